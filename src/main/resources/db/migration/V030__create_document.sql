-- Files are kept in the database, encrypted, so that one backup holds all of a case and a stolen one shows none of it.
create table document (
    id               uuid primary key,
    request_id       uuid,
    draft_id         uuid,
    origin           text        not null check (origin in ('REQUESTER', 'STAFF')),
    purpose          text        not null check (purpose in ('ENCLOSURE', 'IDENTITY_EVIDENCE', 'MESSAGE', 'COLLECTED')),
    system_id        text,
    file_name        text        not null,
    media_type       text        not null,
    size_bytes       bigint,
    sha256           text,
    uploaded_at      timestamptz not null,
    uploaded_by      text,
    stored_at        timestamptz,
    disposition      text        not null default 'UNDECIDED'
        check (disposition in ('UNDECIDED', 'RELEASED', 'REDACTED_COPY', 'LEFT_OUT')),
    redacted_copy_of uuid,
    reason           text,
    decided_by       text,
    decided_at       timestamptz,
    check ((request_id is null) <> (draft_id is null)),
    check (disposition = 'UNDECIDED' or purpose = 'COLLECTED'),
    check ((disposition = 'REDACTED_COPY') = (redacted_copy_of is not null))
);

comment on column document.stored_at is 'null while its chunks still arrive; such a row is shown to nobody';

create index document_of_request on document (request_id);
create index document_of_draft on document (draft_id);

-- A table of its own: destroying this row destroys the file, whatever becomes of the chunks.
create table document_key (
    document_id uuid primary key references document (id),
    wrapped     bytea not null
);

create table document_chunk (
    document_id uuid    not null references document (id),
    number      integer not null,
    content     bytea   not null,
    primary key (document_id, number)
);

alter table document_chunk alter column content set storage external;

-- No reference to document: who saw a file stays known after the file is gone.
create table document_access (
    id          bigint generated always as identity primary key,
    document_id uuid        not null,
    request_id  uuid,
    reader_role text        not null,
    reader_name text,
    opened_at   timestamptz not null
);

create index document_access_of_document on document_access (document_id);
