-- Of which task whom somebody reminded on which day, so that nobody is reminded of it twice on one. Only the last days are kept.
create table work_reminder (
    on_day date not null,
    mailbox text not null,
    task_id text not null,
    primary key (on_day, mailbox, task_id)
);
