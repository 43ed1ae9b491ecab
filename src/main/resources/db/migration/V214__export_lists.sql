-- Who took which list of cases out of the service: a list with names is an access to all of them. It holds what was chosen and how
-- many rows left, and nothing about a case; exported_rows is null where the download was broken off.
create table list_export (
    id uuid primary key,
    username text not null,
    exported_at timestamptz not null,
    organisations text not null,
    chosen text not null,
    named boolean not null,
    exported_rows int
);

create index line_clock_by_receipt on line_clock (received_on, line_id) where closed_on is null;

-- Whose work a step is: the candidate groups of its task, empty for a step that is nobody's.
alter table activity_log add column teams text[] not null default '{}';
update activity_log a set teams = g.teams
from (select e.act_inst_id_ as id, array_agg(distinct i.group_id_ order by i.group_id_) as teams
    from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_
    join act_ru_identitylink i on i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null
    group by e.act_inst_id_) g
where a.id = g.id;
