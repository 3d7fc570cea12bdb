package io.zhuxue.reporting.outreach;

import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One leaver's copy of the letter (送达与回执).
 *
 * @param school the school that hands it out
 * @param student the leaver, under a reference
 * @param fate how far it has come
 */
public record LetterCopy(String school, PersonRef student, Fate fate) {

    /** How far a copy has come. */
    public sealed interface Fate {

        /** 未送达. */
        record Due() implements Fate {}

        /** 已送达, without a receipt yet. */
        record Delivered(LocalDate on) implements Fate {}

        /** 回执已签: a guardian signed the receipt. */
        record Signed(LocalDate on) implements Fate {}
    }

    /**
     * What became of a school's copies.
     *
     * @param due all its leavers
     * @param delivered how many have the letter, signed ones included
     * @param signed how many receipts came back
     */
    public record Count(int due, int delivered, int signed) {

        Count with(Fate fate) {
            int came = fate instanceof Fate.Due ? 0 : 1;
            return new Count(due + 1, delivered + came, signed + (fate instanceof Fate.Signed ? 1 : 0));
        }

        /** The delivery rate in hundredths of a percent, rounded down so that 100 % means everybody. */
        public int deliveryRate() {
            return due == 0 ? 0 : (int) (10_000L * delivered / due);
        }
    }

    /** The counts by school, in order of school codes. */
    public static SortedMap<String, Count> bySchool(Collection<LetterCopy> copies) {
        SortedMap<String, Count> counts = new TreeMap<>();
        for (LetterCopy copy : copies) {
            Count before = counts.getOrDefault(copy.school(), new Count(0, 0, 0));
            counts.put(copy.school(), before.with(copy.fate()));
        }
        return counts;
    }
}
