-- What the law wants written before something is left out (7.3). What no letter may ever say stands in tables of its
-- own, which the answer does not read; the provision is kept as it was cited on the day.
alter table reason add column provision text;

-- The provisions that were fixed in the program until now. The one that was never named stays unnamed.
update reason set provision = case ground
    when 'THIRD_PARTY' then 'Data Protection Act 2018, Schedule 2, paragraph 16'
    when 'PRIVILEGE' then 'Data Protection Act 2018, Schedule 2, paragraph 19'
    when 'MANAGEMENT_FORECAST' then 'Data Protection Act 2018, Schedule 2, paragraph 22'
    when 'NEGOTIATIONS' then 'Data Protection Act 2018, Schedule 2, paragraph 23'
    when 'CONFIDENTIAL_REFERENCE' then 'Data Protection Act 2018, Schedule 2, paragraph 24'
    when 'LEGAL_PROCEEDINGS' then 'Data Protection Act 2018, Schedule 2, paragraph 5'
    when 'HEALTH_SERIOUS_HARM' then 'Data Protection Act 2018, Schedule 3'
    when 'CRIME_TAX' then 'Data Protection Act 2018, Schedule 2, paragraph 2'
    end;

create table weighing (
    reason_id uuid primary key references reason on delete cascade,
    test text,
    information text,
    confidentiality text,
    consent_sought text,
    able_to_consent text,
    refused text,
    care_worker boolean,
    despite_presumption text,
    opinion_on date,
    opinion_by text,
    written_by text not null,
    written_at timestamptz not null
);

create table neutral_wording (
    reason_id uuid primary key references reason on delete cascade,
    because text not null,
    chosen_by text not null,
    chosen_at timestamptz not null
);

-- Until now this ground was always neutral, chosen by whoever wrote it; an officer has to confirm it.
insert into neutral_wording select id, '', written_by, written_at from reason where ground = 'CRIME_TAX';
