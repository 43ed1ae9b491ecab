-- One-time codes (S6): hashed, for the browser that asked, with their tries counted here so that no number of nodes adds any.
create table identity_code (
    id uuid primary key,
    question_id uuid not null references identity_question,
    visit bytea not null,
    wanted_at timestamptz not null,
    code_hash text,
    expires_at timestamptz,
    tries integer not null default 0,
    used_at timestamptz,
    check ((code_hash is null) = (expires_at is null))
);
create index identity_code_by_question on identity_code (question_id, wanted_at);
comment on column identity_code.visit is 'hash of the cookie of the requester''s page that asked for it';
comment on column identity_code.code_hash is 'null until the mail goes, or staff make it for a call';
