-- A program that could not search a system says why, as one that could not act in it does.
alter table worker_failure alter column action_id drop not null;
alter table worker_failure add column system_task_id uuid references system_task on delete cascade;
alter table worker_failure add constraint worker_failure_of_one_thing check (num_nonnulls(action_id, system_task_id) = 1);
create index worker_failure_by_system_task on worker_failure (system_task_id, at);
