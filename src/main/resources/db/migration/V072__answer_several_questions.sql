-- Several questions can be answered side by side, each with words and files of its own.
alter table portal_draft add column about uuid;
alter table portal_draft drop constraint portal_draft_kind_check;
alter table portal_draft add constraint portal_draft_kind_check
    check (kind in ('MESSAGE', 'QUESTION', 'CLARIFICATION') and (kind = 'CLARIFICATION') = (about is not null));
alter table portal_draft drop constraint portal_draft_token_hash_kind_key;
create unique index portal_draft_once on portal_draft (token_hash, about) where about is not null;
create unique index portal_draft_once_each on portal_draft (token_hash, kind) where about is null;
