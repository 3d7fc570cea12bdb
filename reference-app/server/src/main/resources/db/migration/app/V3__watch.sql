-- Everybody in a register or in school on one: how he or she stands on the first day of the term, and what comes next.
create table watch_entry (
    run_id bigint not null,
    watched varchar(64) not null,
    person_ref varchar(64) not null,
    school_code varchar(20) not null,
    region varchar(6) not null,
    name varchar(100) not null,
    kind varchar(16) not null,
    reason varchar(2000) not null,
    groups_sealed varchar(1000) not null,
    origin_sealed varchar(1000) not null,
    primary key (run_id, watched)
);
create index watch_entry_by_region on watch_entry (run_id, region, kind);
