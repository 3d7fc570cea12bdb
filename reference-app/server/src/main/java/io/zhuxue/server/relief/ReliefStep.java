package io.zhuxue.server.relief;

import io.zhuxue.core.access.Action;
import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * A step that somebody wants to take with a case (办理步骤).
 *
 * @param amount what is granted, or what the review finds justified; nothing for other steps
 * @param words why a decision is recalled, or what the review found; a review without words takes the whole as justified
 */
public record ReliefStep(ReliefState state, LocalDate day, Money amount, String words) {

    /** Takes the case in. */
    public static ReliefStep apply(LocalDate day) {
        return new ReliefStep(ReliefState.APPLIED, day, Money.ZERO, "");
    }

    /** Grants an amount. */
    public static ReliefStep decide(LocalDate day, Money amount) {
        return new ReliefStep(ReliefState.DECIDED, day, amount, "");
    }

    /** Takes a decision back before the money. */
    public static ReliefStep recall(LocalDate day, String reason) {
        return new ReliefStep(ReliefState.RECALLED, day, Money.ZERO, reason.strip());
    }

    /** Pays. */
    public static ReliefStep pay(LocalDate day) {
        return new ReliefStep(ReliefState.PAID, day, Money.ZERO, "");
    }

    /** Reviews and finds the whole justified. */
    public static ReliefStep review(LocalDate day) {
        return new ReliefStep(ReliefState.REVIEWED, day, Money.ZERO, "");
    }

    /** Reviews and finds a part justified; the rest is to be recovered. */
    public static ReliefStep review(LocalDate day, Money justified, String finding) {
        return new ReliefStep(ReliefState.REVIEWED, day, justified, finding.strip());
    }

    /** Who may take it, besides seeing the students: any of these. */
    Action[] rights() {
        return switch (state) {
            case APPLIED -> new Action[] {Action.RECOGNISE, Action.APPROVE};
            case DECIDED, RECALLED, REVIEWED -> new Action[] {Action.APPROVE};
            case PAID -> new Action[] {Action.PAY};
        };
    }
}
