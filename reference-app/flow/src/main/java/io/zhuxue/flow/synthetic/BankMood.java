package io.zhuxue.flow.synthetic;

import io.zhuxue.disbursement.payment.LineState;

/** What a training bank does with a payment line, and where the line must stand when all its answers are read. */
enum BankMood {
    /** Reports it and books it. */
    PAYS(0.88, LineState.PAID),
    /** Books it without a report. */
    PAYS_SILENTLY(0.03, LineState.PAID),
    /** Refuses it with a reason. */
    REFUSES(0.03, LineState.REJECTED),
    /** Is still working on it. */
    WORKS(0.01, LineState.ACCEPTED),
    /** Books it and gives it back. */
    RETURNS(0.015, LineState.RETURNED),
    /** Uses a code that nobody knows. */
    MUMBLES(0.005, LineState.UNKNOWN),
    /** Books one fen more than was sent. */
    PAYS_ANOTHER_SUM(0.005, LineState.UNKNOWN),
    /** Books it twice. */
    PAYS_TWICE(0.005, LineState.UNKNOWN),
    /** Refuses it and books it all the same. */
    CONTRADICTS_ITSELF(0.005, LineState.UNKNOWN),
    /** Says nothing. */
    FORGETS(0.015, LineState.BATCHED);

    private final double share;
    private final LineState end;

    BankMood(double share, LineState end) {
        this.share = share;
        this.end = end;
    }

    /** Where the line must stand in the end. */
    LineState end() {
        return end;
    }

    static BankMood drawn(Chance chance) {
        double left = chance.share();
        for (BankMood mood : values()) {
            left -= mood.share;
            if (left < 0) {
                return mood;
            }
        }
        return PAYS;
    }

    /** The status code of the report on the line; blank when there is no report. */
    String report() {
        return switch (this) {
            case PAYS, RETURNS, PAYS_ANOTHER_SUM, PAYS_TWICE -> "ACSC";
            case REFUSES, CONTRADICTS_ITSELF -> "RJCT";
            case WORKS -> "ACSP";
            case MUMBLES -> "ZZZZ";
            case PAYS_SILENTLY, FORGETS -> "";
        };
    }

    /** True when the statement shows that money has left. */
    boolean books() {
        return switch (this) {
            case PAYS, PAYS_SILENTLY, RETURNS, PAYS_ANOTHER_SUM, PAYS_TWICE, CONTRADICTS_ITSELF -> true;
            case REFUSES, WORKS, MUMBLES, FORGETS -> false;
        };
    }
}
