-- That one case goes on in another: first as a plan that an officer looks at, then as a fact. Nothing moves between the
-- two cases, so that nothing of either can be lost; what is asked is how to get from one to the other.
create table merger (
    request_id uuid primary key references request,
    into_id uuid not null references request,
    because text not null,
    planned_by text not null,
    planned_at timestamptz not null,
    merged_by text,
    merged_at timestamptz,
    check (request_id <> into_id),
    check ((merged_by is null) = (merged_at is null))
);
create index merger_by_into on merger (into_id);
