-- A form being filled in outlives a reload, a restart and another node, and is gone a day later.
create table draft (
    id uuid primary key,
    token_hash bytea not null unique,
    organisation text not null,
    answers text not null,
    expires_at timestamptz not null,
    request_id uuid references request,
    sent_at timestamptz,
    code text,
    check ((request_id is null) = (sent_at is null))
);
create index draft_by_expiry on draft (expires_at);
create index draft_by_request on draft (request_id);
