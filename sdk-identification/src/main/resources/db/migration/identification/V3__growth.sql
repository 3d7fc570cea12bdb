-- Growth files and psychological referrals. Rows are added and never changed. Students are references; entries are sealed
-- under the host's key, a referral's text for its counsellor before it comes here.

create table growth_entry (
    student_ref varchar(64) not null,
    entry_no integer not null,
    happened date not null,
    entry_sealed varchar(100000) not null,
    primary key (student_ref, entry_no)
);

create table growth_referral (
    referral_id varchar(64) not null primary key,
    student_ref varchar(64) not null,
    written date not null,
    counsellor varchar(100) not null,
    urgent boolean not null,
    text_sealed varchar(100000) not null
);
create index growth_referral_by_counsellor on growth_referral (counsellor, written);
