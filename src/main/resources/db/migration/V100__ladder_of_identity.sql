-- A question says what it is to make sure of and by which rung of the ladder (I-2); earlier ones asked in words who is asking.
alter table identity_question
    add column about text not null default 'IDENTITY' check (about in ('IDENTITY', 'AUTHORITY', 'BOTH')),
    add column rung text not null default 'DOCUMENT' check (rung in ('CODE', 'KNOWN_FACTS', 'DOCUMENT')),
    add column why text not null default '',
    add column other_because text not null default '',
    add column held_in text,
    add column code_to text,
    add column wanted_again boolean not null default false,
    add constraint authority_is_shown_not_guessed check (about = 'IDENTITY' or rung = 'DOCUMENT'),
    add constraint code_goes_where_something_is_held check ((rung = 'CODE') = (held_in is not null));
comment on column identity_question.other_because is 'why another rung than the proposed one; empty where it is the same';
comment on column identity_question.code_to is 'held address or number; null for other rungs and after the decision';
comment on column identity_question.wanted_again is 'what came was deleted before it was judged, and the day it came still counts';

create table identity_fact (
    question_id uuid not null references identity_question,
    number integer not null,
    question text not null,
    answer text,
    primary key (question_id, number)
);
comment on column identity_fact.answer is 'null while waiting and after the decision (G-3)';

-- What staff know before they ask, and what the table proposed from it at that time.
create table identity_weighing (
    request_id uuid primary key references request,
    risk text not null,
    address_known boolean not null,
    address_shared boolean not null,
    proposed text not null,
    ground text not null,
    weighed_by text not null,
    weighed_at timestamptz not null
);
