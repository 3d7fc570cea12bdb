package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Stage;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.Rule;
import java.util.List;

/** A rule as it holds at a place, ready to be tested on packed applicants. */
final class CompiledRule {

    private final Programme programme;
    private final int programmeBit;
    private final Rule rule;
    private final long[] forbidden;
    private final int[] excluded;
    private final int[][] needed;

    CompiledRule(Programme programme, int programmeNumber, Rule rule, List<Clause> clauses) {
        this.programme = programme;
        this.programmeBit = programmeNumber;
        this.rule = rule;
        this.forbidden = clauses.stream().mapToLong(Clause::forbidden).toArray();
        this.excluded = clauses.stream().mapToInt(Clause::excluded).toArray();
        this.needed = clauses.stream()
                .map(clause -> clause.needed().stream().mapToInt(marks -> marks).toArray())
                .toArray(int[][]::new);
    }

    Programme programme() {
        return programme;
    }

    /** The programme's bit in the set of programmes already decided. */
    long programmeBit() {
        return 1L << programmeBit;
    }

    Rule rule() {
        return rule;
    }

    /** True when a student of the stage could meet it. */
    boolean concerns(Stage stage) {
        long bit = Packing.bit(Attribute.STAGE, stage.name());
        for (long bits : forbidden) {
            if ((bits & bit) == 0) {
                return true;
            }
        }
        return false;
    }

    boolean meets(long codes, int marks) {
        for (int i = 0; i < forbidden.length; i++) {
            if ((codes & forbidden[i]) == 0 && (marks & excluded[i]) == 0 && meetsNeeds(needed[i], marks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meetsNeeds(int[] needs, int marks) {
        for (int need : needs) {
            if ((marks & need) == 0) {
                return false;
            }
        }
        return true;
    }
}
