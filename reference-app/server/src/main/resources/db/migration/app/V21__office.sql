-- An office's own records: what is opened, and the steps added to it. Nothing is changed or taken out; a correction is a
-- later step. No value holds personal data.
create table office_file (
    file_id bigint not null primary key,
    kind varchar(16) not null,
    region varchar(6) not null,
    school_code varchar(20) not null
);
create index office_file_by_kind on office_file (kind, region);
create table office_entry (
    file_id bigint not null,
    entry_no integer not null,
    what varchar(24) not null,
    by_account varchar(60) not null,
    by_region varchar(6) not null,
    by_school varchar(20) not null,
    on_day date not null,
    primary key (file_id, entry_no)
);
create table office_value (
    file_id bigint not null,
    entry_no integer not null,
    name varchar(24) not null,
    words varchar(4000) not null,
    primary key (file_id, entry_no, name)
);
