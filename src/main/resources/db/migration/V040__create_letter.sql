-- Letters exactly as sent: what a person was told, and when it left, has to be shown years later (G-7, law.md 7.5).
create table letter (
    id uuid primary key,
    request_id uuid not null references request,
    line_id uuid references request_line,
    party_id uuid not null references party,
    code text not null,
    state text not null,
    language text not null,
    subject text,
    mail text,
    page text not null,
    written_at timestamptz not null,
    sent_at timestamptz,
    posted_on date,
    posted_by text,
    message_id text unique,
    answer_told_at timestamptz
);
create index letter_by_request on letter (request_id, written_at);
-- Answers that have gone and of which the waiting process does not know yet.
create index letter_answer_untold on letter (written_at)
    where code = 'ANSWER' and state in ('SENT', 'POSTED') and answer_told_at is null;
