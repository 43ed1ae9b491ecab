-- Drafts of the letter that says that an answer is late (L-14): one for each due date that comes.
create table delay_letter (
    id uuid primary key,
    line_id uuid not null references request_line,
    due_on date not null,
    drafted_at timestamptz not null,
    why text not null default '',
    so_far text not null default '',
    expected_on date,
    written_by text,
    sent_at timestamptz,
    letter_id uuid references letter,
    unique (line_id, due_on),
    check ((sent_at is null) = (letter_id is null))
);
