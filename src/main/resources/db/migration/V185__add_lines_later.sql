-- A right that was asked for later counts from its own day; null counts from the request's.
alter table request_line add received_at timestamptz;
-- A message that names no right waits for a clerk to say which rights it exercises.
alter table request_line add sorted boolean not null default true;
