-- How a school feeds its pupils since when, and by when it means to do otherwise; steps are added, never changed.
create table meal_mode_step (
    region varchar(6) not null,
    school_code varchar(20) not null,
    step_no integer not null,
    mode varchar(12) not null,
    from_day date not null,
    planned boolean not null,
    note varchar(400) not null,
    by_account varchar(60) not null,
    primary key (region, school_code, step_no)
);
