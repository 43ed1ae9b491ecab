-- A complaint is a case of its own without a right: people, messages, letters, files, links and restrictions are those of
-- every case. Q-8: these rows are what is counted.
alter table request add column kind text not null default 'RIGHTS' check (kind in ('RIGHTS', 'COMPLAINT'));

create table complaint (
    request_id uuid primary key references request,
    about_request_id uuid references request,
    named_reference text not null default '',
    wanted_outcome text not null default '',
    looked_on date not null,
    acknowledged_on date,
    examined text not null default '',
    findings text not null default '',
    put_right text not null default '',
    will_change text not null default '',
    outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    decided_by text,
    decided_at timestamptz,
    answered_on date,
    withdrawn_at timestamptz
);
create index complaint_about_request on complaint (about_request_id) where about_request_id is not null;

-- A complaint is written on the page of the request like a message.
alter table portal_draft drop constraint portal_draft_kind_check;
alter table portal_draft add constraint portal_draft_kind_check
    check (kind in ('MESSAGE', 'QUESTION', 'CLARIFICATION', 'COMPLAINT') and (kind = 'CLARIFICATION') = (about is not null));
