-- Kind of representative and age of a child decide who may speak; the person themselves may be told (I-5, I-6).
create table representation (
    request_id uuid primary key references request,
    kind text not null,
    age int,
    contact_from text,
    told_at timestamptz,
    not_told_because text
);
insert into representation (request_id, kind) select request_id, 'OTHER' from party where role = 'DATA_SUBJECT';
