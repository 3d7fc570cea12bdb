-- What is due, who bears it and what was ordered to be paid; every sum in whole fen.
-- A person is a reference, the keyed hash of school and student number.
-- A run is never edited: a later one stands beside it under its own run_id.

create table entitlement (
    run_id bigint not null,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    programme varchar(20) not null,
    term varchar(12) not null,
    region varchar(6) not null,
    amount_fen bigint not null,
    central_fen bigint not null,
    province_fen bigint not null,
    city_fen bigint not null,
    county_fen bigint not null,
    rule_name varchar(400) not null,
    citation varchar(1000) not null,
    primary key (run_id, person_ref, programme, term)
);
create index entitlement_by_region on entitlement (run_id, region, programme);

create table payment_line (
    run_id bigint not null,
    line_id varchar(80) not null,
    batch_id varchar(120) not null,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    region varchar(6) not null,
    programme varchar(20) not null,
    term varchar(12) not null,
    instalment smallint not null,
    amount_fen bigint not null,
    state varchar(20) not null,
    reason varchar(40) not null,
    channel varchar(12) not null,
    primary key (run_id, line_id)
);
create index payment_line_by_student on payment_line (run_id, person_ref);
create index payment_line_by_region on payment_line (run_id, region, state);

create table unaided (
    run_id bigint not null,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    region varchar(6) not null,
    reason varchar(40) not null,
    explanation varchar(2000) not null,
    primary key (run_id, person_ref)
);
create index unaided_by_region on unaided (run_id, region);
