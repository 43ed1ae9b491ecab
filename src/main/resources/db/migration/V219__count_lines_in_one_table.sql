-- Figures of a year read one table now. With 100,000 cases every one of them joined two more as a whole, to learn a reference, a
-- time zone and an outcome.
alter table line_clock add column request_id uuid references request on delete cascade,
    add column reference text, add column zone text, add column outcome text;
update line_clock c set request_id = r.id, reference = r.reference, zone = r.zone, outcome = l.outcome
    from request_line l join request r on r.id = l.request_id where l.id = c.line_id;
alter table line_clock alter column request_id set not null, alter column reference set not null,
    alter column zone set not null;

-- An outcome is written with the line, before or after its clock stops.
create function copy_outcome() returns trigger language plpgsql as $$ begin
    update line_clock set outcome = new.outcome where line_id = new.id;
    return null;
end $$;
create trigger request_line_outcome after update of outcome on request_line for each row
    when (old.outcome is distinct from new.outcome) execute function copy_outcome();

drop view line_figure;
create view line_figure as
    select c.*, c.closed_on > c.due_on as late, c.closed_on - c.received_on as days from line_clock c;

create index line_clock_of_request on line_clock (request_id);
create index line_clock_by_reference on line_clock (reference, line_id) where closed_on is null;

-- What is counted of steps is of a time, and for each model alone or for all.
drop index activity_log_of_model;
create index activity_log_of_model on activity_log (process, started_at);

-- The rare things that a return counts, so that it need not look for them in every line.
create index clock_event_reopened on clock_event (recorded_at) where type = 'REOPENED';
create index decision_returned on decision (line_id) where times_returned > 0;
