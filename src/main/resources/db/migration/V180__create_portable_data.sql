-- Art. 20: each data set with what its conditions say, and the files that were made of those that meet them.
create table portable_set (
    id uuid primary key,
    line_id uuid not null references request_line,
    number int not null,
    name text not null,
    document_id uuid references document on delete set null,
    provided boolean not null,
    basis text not null check (basis in ('CONSENT', 'CONTRACT', 'OTHER')),
    automated boolean not null,
    others_harmed text not null default '',
    entered_by text not null,
    entered_at timestamptz not null,
    unique (line_id, number)
);
create index portable_set_by_document on portable_set (document_id) where document_id is not null;

create table portable_file (
    document_id uuid primary key,
    line_id uuid not null references request_line
);
create index portable_file_by_line on portable_file (line_id);

-- Art. 20(2): straight to another controller, which the person confirmed.
create table portable_transfer (
    line_id uuid primary key references request_line,
    target_id text not null,
    target_name text not null,
    target_email text not null,
    confirmed_how text not null,
    confirmed_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    token_hash bytea unique,
    secret_hash text,
    secret_tries int not null default 0,
    sent_at timestamptz,
    open_until timestamptz,
    fetched_at timestamptz,
    result text check (result in ('TRANSFERRED', 'FAILED')),
    result_words text not null default '',
    settled_by text,
    settled_at timestamptz,
    check ((result is null) = (settled_at is null)),
    check ((token_hash is null) = (sent_at is null))
);
