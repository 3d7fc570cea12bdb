package io.zhuxue.core.policy;

import java.time.LocalDate;

/**
 * A value from a day on, with who set it and where it stands.
 *
 * @param from the first day on which it is in force; a term counts from its first day
 * @param until the last day on which it is in force; {@link LocalDate#MAX} while open
 * @param value the value
 * @param limits how far lower levels may go while this value is in force
 * @param citation where it stands
 * @param level who set it
 * @param place for whom: empty for the nation, else the code of the province, county or school
 */
public record DatedValue(
        LocalDate from,
        LocalDate until,
        PolicyValue value,
        Limits limits,
        Citation citation,
        PolicyLevel level,
        String place) {

    /** True on the days from first to last, both included. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
