-- What is compared when staff look for a person: words without accents and signs, and the end of a phone number.
-- The application writes both beside the name; here they are made up for the people who are already known.
alter table party add column name_key text not null default '', add column phone_key text not null default '';
update party set name_key = trim(left(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'), 500)),
    phone_key = right(regexp_replace(phone, '[^0-9]', '', 'g'), 8);
create index party_by_name on party using gin (array_to_tsvector(string_to_array(name_key, ' ')));
create index party_by_phone on party (phone_key);
create index request_by_receipt_open on request (received_at desc) where closed_at is null;

-- A page of staff entry becomes one case, however often it is sent.
create table staff_entry (
    form_id uuid not null,
    taken_by text not null,
    taken_at timestamptz not null,
    request_id uuid references request,
    primary key (form_id, taken_by)
);
create index staff_entry_by_request on staff_entry (request_id);
