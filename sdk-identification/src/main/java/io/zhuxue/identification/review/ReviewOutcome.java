package io.zhuxue.identification.review;

import java.time.LocalDate;
import java.util.List;

/** How an item stands after its decisions (复核结果). */
public sealed interface ReviewOutcome {

    /** Decided (已决): as the last of those who had to agree said. */
    record Settled(boolean same, LocalDate day) implements ReviewOutcome {}

    /** Waits for a decision (待复核); one more must say the same, or two who disagree need a third. */
    record Waiting(int given, int needed) implements ReviewOutcome {

        /** True when two people have said opposite things. */
        public boolean disputed() {
            return given >= 2;
        }
    }

    /** How an item stands: the first verdict that as many people share as the item needs. */
    static ReviewOutcome of(List<ReviewDecision> decisions, int needed) {
        int same = 0;
        int different = 0;
        for (ReviewDecision each : decisions) {
            switch (each.verdict()) {
                case SAME -> same++;
                case DIFFERENT -> different++;
                case REOPEN -> {
                    same = 0;
                    different = 0;
                }
            }
        }
        if (same >= needed || different >= needed) {
            return new Settled(
                    same >= needed, decisions.get(decisions.size() - 1).day());
        }
        return new Waiting(same + different, needed);
    }
}
