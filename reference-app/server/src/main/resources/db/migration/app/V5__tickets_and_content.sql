-- Questions and complaints on their way through the tiers, and content on its way to the public: steps are added, never
-- changed. No text holds personal data; who asked stays with the hotline.
create table ticket (
    ticket_id bigint not null primary key,
    kind varchar(24) not null,
    region varchar(6) not null,
    school_code varchar(20) not null,
    received date not null
);
create table ticket_step (
    ticket_id bigint not null,
    step_no integer not null,
    state varchar(12) not null,
    tier varchar(12) not null,
    on_day date not null,
    by_account varchar(60) not null,
    words varchar(2000) not null,
    primary key (ticket_id, step_no)
);
create table content (
    content_id bigint not null primary key,
    region varchar(6) not null,
    channel varchar(40) not null,
    title varchar(200) not null
);
create table content_step (
    content_id bigint not null,
    step_no integer not null,
    state varchar(12) not null,
    by_account varchar(60) not null,
    on_day date not null,
    words varchar(20000) not null,
    note varchar(400) not null,
    primary key (content_id, step_no)
);
