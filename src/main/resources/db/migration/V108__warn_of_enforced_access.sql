-- Whoever makes a person ask for their own records commits an offence (DPA s.184): a warning that an officer has read.
create table enforced_access (
    request_id uuid primary key references request,
    why text not null,
    noticed_by text not null,
    noticed_at timestamptz not null,
    read_by text,
    read_at timestamptz
);
