-- The list of open tasks is read in the order of their targets, a page at a time; the engine has no index for it and would sort all
-- of them for every page.
create index rd_task_by_due on act_ru_task ((coalesce(due_date_, 'infinity'::timestamp)), id_);

-- Complaints are listed in the order in which they came.
drop index request_open_complaint;
create index request_open_complaint on request (received_at, id) include (organisation)
    where kind = 'COMPLAINT' and closed_at is null;

create index activity_log_begun on activity_log (started_at);
create index activity_log_waiting on activity_log (process, organisation) where ended_at is null;
