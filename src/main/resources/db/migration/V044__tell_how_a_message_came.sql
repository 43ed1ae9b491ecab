-- How a message came that staff entered: by e-mail, letter, telephone or in person; null for the page.
alter table message add column channel text;
