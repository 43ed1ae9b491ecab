-- Cases with recipients that have not answered are listed in the order of their receipt: by the index of the open notices, so that
-- not all of these are sorted for every page. When a case was received never changes.
alter table recipient_notification add column received_at timestamptz;
update recipient_notification n set received_at = r.received_at from request r where r.id = n.request_id;
alter table recipient_notification alter column received_at set not null;
create index recipient_notification_waiting on recipient_notification (received_at, request_id) include (organisation)
    where state = 'OPEN';

-- Whose work a task is and its target stand in two tables of the engine, and no index spans both. So the target stands beside the
-- group as well, kept by the database: a group's tasks are read in their order, however few or late they are among all.
alter table act_ru_identitylink add column rd_due_ timestamp;
update act_ru_identitylink i set rd_due_ = coalesce(t.due_date_, 'infinity') from act_ru_task t where t.id_ = i.task_id_;
create index rd_task_of_group on act_ru_identitylink (group_id_, rd_due_, task_id_) where type_ = 'candidate';

create function rd_copy_due() returns trigger language plpgsql as $$ begin
    select coalesce(due_date_, 'infinity') into new.rd_due_ from act_ru_task where id_ = new.task_id_;
    return new;
end $$;
create trigger rd_copy_due before insert on act_ru_identitylink for each row
    when (new.task_id_ is not null) execute function rd_copy_due();

create function rd_move_due() returns trigger language plpgsql as $$ begin
    update act_ru_identitylink set rd_due_ = coalesce(new.due_date_, 'infinity') where task_id_ = new.id_;
    return null;
end $$;
create trigger rd_move_due after update of due_date_ on act_ru_task for each row
    when (old.due_date_ is distinct from new.due_date_) execute function rd_move_due();

-- Who took which list is read from the last one on.
create index list_export_by_time on list_export (exported_at, id);
