-- An objection under Art. 21(1): what it is about, and the balancing in words. A notice about political opinions (DPA 2018
-- Sch. 1 para 22(3)) is not weighed.
create table objection (
    line_id uuid primary key references request_line,
    processing text not null default '',
    basis text,
    situation text not null default '',
    political boolean not null default false,
    interests text not null default '',
    our_grounds text not null default '',
    comparison text not null default '',
    ground text check (ground in ('COMPELLING_GROUNDS', 'LEGAL_CLAIMS', 'BASIS_NOT_OBJECTIONABLE')),
    stops text not null default '',
    stopped_on date,
    goes_on text not null default '',
    written_by text not null,
    written_at timestamptz not null
);

-- Where it has to stop.
create table objection_system (
    line_id uuid not null references objection,
    system_id text not null,
    primary key (line_id, system_id)
);
