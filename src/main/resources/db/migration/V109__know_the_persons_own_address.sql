-- An address that only whoever asks has named is nobody's proof: an answer by post needs one from another source (G-6).
alter table representation add column address_from text;
