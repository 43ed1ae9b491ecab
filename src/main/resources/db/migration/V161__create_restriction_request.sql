-- What a line of restriction asks for, as staff write it down; all of it is read by the person.
create table restriction_request (
    line_id uuid primary key references request_line,
    ground text check (ground in ('ACCURACY_CONTESTED', 'UNLAWFUL_BUT_NO_ERASURE', 'NEEDED_FOR_CLAIM', 'OBJECTION_PENDING')),
    what text not null,
    less_because text not null,
    not_met_because text not null
);
