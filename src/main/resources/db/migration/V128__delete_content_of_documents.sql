-- The content of a file is deleted before the case is (G-5, S10). Its row stays with name and size, what was decided about
-- it and who opened it, so that it can be shown what went out.
alter table document add column deleted_at timestamptz;
comment on column document.deleted_at is 'its key and its chunks are gone since then';
create index document_with_content on document (request_id) where deleted_at is null;
