-- An officer keeps the files of a case longer than the organisation's period. The last row of a case counts; one without
-- a day says that the files need not be kept any more. What was decided before stays beside it.
create table file_hold (
    id bigint generated always as identity primary key,
    request_id uuid not null references request,
    kept_until date,
    because text not null,
    held_by text not null,
    held_at timestamptz not null
);
create index file_hold_by_request on file_hold (request_id, id);
