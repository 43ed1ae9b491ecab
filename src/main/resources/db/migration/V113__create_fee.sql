-- What a request costs under Art. 12(5), why, and what became of it: a line is asked for one fee at most.
create table fee (
    id uuid primary key,
    line_id uuid not null unique references request_line,
    currency text not null,
    written_by text not null,
    written_at timestamptz not null,
    reason text,
    approved_by text,
    approved_at timestamptz,
    letter_id uuid unique references letter,
    asked_on date,
    reminded_at timestamptz,
    lapsed_on date,
    paid_on date,
    paid_by text,
    payment_entered_by text,
    waived_on date,
    waived_by text,
    waived_because text,
    check ((approved_at is null) = (reason is null)),
    check ((paid_on is null) = (paid_by is null)),
    check ((waived_on is null) = (waived_because is null)),
    check (paid_on is null or waived_on is null)
);

-- The breakdown (F-4) with the rates of its day; amounts in the smallest coin.
create table fee_item (
    fee_id uuid not null references fee,
    cost text not null,
    quantity int not null check (quantity > 0),
    rate int check (rate > 0),
    amount int not null check (amount >= 0),
    primary key (fee_id, cost)
);
