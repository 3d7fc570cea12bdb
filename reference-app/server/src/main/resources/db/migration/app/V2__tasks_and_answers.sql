-- Work that officers order and that goes on in the background; bank answers wait for a second pair of hands first.
create table task (
    task_id bigint not null primary key,
    kind varchar(16) not null,
    run_id bigint not null,
    label varchar(400) not null,
    asked varchar(400) not null,
    region varchar(6) not null,
    folder varchar(1000) not null,
    state varchar(12) not null,
    step varchar(60) not null,
    rows_done bigint not null,
    rows_total bigint not null,
    message varchar(2000) not null,
    made_by varchar(60) not null,
    made_at timestamp(6) not null,
    checked_by varchar(60) not null,
    finished_at timestamp(6)
);

-- What each bank answer turned out to be; made anew from all answers of a run whenever more come in.
create table answer_finding (
    run_id bigint not null,
    position bigint not null,
    region varchar(6) not null,
    school_code varchar(20) not null,
    answer_file varchar(200) not null,
    kind varchar(20) not null,
    line_id varchar(120) not null,
    says varchar(20) not null,
    reason varchar(40) not null,
    primary key (run_id, position)
);
create index answer_finding_by_region on answer_finding (run_id, region, kind);

-- Days from the decision of a line to its money, one row a county.
create table payment_days (
    run_id bigint not null,
    region varchar(6) not null,
    lines bigint not null,
    paid bigint not null,
    least_days bigint not null,
    middle_days bigint not null,
    most_days bigint not null,
    primary key (run_id, region)
);
