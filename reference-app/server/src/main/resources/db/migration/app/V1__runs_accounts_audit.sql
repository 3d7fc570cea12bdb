-- The server's own: who may enter, what was loaded, what was refused, who saw what.

create table account (
    account_name varchar(60) not null primary key,
    display_name varchar(100) not null,
    password_hash varchar(400) not null,
    role_name varchar(32) not null,
    area varchar(200) not null,
    training boolean not null
);

create table import_run (
    run_id bigint not null primary key,
    kind varchar(16) not null,
    label varchar(200) not null,
    term varchar(12) not null,
    folder varchar(1000) not null,
    state varchar(12) not null,
    step varchar(24) not null,
    rows_done bigint not null,
    rows_total bigint not null,
    message varchar(2000) not null,
    started_by varchar(60) not null,
    started_at timestamp(6) not null,
    finished_at timestamp(6),
    shown boolean not null
);

create table import_file (
    run_id bigint not null,
    file_name varchar(200) not null,
    rows_done bigint not null,
    finished boolean not null,
    primary key (run_id, file_name)
);

create table rejected_row (
    run_id bigint not null,
    position bigint not null,
    region varchar(6) not null,
    school_code varchar(20) not null,
    person_ref varchar(64) not null,
    student_no_masked varchar(40) not null,
    file_name varchar(200) not null,
    row_no bigint not null,
    column_name varchar(60) not null,
    code varchar(40) not null,
    message varchar(1000) not null,
    primary key (run_id, position)
);
create index rejected_row_by_person on rejected_row (run_id, person_ref);

-- The sums behind the first page: one row a school and stage, and one a school, stage and programme.
create table school_sum (
    run_id bigint not null,
    region varchar(6) not null,
    school_code varchar(20) not null,
    stage varchar(4) not null,
    students bigint not null,
    linked bigint not null,
    special bigint not null,
    hard bigint not null,
    general bigint not null,
    entitled bigint not null,
    paid bigint not null,
    unaided bigint not null,
    amount_fen bigint not null,
    paid_fen bigint not null,
    primary key (run_id, school_code, stage)
);

create table money_sum (
    run_id bigint not null,
    region varchar(6) not null,
    school_code varchar(20) not null,
    stage varchar(4) not null,
    programme varchar(20) not null,
    students bigint not null,
    amount_fen bigint not null,
    central_fen bigint not null,
    province_fen bigint not null,
    city_fen bigint not null,
    county_fen bigint not null,
    primary key (run_id, school_code, stage, programme)
);

create table audit_entry (
    seq bigint not null primary key,
    at_time varchar(40) not null,
    actor varchar(60) not null,
    action varchar(40) not null,
    subject varchar(120) not null,
    detail varchar(80) not null,
    purpose varchar(400) not null,
    previous_hash varchar(80) not null,
    entry_hash varchar(80) not null
);
