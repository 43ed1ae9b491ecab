-- Two further months, as they were proposed and what came of it: reasons and who decided have to be shown (C-22).
create table extension (
    id uuid primary key,
    line_id uuid not null references request_line,
    ground text not null,
    reasons text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null,
    decided_by text,
    decided_at timestamptz,
    rejected_because text,
    letter_id uuid references letter,
    given_on date,
    ended_because text
);
create index extension_by_line on extension (line_id, proposed_at);
create unique index extension_open on extension (line_id) where state in ('PROPOSED', 'APPROVED');

-- A process may wait for other letters than the answer, too.
alter table letter rename column answer_told_at to told_at;
drop index letter_answer_untold;
create index letter_untold on letter (written_at)
    where code in ('ANSWER', 'EXTENSION') and state in ('SENT', 'POSTED') and told_at is null;
