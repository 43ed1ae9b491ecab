-- The list of one person's open tasks, in the order of their targets.
create index rd_task_of_person on act_ru_task (assignee_, (coalesce(due_date_, 'infinity'::timestamp)), id_)
    where assignee_ is not null;

-- Every look at the dashboard counts the late answers that have no reason yet: read from the index alone.
drop index line_clock_late;
create index line_clock_late on line_clock (organisation, closed_on) include (line_id, request_id, outcome)
    where closed_on > due_on;
