-- What the person was asked about their meaning, why, and what came of it: each question is a pause of its own (C-7).
create table clarification (
    id uuid primary key,
    request_id uuid not null references request,
    question text not null,
    why text not null,
    asked_by text not null,
    written_at timestamptz not null,
    letter_id uuid references letter,
    left_on date,
    reminded_at timestamptz,
    answered_at timestamptz,
    lapsed_on date
);
create index clarification_by_request on clarification (request_id, written_at);
create unique index clarification_by_letter on clarification (letter_id);

-- A question about identity is waited for only so long (X-12), counted from the day its letter left.
alter table identity_question add column letter_id uuid references letter;
alter table identity_question add column reminded_at timestamptz;
alter table identity_question add column lapsed_on date;
