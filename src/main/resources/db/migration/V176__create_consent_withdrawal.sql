-- Which consent was taken back and what ends with it, in the words the person will read (Art. 7(3)).
create table consent_withdrawal (
    line_id uuid primary key references request_line,
    consent text not null check (consent <> ''),
    stopped_on date,
    ends_with_it text not null default '',
    other_basis text not null default '',
    written_by text not null,
    written_at timestamptz not null
);
