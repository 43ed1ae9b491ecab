-- Answers of one request that are ready together go in one mail; the others' rows wait for that of the one that carries them.
alter table outbox add column joined_to uuid references outbox;
comment on column outbox.joined_to is 'the mail that takes this one along, while it is JOINED and after it was SENT so';
create index outbox_joined on outbox (joined_to) where joined_to is not null;
-- Letters that left together have one Message-ID.
alter table letter drop constraint letter_message_id_key;
