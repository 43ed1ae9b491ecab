-- The list of one person's open tasks, in the order of their targets.
create index rd_task_of_person on act_ru_task (assignee_, (coalesce(due_date_, 'infinity'::timestamp)), id_)
    where assignee_ is not null;
