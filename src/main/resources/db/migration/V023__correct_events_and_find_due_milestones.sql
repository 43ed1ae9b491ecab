-- A wrong date is corrected by a row of its own that takes the place of another; what was recorded first stays.
alter table clock_event
    add column supersedes bigint references clock_event,
    add column recorded_by text,
    add column because text,
    add constraint clock_event_correction check ((type = 'CORRECTED') = (supersedes is not null)),
    add constraint clock_event_correction_is_accounted_for
        check (supersedes is null or (recorded_by is not null and because is not null));
create unique index clock_event_superseded_once on clock_event (supersedes);
-- What the sweeper looks for each minute.
create index milestone_due on milestone (due_at) where done_at is null;
-- The due date that people were last told, to notice that a new calendar moves it; no date is worked out from it.
create table told_due_date (
    line_id uuid primary key references request_line,
    due_on date
);
-- A first question to the person that comes late (C-3) is asked only with an officer's word.
create table late_question_approval (
    request_id uuid primary key references request,
    approved_by text not null,
    because text not null,
    approved_at timestamptz not null
);
