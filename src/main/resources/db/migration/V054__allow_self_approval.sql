-- Why somebody approved alone what they had prepared, in an emergency (X-11); null for every other approval.
alter table decision add column emergency_reason text;
create index decision_self_approved on decision (approved_at) where emergency_reason is not null;
