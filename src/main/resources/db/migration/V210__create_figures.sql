-- Where the clock of each line stands, for lists and figures. It is written whenever the clock is worked out anew and nothing is
-- decided by it: a due date follows from the events alone. Organisation, right and days stand here as well, so that counting the
-- open lines reads one index.
create table line_clock (
    line_id uuid primary key references request_line on delete cascade,
    organisation text not null,
    "right" text not null,
    received_on date not null,
    state text not null,
    due_on date,
    paused_days int not null,
    extended boolean not null,
    closed_on date,
    check ((state = 'CLOSED') = (closed_on is not null))
);
create index line_clock_open on line_clock (organisation, "right", due_on, state) where closed_on is null;
create index line_clock_received on line_clock (organisation, received_on);
create index line_clock_closed on line_clock (organisation, closed_on) where closed_on is not null;

create index line_clock_by_due on line_clock (coalesce(due_on, 'infinity'::date), line_id) where closed_on is null;
create index request_open_complaint on request (organisation) where kind = 'COMPLAINT' and closed_at is null;
create index outbox_failed on outbox (organisation) where status = 'FAILED';

-- How long each step of the models waited for somebody or something. It outlives the engine's history; like that it holds
-- references, codes and times only.
create table activity_log (
    id text primary key,
    organisation text not null,
    reference text not null,
    process text not null,
    activity text not null,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index activity_log_of_model on activity_log (process, activity, started_at);
create index activity_log_of_case on activity_log (reference);

-- One row for each right of each request, as figures and lists see it.
create view line_figure as
    select c.*, l.outcome, l.request_id, r.reference, r.channel, r.zone, r.restricted,
        c.closed_on > c.due_on as late, c.closed_on - c.received_on as days
    from line_clock c join request_line l on l.id = c.line_id join request r on r.id = l.request_id;
