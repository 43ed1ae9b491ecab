-- Data that are kept and not used (Art. 18), each because of one line. R-18: none ends before the letter L-9 has left.
create table data_restriction (
    id uuid primary key,
    request_id uuid not null references request,
    line_id uuid not null references request_line,
    ground text not null check (ground in ('ACCURACY_CONTESTED', 'UNLAWFUL_BUT_NO_ERASURE', 'NEEDED_FOR_CLAIM',
        'OBJECTION_PENDING', 'LEGAL_HOLD')),
    begun_by text not null,
    begun_at timestamptz not null,
    looked_on date not null,
    lift_reason text check (lift_reason in ('ACCURACY_VERIFIED', 'DATA_CORRECTED', 'OBJECTION_REJECTED',
        'OBJECTION_UPHELD', 'CLAIM_ENDED', 'ACCESS_ANSWERED', 'PERSON_ASKED')),
    lift_on date,
    lift_because text not null default '',
    resumes text not null default '',
    lift_decided_by text,
    notice_left_on date,
    lifted_at timestamptz,
    check (lifted_at is null or notice_left_on is not null)
);
create index data_restriction_by_request on data_restriction (request_id, begun_at);
create unique index data_restriction_open_by_line on data_restriction (line_id) where lifted_at is null;
create index data_restriction_to_look_at on data_restriction (looked_on) where lifted_at is null;
