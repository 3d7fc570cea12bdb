package io.zhuxue.nutrition;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a check of the chain found (问题线索): coded, explained, and pointing at the records that show it.
 *
 * @param weight how grave it is
 * @param school where
 * @param date when it happened; for a month's claim, the last day of the month
 * @param subject the record that it is about, such as a lot, a meal or a claim
 * @param message the code and the explanation, without personal data
 * @param evidence the records that show it, by their ids, most telling first
 */
public record Finding(
        Weight weight, SchoolCode school, LocalDate date, String subject, Message message, List<String> evidence)
        implements Comparable<Finding> {

    /** How grave a finding is. */
    public enum Weight {
        /** 提示: to be looked at; money is not touched. */
        NOTICE,
        /** 问题: must be put right and explained. */
        BREACH,
        /** 扣减: money of a claim is not paid until it is cleared up. */
        WITHHELD
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::school)
            .thenComparing(Finding::date)
            .thenComparing(finding -> finding.message().key().number())
            .thenComparing(Finding::subject);

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The code that files and programs compare, such as {@code LOT_EXPIRED}. */
    public String code() {
        return message.code();
    }

    /** By school, day, code and subject. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
