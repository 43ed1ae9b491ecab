-- Whoever asks and the person themselves have pages of their own: link, visit, second secret, messages, mail and
-- released files belong to one of them (I-5, S4). What is there already belongs to whoever asked.
alter table access_token add column party_id uuid references party;
update access_token t set party_id = p.id from party p where p.request_id = t.request_id and p.role = 'REQUESTER';
alter table access_token alter column party_id set not null;

alter table portal_visit add column party_id uuid references party;
update portal_visit v set party_id = p.id from party p where p.request_id = v.request_id and p.role = 'REQUESTER';
alter table portal_visit alter column party_id set not null;

alter table message add column party_id uuid references party;
update message m set party_id = p.id from party p where p.request_id = m.request_id and p.role = 'REQUESTER';
alter table message alter column party_id set not null;

alter table released add column party_id uuid references party;
update released r set party_id = p.id from party p where p.request_id = r.request_id and p.role = 'REQUESTER';
alter table released alter column party_id set not null;

alter table outbox add column party_id uuid references party;
comment on column outbox.party_id is 'null for whoever asked, and for staff';

alter table party
    add column second_secret text,
    add column second_secret_tries int not null default 0,
    add column second_secret_paused_until timestamptz;
update party p set second_secret = r.second_secret, second_secret_tries = r.second_secret_tries,
    second_secret_paused_until = r.second_secret_paused_until
    from request r where r.id = p.request_id and p.role = 'REQUESTER';
alter table request
    drop column second_secret,
    drop column second_secret_tries,
    drop column second_secret_paused_until;

-- Neither can keep the other from a new link or code by asking again and again.
alter table portal_link_sent drop constraint portal_link_sent_pkey;
alter table portal_link_sent add column party_id uuid references party;
update portal_link_sent s set party_id = p.id from party p where p.request_id = s.request_id and p.role = 'REQUESTER';
alter table portal_link_sent add primary key (party_id), drop column request_id;

alter table portal_code_wish drop constraint portal_code_wish_pkey;
alter table portal_code_wish add column party_id uuid references party;
update portal_code_wish w set party_id = p.id from party p where p.request_id = w.request_id and p.role = 'REQUESTER';
alter table portal_code_wish add primary key (party_id), drop column request_id;
