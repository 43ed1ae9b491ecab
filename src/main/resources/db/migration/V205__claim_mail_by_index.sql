-- The worker that claims the next mail sorts by time and id. Many mails of one moment, as when the recipients of a case are
-- told or a mail server comes back, would have been sorted anew for each of them.
drop index outbox_due;
create index outbox_due on outbox (due_at, id) where status = 'WAITING';
