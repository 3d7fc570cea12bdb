-- The roster, the links to registers and the recognised levels of one run of the cycle.
-- A run is never edited: a later one stands beside it under its own run_id.
-- A person is a reference, the keyed hash of school and student number; the number itself holds the ID and is sealed.
-- *_sealed columns hold ciphertext of the host's key; *_masked is what every list shows.

create table school (
    run_id bigint not null,
    school_code varchar(20) not null,
    name varchar(200) not null,
    region varchar(6) not null,
    ownership varchar(12) not null,
    affiliation varchar(12) not null,
    nutrition varchar(12) not null,
    meal_mode varchar(12) not null,
    primary key (run_id, school_code)
);
create index school_by_region on school (run_id, region);

create table student (
    run_id bigint not null,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    region varchar(6) not null,
    student_no_masked varchar(40) not null,
    student_no_sealed varchar(400) not null,
    name varchar(100) not null,
    id_type varchar(4) not null,
    id_masked varchar(40) not null,
    id_sealed varchar(400) not null,
    id_token varchar(80) not null,
    sex varchar(2) not null,
    ethnicity varchar(4) not null,
    birth_date date,
    stage varchar(4) not null,
    grade smallint not null,
    class_name varchar(100) not null,
    boarding boolean not null,
    home_region varchar(6) not null,
    home_kind varchar(2) not null,
    major_kind varchar(8) not null,
    full_time boolean not null,
    status varchar(16) not null,
    status_since date,
    phone_sealed varchar(400) not null,
    account_kind varchar(12) not null,
    account_masked varchar(60) not null,
    account_sealed varchar(400) not null,
    need_level varchar(8) not null,
    primary key (run_id, person_ref)
);
create index student_by_school on student (run_id, school_code);
create index student_by_region on student (run_id, region, stage);
create index student_by_name on student (run_id, name);
create index student_by_id on student (run_id, id_token);

create table link (
    run_id bigint not null,
    person_ref varchar(64) not null,
    position integer not null,
    group_sealed varchar(200) not null,
    register_row bigint not null,
    method varchar(16) not null,
    score varchar(16) not null,
    status varchar(8) not null,
    primary key (run_id, person_ref, position)
);

create table recognition (
    run_id bigint not null,
    person_ref varchar(64) not null,
    need_level varchar(8) not null,
    basis_sealed varchar(1000) not null,
    explanation_sealed varchar(4000) not null,
    primary key (run_id, person_ref)
);
