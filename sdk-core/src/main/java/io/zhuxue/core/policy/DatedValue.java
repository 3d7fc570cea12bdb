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
 * @param standing how far it has come: drafted, approved, scheduled, repealed
 */
public record DatedValue(
        LocalDate from,
        LocalDate until,
        PolicyValue value,
        Limits limits,
        Citation citation,
        PolicyLevel level,
        String place,
        Standing standing) {

    /** True on the days from first to last, both included, of a value that is published. */
    public boolean inForce(LocalDate day) {
        return standing.published() && !day.isBefore(from) && !day.isAfter(last());
    }

    /** The last day on which it is in force, a repeal counted; {@link LocalDate#MAX} while open. */
    public LocalDate last() {
        return standing.repealedOn()
                .map(end -> end.minusDays(1))
                .filter(end -> end.isBefore(until))
                .orElse(until);
    }

    /** True when there is a day on which it is in force: no draft, and not repealed before it began. */
    public boolean everInForce() {
        return standing.published() && !last().isBefore(from);
    }
}
