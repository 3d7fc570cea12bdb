package io.zhuxue.nutrition.menu.spi;

import java.time.Duration;
import java.util.List;

/**
 * A solver of the menu problem (配餐求解器).
 *
 * <p>A solver keeps the counts of courses and the repetitions, and breaks another rule only where all cannot hold
 * together: then it breaks rules of force SHOULD before rules of force MUST, and as little as it can.
 */
public interface MenuSolver {

    /** The solver's name, as reports show it. */
    String name();

    /**
     * Solves the problem; the same problem gives the same answer unless time runs out.
     *
     * @param gap the proven gap at which it may stop, such as 0.01
     * @param limit after which it returns the best it has
     */
    Solution solve(MenuProblem problem, double gap, Duration limit);

    /**
     * An answer.
     *
     * @param days the options of each day, by their index; empty when no choice keeps the courses and repetitions
     * @param bound no week that breaks the rules as little as this one costs less than this, fen
     * @param binding items of the rules that keep the week from being cheaper, the dearest first
     * @param seconds time taken
     */
    record Solution(List<List<Integer>> days, double bound, List<String> binding, double seconds) {

        public Solution {
            days = days.stream().map(List::copyOf).toList();
            binding = List.copyOf(binding);
        }
    }
}
