-- What the owner of a system has to do for one line (issue 6, "systems"), and what came of it.
create table system_action (
    id uuid primary key,
    line_id uuid not null references request_line on delete cascade,
    work text not null check (work in ('RECTIFY', 'ERASE', 'RESTRICT', 'LIFT_RESTRICTION', 'STOP')),
    wave integer not null check (wave > 0),
    number integer not null,
    -- One task of one owner.
    batch_id uuid not null,
    system_id text not null,
    system_name text not null,
    owner_group text not null,
    words text not null,
    target_on date not null,
    result text check (result in ('DONE', 'NOTHING_FOUND', 'KEPT', 'FAILED')),
    because text,
    kept_until date,
    -- A failure that was accepted: the answer says "in part".
    accepted boolean not null default false,
    done_by text,
    done_at timestamptz,
    check ((result is null) = (done_at is null)),
    check (result is null or result not in ('KEPT', 'FAILED') or because is not null)
);

create index system_action_line on system_action (line_id);

create index system_action_batch on system_action (batch_id);
