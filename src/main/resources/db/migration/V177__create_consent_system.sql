-- In which systems of the organisation something rests on the consent: their owners are told to stop it.
create table consent_system (
    line_id uuid not null references consent_withdrawal,
    system_id text not null,
    primary key (line_id, system_id)
);
