-- Authority is judged like identity: what was seen, how far it goes, what the child says, and the result (I-5, I-6).
alter table authority
    add column result text not null default 'SUFFICIENT',
    add column evidence text,
    add column limited_to text not null default '',
    add column child_voice text,
    add column family_conflict boolean not null default false,
    add column best_interests text not null default '';
alter table authority alter column result drop default;
