-- What the program of a system said when it could not do what was asked: for people, never for the engine.
create table worker_failure (
    id uuid primary key,
    action_id uuid not null references system_action on delete cascade,
    message text not null check (length(message) <= 1000),
    at timestamptz not null
);
create index worker_failure_by_action on worker_failure (action_id, at);
