-- Dining events as devices sent them; rows are only added.
create table zx_dining_event (
    device varchar(64) not null,
    event_no bigint not null,
    school varchar(10) not null,
    pupil varchar(64) not null,
    meal smallint not null,
    eaten_at timestamp not null,
    constraint zx_dining_event_key primary key (device, event_no)
);

create index zx_dining_event_day on zx_dining_event (school, eaten_at);

-- Other contents that came under a number that was taken; such a number counts for no meal.
create table zx_dining_conflict (
    device varchar(64) not null,
    event_no bigint not null,
    school varchar(10) not null,
    pupil varchar(64) not null,
    meal smallint not null,
    eaten_at timestamp not null,
    constraint zx_dining_conflict_key primary key (device, event_no, school, pupil, meal, eaten_at)
);
