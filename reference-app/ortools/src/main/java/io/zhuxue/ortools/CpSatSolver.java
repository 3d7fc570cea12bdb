package io.zhuxue.ortools;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The engine {@code ortools}: Google's CP-SAT. It first looks at how often each dish stands in the week, which bounds every
 * week; then puts weeks together of the dishes that stood in what it found; then searches among all dishes. Only when no
 * week holds all rules, or none is found, are rules broken at a price.
 *
 * <p>It keeps time by its own clock and names no binding rules. It works in one thread, so that the same problem gives the
 * same answer unless time runs out.
 */
public final class CpSatSolver implements MenuSolver {

    /** Parts of the time for each step; a step that ends early leaves its time to the next. */
    private static final double COUNTS = 0.25;

    private static final double OTHER_COUNTS = 0.1;
    private static final double SOME_DISHES = 0.6;
    private static final double ALL_DISHES = 0.5;
    /** Part of what is left when rules must be broken; the planner asks again with what had to give. */
    private static final double BROKEN = 0.4;

    /** The part of the gap that the bound of the counts may use up. */
    private static final double SHARE = 0.3;

    /** The engine, as the service loader makes it. */
    public CpSatSolver() {}

    @Override
    public String name() {
        return "ortools";
    }

    @Override
    public Solution solve(MenuProblem problem, double gap, Duration limit) {
        Loader.loadNativeLibraries();
        return new Search(problem, gap, limit.toMillis() / 1000.0).run();
    }

    private static final class Search {

        private final MenuProblem problem;
        private final double gap;
        private final double limit;
        private final Set<Integer> seen = new TreeSet<>();
        private double seconds;
        private double bound = Double.NEGATIVE_INFINITY;
        private double cost = Double.POSITIVE_INFINITY;
        private List<List<Integer>> days = List.of();

        Search(MenuProblem problem, double gap, double limit) {
            this.problem = problem;
            this.gap = gap;
            this.limit = limit;
        }

        Solution run() {
            boolean possible = counts();
            if (possible && !seen.isEmpty()) {
                otherCounts();
                keeping(seen::contains, left() * SOME_DISHES);
            }
            if (possible && open()) {
                keepingOfAll(days.isEmpty() ? left() * ALL_DISHES : left());
            }
            if (days.isEmpty()) {
                if (!seen.isEmpty()) {
                    breaking(seen::contains, left() * BROKEN);
                }
                bound = breaking(option -> true, left() * BROKEN);
            }
            return new Solution(days, bound, List.of(), seconds);
        }

        private double left() {
            return Math.max(0.1, limit - seconds);
        }

        private boolean open() {
            return cost - bound > gap * Math.abs(cost);
        }

        /** False when no week can hold all rules. */
        private boolean counts() {
            CpSolver solver = solver(limit * COUNTS, gap * SHARE);
            CpSolverStatus status = look(solver, Set.of());
            bound = proven(solver, status);
            return status != CpSolverStatus.INFEASIBLE;
        }

        /** The days' own rules may ask for other dishes than the cheapest counts take. */
        private void otherCounts() {
            look(solver(limit * OTHER_COUNTS, gap * SHARE), Set.copyOf(seen));
        }

        private CpSolverStatus look(CpSolver solver, Set<Integer> known) {
            CountModel counts = new CountModel(problem, known);
            return timed(solver, solver.solve(counts.model(), new CpSolverSolutionCallback() {
                @Override
                public void onSolutionCallback() {
                    counts.taken(this::value).forEach(seen::add);
                }
            }));
        }

        private void keeping(IntPredicate allowed, double limit) {
            take(new WeekModel(problem, allowed, false, bound), solver(limit, gap));
        }

        private void keepingOfAll(double limit) {
            CpSolver solver = solver(limit, gap);
            CpSolverStatus status = take(new WeekModel(problem, option -> true, false, bound), solver);
            bound = Math.max(bound, proven(solver, status));
        }

        /** What no week of these dishes costs less than, with what it breaks of the rules. */
        private double breaking(IntPredicate allowed, double limit) {
            CpSolver solver = solver(limit, gap);
            return proven(solver, take(new WeekModel(problem, allowed, true, 0), solver));
        }

        private CpSolverStatus take(WeekModel week, CpSolver solver) {
            week.hint(days);
            CpSolverStatus status = timed(solver, solver.solve(week.model()));
            if ((status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE)
                    && RuleModel.fen(solver.objectiveValue()) < cost) {
                days = week.days(solver::value);
                cost = RuleModel.fen(solver.objectiveValue());
            }
            return status;
        }

        private CpSolverStatus timed(CpSolver solver, CpSolverStatus status) {
            seconds += solver.wallTime();
            if (status == CpSolverStatus.MODEL_INVALID) {
                throw new IllegalStateException(solver.solutionInfo());
            }
            return status;
        }

        /** What the solver has proven; it says 0 as well when it has not begun. */
        private static double proven(CpSolver solver, CpSolverStatus status) {
            double bound = RuleModel.fen(solver.bestObjectiveBound());
            boolean begun = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE || bound > 0;
            return begun && status != CpSolverStatus.INFEASIBLE ? bound : Double.NEGATIVE_INFINITY;
        }

        private static CpSolver solver(double limit, double gap) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setMaxTimeInSeconds(limit)
                    .setRelativeGapLimit(gap)
                    .setNumWorkers(1)
                    .setLinearizationLevel(2)
                    .setRandomSeed(1);
            return solver;
        }
    }
}
