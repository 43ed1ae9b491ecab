-- A case of an employee or a sensitive person: who may work on it, and whom it is about where that is a member of staff.
alter table request add column restricted boolean not null default false;
alter table request add column concerns_username text;
create table case_access (
    request_id uuid not null references request,
    username text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    primary key (request_id, username)
);
