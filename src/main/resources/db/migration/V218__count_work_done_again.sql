-- What regulators ask beside dates: how much time a right took, where staff say it, and how often an answer was sent back.
create table hours_spent (
    line_id uuid primary key references request_line on delete cascade,
    hours numeric(4, 1) not null check (hours >= 0),
    written_by text not null,
    written_at timestamptz not null
);

alter table decision add column times_returned int not null default 0;
-- The log knows the case and not the right, so older ones are counted where there is only one.
update decision d set times_returned = (select count(*) from request_log g
        where g.request_id = l.request_id and g.what = 'DECISION_RETURNED')
    from request_line l where l.id = d.line_id
    and not exists (select 1 from request_line other where other.request_id = l.request_id and other.id <> l.id);

-- Late answers are few; those without a reason are listed.
create index line_clock_late on line_clock (organisation, closed_on) where closed_on > due_on;
