-- Art. 20(2): the person is asked on their own page whether their data go straight to another controller, and answers there
-- behind their second secret (law.md 6.6).
create table portable_transfer_question (
    line_id uuid primary key references request_line on delete cascade,
    target_id text not null,
    target_name text not null,
    target_email text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    open_until timestamptz not null,
    answer text check (answer in ('YES', 'NO')),
    words text not null default '',
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);

-- The token of the link is made when the mail goes, so that none lies in the outbox (S7); the mail knows its transfer by this.
alter table portable_transfer add column mail_id uuid unique;
