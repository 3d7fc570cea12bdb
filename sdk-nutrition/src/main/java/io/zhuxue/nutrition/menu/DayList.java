package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/** Lists every day that is worth no more than a limit, by branching until nothing is open. */
final class DayList {

    private static final double WHOLE = 1e-6;

    private final DayProgramme programme;
    private final double[] costs;
    private final ToDoubleFunction<Pattern> worth;
    private final double limit;
    private final BooleanSupplier stop;
    private final List<Pattern> days = new ArrayList<>();
    private boolean complete = true;

    private record Part(BoundedSimplex simplex, double value) {}

    DayList(
            DayProgramme programme,
            double[] costs,
            ToDoubleFunction<Pattern> worth,
            double limit,
            BooleanSupplier stop) {
        this.programme = programme;
        this.costs = costs;
        this.worth = worth;
        this.limit = limit;
        this.stop = stop;
    }

    /** The days found; all of them only when {@link #complete}. */
    List<Pattern> days() {
        return days;
    }

    /** True when no day within the limit is missing. */
    boolean complete() {
        return complete;
    }

    /** Lists below a programme whose costs are set; gives up beyond so many days. */
    void run(BoundedSimplex root, int most) {
        Deque<Part> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            if (days.size() > most || stop.getAsBoolean()) {
                complete = false;
                return;
            }
            Part part = open.pop();
            BoundedSimplex simplex = part.simplex();
            simplex.fixBeyond(limit - part.value(), programme.options());
            int variable = branching(simplex);
            if (variable < 0) {
                take(simplex);
                continue;
            }
            double value = simplex.value(variable);
            BoundedSimplex other = simplex.copy();
            double floor = Math.floor(value + WHOLE);
            if (variable < programme.options()) {
                floor = 0;
            }
            simplex.bound(variable, simplex.lower(variable), floor);
            other.bound(variable, floor + 1, other.upper(variable));
            push(open, simplex);
            push(open, other);
        }
    }

    private void push(Deque<Part> open, BoundedSimplex simplex) {
        double value = simplex.solve(costs, limit);
        if (!simplex.settled() && value <= limit) {
            complete = false;
        } else if (value <= limit) {
            open.push(new Part(simplex, value));
        }
    }

    /** A fraction first, the numbers of a course before the dishes; then any dish that may still change; -1 when none. */
    private int branching(BoundedSimplex simplex) {
        for (int row = 0; row < programme.courseRows(); row++) {
            int variable = programme.costs().length + row;
            double value = simplex.value(variable);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return variable;
            }
        }
        int branch = -1;
        double most = WHOLE;
        for (int j = 0; j < programme.options(); j++) {
            double fraction = Math.min(simplex.value(j), 1 - simplex.value(j));
            if (fraction > most) {
                most = fraction;
                branch = j;
            }
        }
        return branch >= 0 ? branch : simplex.openVariable(programme.options());
    }

    private void take(BoundedSimplex simplex) {
        int[] chosen = new int[programme.options()];
        int count = 0;
        for (int j = 0; j < programme.options(); j++) {
            if (simplex.value(j) > 0.5) {
                chosen[count++] = j;
            }
        }
        Pattern pattern = programme.pattern(Arrays.copyOf(chosen, count));
        if (worth.applyAsDouble(pattern) <= limit) {
            days.add(pattern);
        }
    }
}
