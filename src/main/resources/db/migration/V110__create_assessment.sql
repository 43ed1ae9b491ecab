-- Whether a right is for us, and may cost something or be refused: who found what, why, and who approved it (F-1 to F-7).
create table assessment (
    id uuid primary key,
    line_id uuid not null references request_line,
    opened_by text not null,
    opened_at timestamptz not null,
    opened_because text not null,
    finding text,
    fee_could_cover boolean,
    reasons text not null default '',
    note text not null default '',
    differs_because text not null default '',
    no_fee_because text not null default '',
    would_need text not null default '',
    other_name text not null default '',
    other_contact text not null default '',
    passed_on date,
    written_by text not null,
    decision text,
    decided_by text,
    decided_at timestamptz,
    return_draft text not null default '',
    returned_by text,
    returned_because text not null default '',
    approved_by text,
    approved_at timestamptz,
    letter_id uuid references letter,
    ended_at timestamptz
);
create index assessment_by_line on assessment (line_id, opened_at);
create unique index assessment_open on assessment (line_id) where ended_at is null;

create table assessment_factor (
    assessment_id uuid not null references assessment,
    factor text not null,
    answer text not null,
    words text not null,
    primary key (assessment_id, factor)
);
