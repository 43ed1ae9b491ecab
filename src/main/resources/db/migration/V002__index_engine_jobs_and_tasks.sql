-- Camunda's schema lacks these three; a burst of due timers is ten times faster with them (performance.md section 3 f).
create index rd_job_due on act_ru_job (duedate_);
create index rd_job_locked on act_ru_job (lock_exp_time_) where exclusive_ and lock_owner_ is not null;
create index rd_task_parent on act_ru_task (parent_task_id_);
