-- Under which references facts know students whom the token of an ID does not find; a run loaded before has none.
create table fact_reference (
    run_id bigint not null,
    reference varchar(80) not null,
    person_ref varchar(80) not null
);
create index fact_reference_by_run on fact_reference (run_id, reference);
