-- Reminders to staff wait here for the one mail a day that tells of them all; nothing in them is about a person.
create table staff_reminder (
    id uuid primary key,
    organisation text not null,
    mailbox text not null,
    line text not null,
    urgent boolean not null,
    noted_at timestamptz not null,
    told_in uuid
);
create index staff_reminder_untold on staff_reminder (mailbox, noted_at) where told_in is null;
-- The days on which a mailbox has had its mail.
create table staff_digest (
    mailbox text not null,
    on_day date not null,
    primary key (mailbox, on_day)
);
