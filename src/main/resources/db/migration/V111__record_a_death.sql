-- From the moment a death is known nothing goes to the person who died (I-7); their family is a party of its own.
create table death (
    request_id uuid primary key references request,
    recorded_by text not null,
    recorded_at timestamptz not null
);
