-- What happened to each clock, from which every due date is worked out again, and what must happen by when.
create table clock_event (
    id bigint generated always as identity primary key,
    line_id uuid not null references request_line,
    type text not null,
    happened_at timestamptz,
    happened_on date,
    reason text,
    recorded_at timestamptz not null,
    check ((happened_at is null) <> (happened_on is null))
);
create index clock_event_by_line on clock_event (line_id, id);
create unique index clock_event_one_receipt on clock_event (line_id) where type = 'RECEIVED';
create trigger clock_event_is_append_only before update or delete on clock_event
    for each row execute function refuse_change();
create trigger clock_event_is_never_emptied before truncate on clock_event
    for each statement execute function refuse_change();

create table milestone (
    id uuid primary key,
    line_id uuid not null references request_line,
    kind text not null,
    subject_id uuid,
    due_at timestamptz not null,
    done_at timestamptz,
    done text,
    check ((done_at is null) = (done is null))
);
-- The same milestone is never planned twice; PostgreSQL 14 has no "nulls not distinct".
create unique index milestone_once on milestone (line_id, kind, coalesce(subject_id, line_id), due_at);
create index milestone_waiting on milestone (line_id, due_at) where done_at is null;
create index milestone_by_subject on milestone (subject_id) where done_at is null;
