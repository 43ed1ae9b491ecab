-- What may have gone wrong with personal data, reported from a case: a hand-over to the officer with the hour from which
-- the 72 hours of Art. 33 run. What happened is told in words, so it stands here and never in the engine.
create table breach (
    id uuid primary key,
    request_id uuid not null references request,
    what text not null,
    aware_at timestamptz not null,
    reported_by text not null,
    reported_at timestamptz not null,
    findings text,
    high_risk boolean,
    notified_at timestamptz,
    people_told_at timestamptz,
    decision text,
    decided_by text,
    decided_at timestamptz,
    check ((decision is null) = (decided_by is null)),
    check ((decision is null) = (decided_at is null))
);
create index breach_by_request on breach (request_id, reported_at);
