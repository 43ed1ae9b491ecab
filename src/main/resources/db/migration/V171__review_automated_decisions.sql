-- A decision made without a person (UK GDPR Arts. 22A to 22D, GDPR Art. 22): what it was, what the person wants, and what
-- somebody who is not its author found when they looked at it again.
create table automated_decision (
    line_id uuid primary key references request_line,
    decision text not null default '',
    author text not null default '',
    solely boolean,
    significant boolean,
    involvement text not null default '',
    basis text,
    sensitive text check (sensitive in ('NONE', 'EXPLICIT_CONSENT', 'SUBSTANTIAL_PUBLIC_INTEREST', 'NO_CONDITION')),
    explanation text not null default '',
    view text not null default '',
    reviewer text,
    power text not null default '',
    result text not null default '',
    reasons text not null default '',
    changed boolean,
    written_by text not null,
    written_at timestamptz not null
);

create table automated_wish (
    line_id uuid not null references automated_decision,
    wish text not null check (wish in ('EXPLAIN', 'REPRESENTATIONS', 'HUMAN_REVIEW', 'CONTEST')),
    primary key (line_id, wish)
);
