-- Where each recognition case stands now, so that lists can be asked for; the truth is the journal of the case.
create table recognition_case (
    case_id varchar(64) not null primary key,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    region varchar(6) not null,
    class_name varchar(100) not null,
    first_year integer not null,
    step varchar(12) not null,
    need_level varchar(8) not null,
    notice_from date,
    notice_until date,
    open_until date,
    appeal_until date
);
create index recognition_case_by_school on recognition_case (region, school_code, step);
create index recognition_case_by_person on recognition_case (person_ref);
