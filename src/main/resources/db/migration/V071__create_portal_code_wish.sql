-- Who asked for a new code by post, so that asking again and again tells staff only once a day.
create table portal_code_wish (
    request_id uuid primary key references request,
    wished_at  timestamptz not null
);
