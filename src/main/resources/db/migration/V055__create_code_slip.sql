-- That a slip with a new code for the download was printed, and when it was posted. The code is nowhere but on the paper (G-6).
create table code_slip (
    id         uuid primary key,
    request_id uuid        not null references request,
    printed_at timestamptz not null,
    printed_by text        not null,
    posted_on  date,
    posted_by  text
);
create index code_slip_of_request on code_slip (request_id);
