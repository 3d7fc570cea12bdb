package io.zhuxue.reporting.conduct;

import java.time.LocalDate;

/**
 * A call for typical cases or research topics (典型经验征集、专项课题征集).
 *
 * @param id the call's id
 * @param kind what is called for
 * @param title the Chinese title
 * @param closes the last day to hand in
 * @param reviewers how many reviews every piece needs; at least 1
 * @param chosenFrom the average score from which a piece may be chosen, 0 to 100
 */
public record Call(String id, Kind kind, String title, LocalDate closes, int reviewers, int chosenFrom) {

    /** What is called for. */
    public enum Kind {
        /** 典型经验. */
        TYPICAL_CASE,
        /** 专项课题. */
        RESEARCH_TOPIC
    }

    public Call {
        if (reviewers < 1 || chosenFrom < 0 || chosenFrom > Submission.MOST) {
            throw new IllegalArgumentException("a call has reviewers and a bar from 0 to 100");
        }
    }
}
