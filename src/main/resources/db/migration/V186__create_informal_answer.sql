-- A right that was settled without letters, because the person agreed (law.md 2.2, Art. 12(1)).
create table informal_answer (
    line_id uuid primary key references request_line on delete cascade,
    agreed_on date not null,
    answered_on date not null,
    said text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (agreed_on <= answered_on)
);
