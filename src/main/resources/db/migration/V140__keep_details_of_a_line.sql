-- What a person said about one right of a submission: codes, or their own words. Nothing is stored for what they left out.
create table line_detail (
    line_id uuid not null references request_line on delete cascade,
    name text not null,
    value text not null check (value <> ''),
    primary key (line_id, name)
);
