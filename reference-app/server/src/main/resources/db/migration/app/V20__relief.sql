-- Emergency relief: what happened where, and each student's case as steps that are added and never changed.
create table relief_event (
    event_id bigint not null primary key,
    region varchar(6) not null,
    title varchar(200) not null,
    areas varchar(400) not null,
    from_day date not null,
    until_day date not null,
    notice_days integer not null,
    review_days integer not null,
    made_by varchar(60) not null,
    made_on date not null
);
create table relief_event_end (
    event_id bigint not null primary key,
    by_account varchar(60) not null,
    on_day date not null,
    reason varchar(400) not null
);
create table relief_step (
    event_id bigint not null,
    person_ref varchar(64) not null,
    step_no integer not null,
    state varchar(12) not null,
    by_account varchar(60) not null,
    on_day date not null,
    amount_fen bigint not null,
    words varchar(400) not null,
    primary key (event_id, person_ref, step_no)
);
