-- Why an answer was late, as staff say when a line ended after its due date: regulators ask for it. Codes only.
create table late_reason (
    line_id uuid primary key references request_line on delete cascade,
    reason text not null,
    written_by text not null,
    written_at timestamptz not null
);
