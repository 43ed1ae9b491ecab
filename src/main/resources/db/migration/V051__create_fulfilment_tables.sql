-- The work on an answer: what was searched (Art. 15(1A)), what was left out and why, who decided, what went out.
create table system_task (
    id uuid primary key,
    line_id uuid not null references request_line,
    number int not null,
    system_id text not null,
    system_name text not null,
    owner_group text not null,
    target_on date not null,
    result text,
    done_by text,
    done_at timestamptz,
    unique (line_id, system_id),
    unique (line_id, number)
);

create table search_record (
    id uuid primary key,
    line_id uuid not null references request_line,
    system_task_id uuid references system_task,
    system_id text,
    system_name text not null,
    place text,
    terms text,
    found boolean not null,
    items int not null,
    left_out_because text,
    entered_by text not null,
    entered_at timestamptz not null,
    check ((system_task_id is null) = (left_out_because is not null))
);
create index search_record_by_line on search_record (line_id, entered_at);

create table reason (
    id uuid primary key,
    line_id uuid not null references request_line,
    document_id uuid,
    ground text not null,
    words text not null,
    written_by text not null,
    written_at timestamptz not null,
    unique (line_id, document_id)
);

create table decision (
    line_id uuid primary key references request_line,
    outcome text not null,
    prepared_by text not null,
    prepared_at timestamptz not null,
    second_person_needed boolean,
    approved_by text,
    approved_at timestamptz,
    returned_by text,
    returned_because text
);

create table return_draft (
    line_id uuid primary key references request_line,
    because text not null,
    written_by text not null
);

create table released (
    id uuid primary key,
    line_id uuid not null unique references request_line,
    request_id uuid not null references request,
    released_at timestamptz not null,
    until timestamptz
);
create index released_by_request on released (request_id);

create table released_document (
    released_id uuid not null references released,
    document_id uuid not null,
    primary key (released_id, document_id)
);
