package io.zhuxue.disbursement.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the ledger (分录); it is never changed, and corrected only by another entry.
 *
 * @param key what makes it this entry and no other, on one line and without blanks around it: posting the same key again does nothing
 * @param kind what happened
 * @param date the day of the event
 * @param postings at least two, whose debits equal their credits
 */
public record Entry(String key, Kind kind, LocalDate date, List<Posting> postings) {

    /** What an entry records. */
    public enum Kind {
        /** 预算下达: the four budgets give money to a county's programme. */
        APPROPRIATION,
        /** 承诺: money is set aside for a student who is due it. */
        COMMITMENT,
        /** 支付: money goes to the bank with a batch. */
        PAYMENT,
        /** 结算: the money has arrived, or a waiver is settled with the school. */
        SETTLEMENT,
        /** 退回: the bank refused or returned the money. */
        RETURN,
        /** 追回: money is recovered from a student. */
        RECOVERY,
        /** 冲销: an entry that takes back another one. */
        REVERSAL,
        /** 结账: what a term has spent is closed against the budgets that gave it. */
        CLOSING,
        /** 结转: what a term has left over is carried into the next. */
        CARRY_OVER
    }

    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2 || !isPlain(key)) {
            throw new IllegalArgumentException("an entry has a key and at least two postings");
        }
    }

    /**
     * True for a text that a journal gives back as it was: no controls, no halves of characters, and at its ends nothing
     * that a reader of tables trims.
     */
    static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || isTrimmed(text.charAt(0)) || isTrimmed(text.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == length || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isTrimmed(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
