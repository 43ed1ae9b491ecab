-- R-18 wants the person told before data are used again. Data that are erased are not used again: the answer to the
-- erasure tells of it, and no L-9.
alter table data_restriction add column erased boolean not null default false;
alter table data_restriction drop constraint data_restriction_check;
alter table data_restriction add constraint data_restriction_check
    check (lifted_at is null or notice_left_on is not null or erased);
