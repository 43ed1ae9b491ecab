-- Requesters have no account and no server session: a visit is an opaque cookie, of which only the hash is stored (S7, T14).
create table portal_visit (
    token_hash   bytea primary key,
    request_id   uuid        not null references request,
    opened_at    timestamptz not null,
    last_used_at timestamptz not null,
    secret_until timestamptz
);
create index portal_visit_of_request on portal_visit (request_id);

comment on column portal_visit.secret_until is 'how long answer and files stay open after the second secret was right';

-- What is being written, so that adding a file loses no words. Its files are in document, under this id as draft.
create table portal_draft (
    id         uuid primary key,
    token_hash bytea not null references portal_visit on delete cascade,
    kind       text  not null check (kind in ('MESSAGE', 'QUESTION')),
    body       text  not null,
    unique (token_hash, kind)
);

-- Every address typed is written down at once and looked up later, so that known and unknown ones cost the same (T5).
create table portal_link_wish (
    id         bigint generated always as identity primary key,
    email      text        not null,
    wished_at  timestamptz not null
);

-- Nobody can have a mailbox flooded by typing its address again and again (T11).
create table portal_link_sent (
    request_id uuid primary key references request,
    sent_at    timestamptz not null
);
