-- Systems of one owner are searched in one task; a clerk may pass on what an owner answered by mail or phone.
alter table system_task add column search_id uuid;
update system_task set search_id = id;
alter table system_task alter column search_id set not null;
create index system_task_by_search on system_task (search_id);

alter table search_record add column told_by text;
alter table search_record add column told_on date;
alter table search_record add check ((told_by is null) = (told_on is null));
