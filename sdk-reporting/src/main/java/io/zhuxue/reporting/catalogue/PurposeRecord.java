package io.zhuxue.reporting.catalogue;

import io.zhuxue.reporting.fact.FactKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A use of facts beyond the daily work (数据使用登记): who asked for what, for which purpose, on whose approval, until when.
 *
 * @param by who uses the data: an account
 * @param kinds which facts
 * @param purpose for what
 * @param approvedBy who approved it; somebody else
 * @param from the first day
 * @param until the last day
 */
public record PurposeRecord(
        String by, Set<FactKind> kinds, String purpose, String approvedBy, LocalDate from, LocalDate until) {

    public PurposeRecord {
        kinds = Set.copyOf(kinds);
        if (until.isBefore(from) || by.equals(approvedBy)) {
            throw new IllegalArgumentException("a use has an end after its beginning and another person's approval");
        }
    }

    /** True when one of the records lets an account use a kind of facts on a day. */
    public static boolean allows(String account, FactKind kind, LocalDate day, Collection<PurposeRecord> records) {
        return records.stream()
                .anyMatch(r -> r.by().equals(account)
                        && r.kinds().contains(kind)
                        && !day.isBefore(r.from())
                        && !day.isAfter(r.until()));
    }

    /** The records whose last day has passed: their copies are to be disposed of. */
    public static List<PurposeRecord> ended(LocalDate day, Collection<PurposeRecord> records) {
        return records.stream().filter(r -> r.until().isBefore(day)).toList();
    }
}
