package io.zhuxue.disbursement.funding;

/**
 * How much of a programme the central budget bears (中央分担).
 *
 * <p>{@code centralSchools} names the parameter for schools of central departments; empty when they are treated like
 * all others.
 */
public sealed interface CentralShare {

    /** The parameter for schools of central departments; empty for none. */
    String centralSchools();

    /** The same percentage everywhere. */
    record Fixed(String parameter, String centralSchools) implements CentralShare {}

    /** By the tier (档次) of the school's place. */
    record BySchoolPlace(String table, String centralSchools) implements CentralShare {}

    /** By the tiers of the school's place and of the student's home place (生源地), written {@code 2-1}. */
    record ByHomePlace(String table, String centralSchools) implements CentralShare {}
}
