-- Mail waits here from the commit of its case until a server has taken it, so that neither is ever without the other.
-- A letter's mail has the id of the letter. The body holds a mask where the link's token goes: no token is stored in clear.
create table outbox (
    id uuid primary key,
    organisation text not null,
    request_id uuid references request,
    kind text not null,
    address text,
    subject text not null,
    body text not null,
    status text not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    first_tried_at timestamptz,
    attempts int not null default 0,
    lease_until timestamptz,
    fence int not null default 0,
    failure text,
    sent_at timestamptz,
    sent_to text
);
create index outbox_due on outbox (due_at) where status = 'WAITING';
create index outbox_by_request on outbox (request_id);
