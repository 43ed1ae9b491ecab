-- Notices to recipients whose program is called instead of a mail (ADR 0042). The body is made when the call goes, so that
-- nothing about a person is stored twice. The id is the same at each attempt: the other side can tell a repeat by it.
create table recipient_call (
    id uuid primary key,
    notification_id uuid not null references recipient_notification on delete cascade,
    status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'FAILED')),
    due_at timestamptz not null,
    first_tried_at timestamptz,
    attempts int not null default 0,
    lease_until timestamptz,
    fence int not null default 0,
    failure text
);
create index recipient_call_due on recipient_call (due_at) where status = 'WAITING';
create index recipient_call_by_notification on recipient_call (notification_id);

alter table recipient_answer drop constraint recipient_answer_way_check;
alter table recipient_answer add constraint recipient_answer_way_check
    check (way in ('LINK', 'WEBHOOK', 'PHONE', 'EMAIL', 'POST', 'IN_PERSON', 'OURSELVES'));
