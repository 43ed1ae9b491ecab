-- What was decided about an erasure (Art. 17): its ground, and per system and category what goes, what stays, why and
-- until when. The words are told to the person, so they stand here and never in the engine.
create table erasure (
    line_id uuid primary key references request_line,
    ground text check (ground in ('NO_LONGER_NECESSARY', 'CONSENT_WITHDRAWN', 'OBJECTION_UPHELD', 'OBJECTION_MARKETING',
        'UNLAWFUL', 'LEGAL_OBLIGATION_TO_ERASE', 'CHILD_ONLINE_SERVICE', 'NONE')),
    words text not null default '',
    wish text check (wish in ('ERASURE', 'DIFFERENT_DATA')),
    backups_gone date,
    -- Counts how often owners of systems were told what to erase now.
    round int not null default 0
);

create table erasure_item (
    id uuid primary key,
    line_id uuid not null references request_line,
    system_id text not null,
    system_name text not null,
    fate text not null check (fate in ('ERASE', 'KEEP', 'NOTHING_HELD')),
    category text not null default '',
    exception text check (exception in ('EXPRESSION', 'LEGAL_OBLIGATION_OR_PUBLIC_TASK', 'PUBLIC_HEALTH',
        'ARCHIVE_RESEARCH', 'LEGAL_CLAIMS')),
    why text not null default '',
    period text,
    kept_until date,
    anyway_on date,
    anyway_because text,
    released_at timestamptz,
    round int,
    written_by text not null,
    written_at timestamptz not null,
    check ((fate = 'KEEP') = (exception is not null)),
    check ((anyway_on is null) = (anyway_because is null)),
    check (fate = 'ERASE' or (anyway_on is null and released_at is null)),
    check ((released_at is null) = (round is null))
);
create index erasure_item_by_line on erasure_item (line_id, written_at);

-- An erasure that waits for what the same person asked to see (G-10).
create table erasure_wait (
    line_id uuid primary key references request_line,
    since timestamptz not null,
    restricted boolean not null default false,
    ways_offered_on date,
    ended_at timestamptz
);
create index erasure_wait_open on erasure_wait (line_id) where ended_at is null;

-- Another case whose person bears the same name and is somebody else, as staff found out.
create table erasure_other_person (
    line_id uuid not null references request_line,
    request_id uuid not null references request,
    because text not null,
    found_by text not null,
    found_at timestamptz not null,
    primary key (line_id, request_id)
);
create index erasure_other_person_by_request on erasure_other_person (request_id);
