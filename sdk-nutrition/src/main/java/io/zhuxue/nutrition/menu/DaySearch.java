package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/** Branch and bound for one day, most promising part first: the best day it meets, and a bound on all others. */
final class DaySearch {

    private static final double WHOLE = 1e-6;
    private static final int STARTS = 12;

    private final DayProgramme programme;
    private final double[] costs;
    private final ToDoubleFunction<Pattern> worth;
    private final double tolerance;
    private final BooleanSupplier stop;
    private final MenuClimb climb;
    private final List<Pattern> found = new ArrayList<>();
    private final PriorityQueue<Node> open =
            new PriorityQueue<>((a, b) -> a.value != b.value ? Double.compare(a.value, b.value) : a.number - b.number);
    private double best = Double.POSITIVE_INFINITY;
    private double bound = Double.POSITIVE_INFINITY;
    /** The least of the parts that had to be left, since their programme was not solved. */
    private double leftOpen = Double.POSITIVE_INFINITY;

    private int nodesLeft;
    private int numbered;
    private int starts;

    private static final class Node {
        private final BoundedSimplex simplex;
        private final int number;
        private int cutsKnown;
        private double value;

        Node(BoundedSimplex simplex, int number, int cutsKnown, double value) {
            this.simplex = simplex;
            this.number = number;
            this.cutsKnown = cutsKnown;
            this.value = value;
        }
    }

    /**
     * @param costs what the columns cost in this search
     * @param worth what a day is worth in this search, not less than the programme says
     * @param tolerance a day that is better by less than this is not looked for
     */
    DaySearch(
            DayProgramme programme,
            double[] costs,
            ToDoubleFunction<Pattern> worth,
            double tolerance,
            int nodes,
            BooleanSupplier stop) {
        this.programme = programme;
        this.costs = costs;
        this.worth = worth;
        this.tolerance = tolerance;
        nodesLeft = nodes;
        this.stop = stop;
        climb = MenuClimb.ofDay(programme, costs, stop);
    }

    /** Searches below a programme whose costs are set, from days that are known already. */
    void run(BoundedSimplex root, List<Pattern> starts) {
        starts.forEach(pattern -> best = Math.min(best, worth.applyAsDouble(pattern)));
        starts.stream().limit(2).forEach(pattern -> climbFrom(pattern.chosen()));
        push(root, programme.cuts(), root.solve(costs, Double.POSITIVE_INFINITY));
        while (!open.isEmpty() && nodesLeft-- > 0 && !stop.getAsBoolean()) {
            Node node = open.remove();
            if (node.value >= best - tolerance) {
                open.clear();
                break;
            }
            expand(node);
        }
        bound = Math.min(Math.min(best - tolerance, leftOpen), open.isEmpty() ? leftOpen : open.element().value);
        open.clear();
    }

    /** The days that were found, in the order of finding. */
    List<Pattern> found() {
        return found;
    }

    /** The worth of the best day found. */
    double best() {
        return best;
    }

    /** No day is worth less than this. */
    double bound() {
        return bound;
    }

    private void push(BoundedSimplex simplex, int cutsKnown, double value) {
        if (value < best - tolerance) {
            open.add(new Node(simplex, numbered++, cutsKnown, value));
        }
    }

    private void expand(Node node) {
        BoundedSimplex simplex = node.simplex;
        while (node.value < best - tolerance) {
            if (node.cutsKnown < programme.cuts()) {
                programme.addCuts(simplex, node.cutsKnown);
                node.cutsKnown = programme.cuts();
                node.value = simplex.solve(costs, best - tolerance);
                continue;
            }
            if (!simplex.settled()) {
                leftOpen = Math.min(leftOpen, node.value);
                return;
            }
            simplex.fixBeyond(best - tolerance - node.value, programme.options());
            int branch = branchingVariable(simplex);
            if (branch >= 0) {
                if (starts++ < STARTS) {
                    climbFrom(rounded(simplex));
                }
                branch(node, branch);
                return;
            }
            int[] chosen = rounded(simplex);
            Pattern pattern = programme.pattern(chosen);
            found.add(pattern);
            best = Math.min(best, worth.applyAsDouble(pattern));
            climbFrom(chosen);
            if (!programme.learn(chosen)) {
                return;
            }
        }
    }

    private void climbFrom(int[] chosen) {
        Pattern pattern = programme.pattern(climb.from(new int[][] {chosen})[0]);
        found.add(pattern);
        best = Math.min(best, worth.applyAsDouble(pattern));
    }

    private void branch(Node node, int variable) {
        BoundedSimplex up = node.simplex.copy();
        BoundedSimplex down = node.simplex;
        double floor = Math.floor(down.value(variable) + WHOLE);
        up.bound(variable, floor + 1, up.upper(variable));
        down.bound(variable, down.lower(variable), floor);
        push(up, node.cutsKnown, up.solve(costs, best - tolerance));
        push(down, node.cutsKnown, down.solve(costs, best - tolerance));
    }

    /** The number of a course's dishes if it is not whole, else the option nearest to being chosen; -1 when all is. */
    private int branchingVariable(BoundedSimplex node) {
        for (int row = 0; row < programme.courseRows(); row++) {
            int variable = programme.costs().length + row;
            double value = node.value(variable);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return variable;
            }
        }
        int branch = -1;
        double most = WHOLE;
        for (int j = 0; j < programme.options(); j++) {
            double value = node.value(j);
            if (value > most && value < 1 - WHOLE) {
                most = value;
                branch = j;
            }
        }
        return branch;
    }

    /** The options that the programme takes by half or more; courses that then fall short get their largest shares. */
    private int[] rounded(BoundedSimplex node) {
        boolean[] chosen = new boolean[programme.options()];
        for (int row = 0; row < programme.courseRows(); row++) {
            int wanted = (int) Math.rint(node.value(programme.costs().length + row));
            for (int taken = 0; taken < wanted; taken++) {
                int best = -1;
                for (int j : programme.optionsOfCourse(row)) {
                    if (!chosen[j] && (best < 0 || node.value(j) > node.value(best))) {
                        best = j;
                    }
                }
                if (best >= 0) {
                    chosen[best] = true;
                }
            }
        }
        int[] list = new int[chosen.length];
        int count = 0;
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j]) {
                list[count++] = j;
            }
        }
        return Arrays.copyOf(list, count);
    }
}
