-- The case as a record: who asked for what, when, and everything that was done. The engine only drives it.
create table request (
    id uuid primary key,
    reference text not null unique,
    organisation text not null,
    channel text not null,
    received_at timestamptz not null,
    zone text not null,
    received_on date not null,
    wanted text not null,
    finding_hints text not null default '',
    period_from date,
    period_to date,
    answer_by text not null,
    large_print boolean not null,
    reading_help boolean not null,
    safe_contact text not null default '',
    needed_by date,
    needed_by_reason text not null default '',
    address_state text not null default 'UNCONFIRMED',
    held boolean not null default false,
    second_secret text,
    second_secret_tries int not null default 0,
    second_secret_paused_until timestamptz,
    closed_at timestamptz
);
create index request_by_organisation on request (organisation, received_at);

create table party (
    id uuid primary key,
    request_id uuid not null references request,
    role text not null,
    name text not null,
    email text not null default '',
    phone text not null default '',
    postal_address text not null default '',
    relationship text not null default '',
    authority text not null default '',
    unique (request_id, role)
);
create index party_by_email on party (lower(email));

create table request_line (
    id uuid primary key,
    request_id uuid not null references request,
    number int not null,
    "right" text not null,
    outcome text,
    closed_at timestamptz,
    unique (request_id, number)
);

create table note (
    id uuid primary key,
    request_id uuid not null references request,
    author text not null,
    body text not null,
    flagged boolean not null,
    due_on date,
    written_at timestamptz not null
);
create index note_by_request on note (request_id, written_at);

create table access_token (
    token_hash bytea primary key,
    request_id uuid not null references request,
    issued_at timestamptz not null,
    expires_at timestamptz not null
);
create index access_token_by_request on access_token (request_id);

create table request_log (
    request_id uuid not null references request,
    number int not null,
    at timestamptz not null,
    who text not null,
    what text not null,
    detail text not null,
    hash bytea not null,
    primary key (request_id, number)
);
create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger request_log_is_append_only before update or delete on request_log
    for each row execute function refuse_change();
