-- A mail and a notification of a recipient change a few times soon after they were written. With room on its page a row is
-- changed in place: the indexes are left alone where no indexed column changes, and the log of the database holds only the
-- part of the row that did, not the text of the mail again.
alter table outbox set (fillfactor = 50);
alter table recipient_notification set (fillfactor = 50);
