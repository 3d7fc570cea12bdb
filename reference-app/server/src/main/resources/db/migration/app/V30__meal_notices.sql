-- Notices of school meals, a school and week each; steps are added, never changed. The words of a step are the digest of
-- the notice as it stood, under which its page, JSON and PDF are kept.
create table meal_notice (
    notice_id bigint not null primary key,
    region varchar(6) not null,
    school_code varchar(20) not null,
    school_name varchar(200) not null,
    monday date not null
);
create index meal_notice_week on meal_notice (region, monday);
create table meal_notice_step (
    notice_id bigint not null,
    step_no integer not null,
    state varchar(12) not null,
    by_account varchar(60) not null,
    on_day date not null,
    words varchar(64) not null,
    note varchar(400) not null,
    mode varchar(12) not null,
    diners integer not null,
    income_fen bigint not null,
    cost_fen bigint not null,
    meal_fen bigint not null,
    remarks varchar(4000) not null,
    primary key (notice_id, step_no)
);
