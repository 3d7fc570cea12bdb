package io.zhuxue.identification.review;

import java.time.LocalDate;

/**
 * What one person decided (复核意见); it is added and never changed.
 *
 * @param item the item's id
 * @param number the first decision of an item is 1
 * @param account who decided
 * @param verdict what
 * @param reason why, in the reviewer's words; it must hold no personal data
 * @param day when
 */
public record ReviewDecision(String item, int number, String account, Verdict verdict, String reason, LocalDate day) {

    /** A reviewer's answer. */
    public enum Verdict {
        /** 同一人. */
        SAME("认定为同一人"),
        /** 不是同一人. */
        DIFFERENT("认定不是同一人"),
        /** 重新复核: what was decided before counts no more; new documents or an objection came in. */
        REOPEN("重新复核");

        private final String chineseName;

        Verdict(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }
}
