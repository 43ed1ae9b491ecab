-- When the example cases of a trial were begun and when all of them were there; a start that was ended between makes them anew.
create table example_run (
    begun_at timestamptz not null,
    completed_at timestamptz
);
