-- Who has read the answer as it will be sent, before they approve it.
create table letter_read (
    line_id uuid not null references request_line,
    read_by text not null,
    read_at timestamptz not null,
    primary key (line_id, read_by)
);
