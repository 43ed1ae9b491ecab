-- What each system has to do for a line, and what came of it: nothing is done while one is failed or unknown.
create table system_action (
    id uuid primary key,
    line_id uuid not null references request_line,
    work text not null,
    wave int not null check (wave >= 0),
    number int not null,
    system_id text not null,
    system_name text not null,
    owner_group text not null,
    batch_id uuid not null,
    -- Of the owner among those who are asked now; null for the others. It stays while some of them are done.
    place int,
    words text not null,
    target_on date not null,
    result text check (result in ('DONE', 'NOTHING_FOUND', 'KEPT', 'FAILED')),
    kept_why text,
    kept_until date,
    failed_why text,
    done_by text,
    done_at timestamptz,
    closed_at timestamptz,
    accepted_why text,
    accepted_by text,
    unique (line_id, work, system_id),
    check ((result is null) = (done_by is null)),
    check ((result is null) = (done_at is null)),
    check (result is distinct from 'KEPT' or kept_why is not null),
    check (result is distinct from 'FAILED' or failed_why is not null),
    check (closed_at is null or result is not null),
    check ((accepted_why is null) = (accepted_by is null)),
    check (accepted_why is null or result = 'FAILED')
);
create index system_action_by_batch on system_action (batch_id);
