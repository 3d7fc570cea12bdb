-- The review of scholarships: a round, its files and experts, each draw, each check and each score. Only added, never
-- changed; the last check, draw and score count. Files are known by their numbers alone.
create table scholarship_round (
    round_id bigint not null primary key,
    region varchar(6) not null,
    title varchar(200) not null,
    readers integer not null,
    made_by varchar(60) not null,
    made_on date not null
);
create table scholarship_round_end (
    round_id bigint not null primary key,
    by_account varchar(60) not null,
    on_day date not null
);
create table scholarship_file (
    round_id bigint not null,
    file_id varchar(60) not null,
    position integer not null,
    school_code varchar(20) not null,
    province varchar(20) not null,
    primary key (round_id, file_id)
);
create table scholarship_expert (
    round_id bigint not null,
    expert_id varchar(60) not null,
    school_code varchar(20) not null,
    province varchar(20) not null,
    capacity integer not null,
    conflicts varchar(2000) not null,
    primary key (round_id, expert_id)
);
create table scholarship_check (
    round_id bigint not null,
    file_id varchar(60) not null,
    check_no integer not null,
    complete boolean not null,
    missing varchar(400) not null,
    by_account varchar(60) not null,
    on_day date not null,
    primary key (round_id, file_id, check_no)
);
create table scholarship_draw (
    round_id bigint not null,
    draw_no integer not null,
    seed bigint not null,
    by_account varchar(60) not null,
    on_day date not null,
    primary key (round_id, draw_no)
);
create table scholarship_reading (
    round_id bigint not null,
    draw_no integer not null,
    position integer not null,
    file_id varchar(60) not null,
    expert_id varchar(60) not null,
    primary key (round_id, draw_no, position)
);
create table scholarship_score (
    round_id bigint not null,
    file_id varchar(60) not null,
    expert_id varchar(60) not null,
    score_no integer not null,
    score integer not null,
    opinion varchar(1000) not null,
    on_day date not null,
    primary key (round_id, file_id, expert_id, score_no)
);
