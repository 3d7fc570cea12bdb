package io.zhuxue.reporting.catalogue;

import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * A person's consent to a use of data for which the law does not suffice (个人信息处理同意), given or taken back. Under 14 a guardian
 * speaks (个人信息保护法 第三十一条). Entries are added, never edited; the latest up to a day holds.
 *
 * @param person whose data
 * @param purpose for what, in the words of the notice given
 * @param given true when consent was given, false when it was taken back
 * @param by who spoke: SELF or GUARDIAN
 * @param on when
 */
public record Consent(PersonRef person, String purpose, boolean given, Speaker by, LocalDate on) {

    /** Who speaks. */
    public enum Speaker {
        /** 本人. */
        SELF,
        /** 监护人. */
        GUARDIAN
    }

    /**
     * True when consent to a purpose holds on a day.
     *
     * @param under14 whether the person was under 14 on that day, so that only a guardian's word counts
     */
    public static boolean holds(
            PersonRef person, String purpose, boolean under14, LocalDate day, Collection<Consent> records) {
        return records.stream()
                .filter(c -> c.person().equals(person) && c.purpose().equals(purpose))
                .filter(c -> !c.on().isAfter(day) && (!under14 || c.by() == Speaker.GUARDIAN))
                .max(Comparator.comparing(Consent::on).thenComparing(c -> !c.given()))
                .map(Consent::given)
                .orElse(false);
    }
}
