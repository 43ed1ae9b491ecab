-- Who was told of what was done on a line (Art. 19; law.md 6.5). A round is one telling: the same line can have a second,
-- such as when a restriction is lifted. What finds the records is about a person, so it stands here and never in the engine.
create table recipient_round (
    id uuid primary key,
    request_id uuid not null references request,
    line_id uuid not null references request_line,
    what text not null,
    records text not null default '',
    changed text not null default '',
    created_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index recipient_round_by_line on recipient_round (line_id, created_at);
create unique index recipient_round_one_unconfirmed on recipient_round (line_id) where confirmed_at is null;

create table recipient_notification (
    id uuid primary key,
    round_id uuid not null references recipient_round,
    request_id uuid not null references request,
    line_id uuid not null references request_line,
    organisation text not null,
    recipient_id text not null,
    name text not null,
    role text not null,
    channel text not null,
    parent_id text,
    action text not null check (action in ('INSTRUCT', 'NOTIFY', 'THROUGH_PARENT', 'NOT_NEEDED')),
    ground text not null,
    state text not null check (state in ('PROPOSED', 'LEFT_OUT', 'NAMED', 'OPEN', 'SETTLED')),
    why text,
    changed_by text,
    place int,
    act_by date,
    notice text,
    delivery text not null default 'NONE' check (delivery in ('NONE', 'WAITING', 'SENT', 'FAILED')),
    told_at timestamptz,
    contacts int not null default 0,
    next_at timestamptz,
    effort text check (effort in ('IMPOSSIBLE', 'DISPROPORTIONATE')),
    effort_why text,
    effort_by text,
    approved_by text,
    result text check (result in ('NOTIFIED', 'ACKNOWLEDGED', 'NOT_DISCLOSED_TO', 'CANNOT', 'IMPOSSIBLE', 'DISPROPORTIONATE')),
    settled_by text,
    settled_at timestamptz,
    heard boolean not null default false,
    unique (round_id, recipient_id),
    check ((state = 'SETTLED') = (result is not null)),
    check ((result is null) = (settled_at is null)),
    check ((effort is null) = (effort_why is null)),
    check (result is null or result not in ('IMPOSSIBLE', 'DISPROPORTIONATE') or approved_by is not null)
);
create unique index recipient_notification_place on recipient_notification (round_id, place) where place is not null;
create index recipient_notification_by_request on recipient_notification (request_id, state);
create index recipient_notification_by_line on recipient_notification (line_id);
create index recipient_notification_of_recipient on recipient_notification (organisation, recipient_id) where state = 'OPEN';
create index recipient_notification_next on recipient_notification (next_at) where next_at is not null;
create index recipient_notification_unheard on recipient_notification (settled_at) where state = 'SETTLED' and not heard;

-- What recipients said and what staff did to reach them. An answer that comes twice is kept twice; the last one counts.
create table recipient_answer (
    id bigint generated always as identity primary key,
    notification_id uuid not null references recipient_notification,
    result text,
    words text not null default '',
    passed_on text not null default '',
    way text not null check (way in ('LINK', 'PHONE', 'EMAIL', 'POST', 'IN_PERSON', 'OURSELVES')),
    happened_on date not null,
    noted_by text not null,
    noted_at timestamptz not null
);
create index recipient_answer_by_notification on recipient_answer (notification_id, id);

-- The mails that carry a link to a recipient's page; one without a notification is the day's reminder of all that is open.
create table recipient_mail (
    id uuid primary key,
    organisation text not null,
    recipient_id text not null,
    notification_id uuid references recipient_notification,
    on_day date not null
);
create index recipient_mail_of_day on recipient_mail (organisation, recipient_id, on_day);
create index recipient_mail_by_notification on recipient_mail (notification_id);
create table recipient_token (
    token_hash bytea primary key,
    mail_id uuid not null references recipient_mail,
    issued_at timestamptz not null,
    expires_at timestamptz not null
);
create index recipient_token_by_mail on recipient_token (mail_id);
