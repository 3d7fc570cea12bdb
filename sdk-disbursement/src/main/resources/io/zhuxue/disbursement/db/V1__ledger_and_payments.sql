-- Ledger: append-only; balances are kept beside it and move in the same transaction.
create table zx_entry (
    entry_no   bigint       not null primary key,
    entry_key  varchar(200) not null unique,
    kind       varchar(20)  not null,
    entry_date date         not null,
    content    char(64)     not null,
    hash       char(64)     not null
);

-- No foreign key to the entry: both are written in one transaction, the chain shows a missing one, and a check of every
-- row costs time.
create table zx_posting (
    entry_no bigint       not null,
    line_no  int          not null,
    account  varchar(200) not null,
    debit    bigint       not null check (debit >= 0),
    credit   bigint       not null check (credit >= 0),
    primary key (entry_no, line_no),
    check ((debit = 0 and credit > 0) or (debit > 0 and credit = 0))
);

create table zx_account (
    account varchar(200) not null primary key,
    debit   bigint       not null,
    credit  bigint       not null
);

-- One row: the head of the chain. Whoever writes holds it, so entries have one order.
create table zx_chain (
    id       int      not null primary key check (id = 1),
    entry_no bigint   not null,
    hash     char(64) not null
);

insert into zx_chain (id, entry_no, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Payments: a line is in one batch at a time; its id is the hash that never changes.
create table zx_batch (
    batch_id varchar(35) not null primary key,
    state    varchar(10) not null
);

create table zx_payment_line (
    line_id   varchar(35)  not null primary key,
    batch_id  varchar(35)  not null references zx_batch (batch_id),
    county    char(6)      not null,
    programme varchar(40)  not null,
    term      varchar(11)  not null,
    amount    bigint       not null check (amount > 0),
    state     varchar(10)  not null
);

create index zx_payment_line_batch on zx_payment_line (batch_id);
