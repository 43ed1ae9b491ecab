-- When a person withdrew and who took it down: the clock ends with that moment, not with the job that closes the case.
create table withdrawal (
    request_id uuid primary key references request,
    withdrawn_at timestamptz not null,
    taken_by text not null
);
