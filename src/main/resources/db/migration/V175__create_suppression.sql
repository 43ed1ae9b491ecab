-- Who is left in peace (M-3): the least that is needed to honour it. It outlives the case and is not touched by an
-- erasure, so the line goes when its case is deleted and the row stays.
create table suppression (
    id uuid primary key,
    organisation text not null,
    channel text not null check (channel in ('EMAIL', 'PHONE', 'POST')),
    address text not null check (address <> ''),
    address_hash text not null check (length(address_hash) = 64),
    scope text not null check (scope in ('ALL_COMMUNICATIONS', 'MARKETING_ONLY')),
    wish text not null default 'NOTHING' check (wish in ('NOTHING', 'SERVICE_ONLY', 'POST_ONLY')),
    since timestamptz not null,
    source text not null check (source in ('REQUEST', 'UNSUBSCRIBE_LINK', 'TOOL')),
    line_id uuid references request_line on delete set null,
    changed_at timestamptz not null,
    changed_by_transaction xid8 not null default pg_current_xact_id(),
    removed_at timestamptz
);
create unique index suppression_counts on suppression (organisation, channel, address_hash) where removed_at is null;
create index suppression_in_order on suppression (organisation, changed_at, id);
create index suppression_line on suppression (line_id) where line_id is not null;
