-- When identity was decided, so that evidence which outlived the decision is found, and what was deleted when (G-3, S10).
create table identity_decided (
    request_id uuid primary key references request,
    decided_at timestamptz not null
);
create table evidence_deletion (
    id uuid primary key,
    request_id uuid not null references request,
    deleted_at timestamptz not null,
    files integer not null,
    because text not null check (because in ('DECIDED', 'ENDED', 'UNSEEN', 'TOO_OLD'))
);
create index evidence_deletion_by_request on evidence_deletion (request_id, deleted_at);
