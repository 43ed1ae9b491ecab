-- Calls and text messages are stopped each by itself; until now one row meant both.
alter table suppression drop constraint suppression_channel_check;
alter table suppression add constraint suppression_channel_check
    check (channel in ('EMAIL', 'PHONE', 'POST', 'TEXT'));
insert into suppression (id, organisation, channel, address, address_hash, scope, wish, since, source, line_id,
    changed_at, removed_at)
select gen_random_uuid(), organisation, 'TEXT', address, address_hash, scope, wish, since, source, line_id, now(),
    removed_at
from suppression where channel = 'PHONE';
