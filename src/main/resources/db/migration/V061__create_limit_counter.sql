-- Counters of the public limits, shared by all nodes. A key is a digest under a key that is not in the database: nobody reads
-- an address from it. Lost counters only let somebody in once more, so this table is not worth its write-ahead log.
create unlogged table limit_counter (
    key_digest text   primary key,
    state      bytea,
    expires_at bigint not null default (extract(epoch from now()) * 1000)::bigint + 86400000
);

comment on column limit_counter.expires_at is 'milliseconds since 1970: the counter is full again and the row can go';

create index limit_counter_expiry on limit_counter (expires_at);
