-- Who is asking: what was asked and answered, what was checked and by whom; never a copy of evidence (G-3, I-3).
create table identity_question (
    id uuid primary key,
    request_id uuid not null references request,
    body text not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    sent_at timestamptz,
    answered_at timestamptz
);
create index identity_question_by_request on identity_question (request_id, drafted_at);
-- One question at a time, written or waiting.
create unique index identity_question_open on identity_question (request_id) where answered_at is null;

create table identity_check (
    id uuid primary key,
    request_id uuid not null references request,
    how text not null,
    place text not null,
    checked_by text not null,
    checked_at timestamptz not null
);
create index identity_check_by_request on identity_check (request_id, checked_at);

create table authority (
    request_id uuid primary key references request,
    what_was_seen text not null,
    seen_by text not null,
    seen_at timestamptz not null
);

create table plain_reply (
    request_id uuid primary key references request,
    body text not null,
    written_by text not null,
    written_at timestamptz not null,
    sent_at timestamptz
);
