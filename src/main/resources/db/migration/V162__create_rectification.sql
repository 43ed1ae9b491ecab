-- What is wrong, what is right, and what each system changes (Art. 16).
create table rectification (
    line_id uuid primary key references request_line,
    wrong text not null default '',
    correct text not null default '',
    evidence text not null default '',
    accurate_because text not null default '',
    less_because text not null default '',
    statement text not null default ''
);
create table rectification_change (
    line_id uuid not null references request_line,
    system_id text not null,
    was text not null,
    becomes text not null check (becomes <> ''),
    primary key (line_id, system_id)
);
