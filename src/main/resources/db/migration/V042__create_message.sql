-- Messages between requester and staff: a mailbox may be read by others, so their words never travel by mail (T11).
create table message (
    id uuid primary key,
    request_id uuid not null references request,
    author text not null,
    username text,
    body text not null,
    document_ids uuid[] not null,
    at timestamptz not null
);
create index message_by_request on message (request_id, at);
