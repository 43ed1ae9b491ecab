-- Art. 19, last sentence: the list of those who were given the data, as it was drafted from the records and checked.
create table listed_recipient (
    id uuid primary key,
    line_id uuid not null references request_line,
    number int not null,
    name text not null,
    what text not null default '',
    source text not null check (source in ('RECORD', 'REGISTER', 'STAFF')),
    state text not null default 'LISTED' check (state in ('LISTED', 'NOT_GIVEN', 'LEFT_OUT')),
    because text not null default '',
    entered_by text not null,
    entered_at timestamptz not null,
    unique (line_id, number),
    check ((state = 'LISTED') = (because = ''))
);
