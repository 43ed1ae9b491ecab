-- The trial's mailbox page: without a mail server, what would have been sent is kept here. Empty in production.
create table trial_mail (
    id bigint generated always as identity primary key,
    sent_at timestamptz not null,
    recipient text not null,
    subject text not null,
    body text not null,
    headers text not null
);
