-- A restriction that was there for a request ends also where that lapses or is refused: what it waited for comes no more.
alter table data_restriction drop constraint data_restriction_lift_reason_check;
alter table data_restriction add constraint data_restriction_lift_reason_check
    check (lift_reason in ('ACCURACY_VERIFIED', 'DATA_CORRECTED', 'OBJECTION_REJECTED', 'OBJECTION_UPHELD', 'CLAIM_ENDED',
        'ACCESS_ANSWERED', 'PERSON_ASKED', 'REQUEST_ENDED'));
