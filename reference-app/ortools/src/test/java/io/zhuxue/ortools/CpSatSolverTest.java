package io.zhuxue.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.menu.Course;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import io.zhuxue.nutrition.menu.spi.MenuSolver.Solution;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The engine against every week there is, and against the module's own engine. */
class CpSatSolverTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Duration ENOUGH = Duration.ofMinutes(1);
    private static final InstantSource CLOCK = InstantSource.system();

    private static MenuSolver engine(String name) {
        return MenuPlanner.solver(name, CLOCK, CpSatSolverTest.class.getClassLoader())
                .orThrow();
    }

    /** Two days of dishes drawn by chance, with rules of every kind: dated, of a day, of a week, of kinds, and a store. */
    private static MenuProblem problem(SplittableRandom random, int count) {
        List<MenuProblem.Option> options = new ArrayList<>();
        List<Double> energy = new ArrayList<>();
        List<Double> iron = new ArrayList<>();
        List<Double> cabbage = new ArrayList<>();
        List<Set<Integer>> foods = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            Course course = j % 2 == 0 ? Course.STAPLE : Course.VEG;
            options.add(new MenuProblem.Option("dish" + j, course, random.nextDouble(20, 200), 1 + random.nextInt(2)));
            energy.add(random.nextDouble(50, 300));
            iron.add(random.nextDouble(-1, 4));
            cabbage.add(random.nextDouble(0, 50));
            foods.add(Set.of(random.nextInt(4), 4 + random.nextInt(3)));
        }
        List<MenuProblem.Row> rows = new ArrayList<>(List.of(
                new MenuProblem.Row("energy", Scope.DAY, Force.MUST, energy, 300, 600, 300),
                new MenuProblem.Row("iron", Scope.WEEK, Force.MUST, iron, 6, INFINITE, 6)));
        if (random.nextBoolean()) {
            rows.add(new MenuProblem.Row("use_by", Scope.WEEK, Force.SHOULD, cabbage, 40, INFINITE, 40, 1));
        }
        return new MenuProblem(
                2,
                options,
                List.of(
                        new MenuProblem.CourseCount(Course.STAPLE, 1, 2),
                        new MenuProblem.CourseCount(Course.VEG, 1, 2)),
                rows,
                List.of(
                        new MenuProblem.Variety("kinds", Scope.DAY, Force.SHOULD, foods, 3),
                        new MenuProblem.Variety("kinds_week", Scope.WEEK, Force.SHOULD, foods, 5)),
                List.of(new MenuProblem.Store("cabbage", cabbage, 70, 0.5)));
    }

    /** Every day that keeps the courses. */
    private static List<List<Integer>> everyDay(int options) {
        List<List<Integer>> days = new ArrayList<>();
        for (int set = 1; set < 1 << options; set++) {
            List<Integer> day = new ArrayList<>();
            int staples = 0;
            for (int j = 0; j < options; j++) {
                if ((set >> j & 1) == 1) {
                    day.add(j);
                    staples += j % 2 == 0 ? 1 : 0;
                }
            }
            int vegetables = day.size() - staples;
            if (staples >= 1 && staples <= 2 && vegetables >= 1 && vegetables <= 2) {
                days.add(day);
            }
        }
        return days;
    }

    private static double sum(List<Double> coefficients, List<List<Integer>> days) {
        return days.stream()
                .flatMap(List::stream)
                .mapToDouble(coefficients::get)
                .sum();
    }

    private static boolean within(MenuProblem.Row row, List<List<Integer>> days) {
        double sum = sum(row.coefficients(), days);
        return sum >= row.low() - 1e-6 * row.size() && sum <= row.high() + 1e-6 * row.size();
    }

    private static boolean varied(MenuProblem.Variety variety, List<List<Integer>> days) {
        Set<Integer> foods = new HashSet<>();
        days.forEach(day -> day.forEach(option -> foods.addAll(variety.foods().get(option))));
        return foods.size() >= variety.least();
    }

    private static boolean holds(MenuProblem problem, List<List<Integer>> week) {
        for (int j = 0; j < problem.options().size(); j++) {
            int option = j;
            if (week.stream().filter(day -> day.contains(option)).count()
                    > problem.options().get(j).mostInWeek()) {
                return false;
            }
        }
        for (MenuProblem.Row row : problem.rows()) {
            boolean kept = row.scope() == Scope.WEEK
                    ? within(row, week.subList(0, Math.min(week.size(), row.firstDays())))
                    : week.stream().allMatch(day -> within(row, List.of(day)));
            if (!kept) {
                return false;
            }
        }
        return problem.varieties().stream()
                .allMatch(variety -> variety.scope() == Scope.WEEK
                        ? varied(variety, week)
                        : week.stream().allMatch(day -> varied(variety, List.of(day))));
    }

    private static double cost(MenuProblem problem, List<List<Integer>> week) {
        double cost = 0;
        for (List<Integer> day : week) {
            for (int option : day) {
                cost += problem.options().get(option).cost();
            }
        }
        for (MenuProblem.Store store : problem.stores()) {
            cost -= store.saving() * Math.min(store.amount(), sum(store.coefficients(), week));
        }
        return cost;
    }

    private static Optional<Double> cheapest(MenuProblem problem) {
        List<List<Integer>> days = everyDay(problem.options().size());
        List<List<Integer>> kept = days.stream()
                .filter(day -> problem.rows().stream()
                        .filter(row -> row.scope() == Scope.DAY)
                        .allMatch(row -> within(row, List.of(day))))
                .toList();
        double cheapest = INFINITE;
        for (List<Integer> one : kept) {
            for (List<Integer> other : kept) {
                List<List<Integer>> week = List.of(one, other);
                if (holds(problem, week)) {
                    cheapest = Math.min(cheapest, cost(problem, week));
                }
            }
        }
        return Double.isInfinite(cheapest) ? Optional.empty() : Optional.of(cheapest);
    }

    @Property(tries = 25)
    void the_week_is_the_cheapest_of_all_there_are_and_the_bound_says_so(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 8) int count) {
        MenuProblem problem = problem(new SplittableRandom(seed), count);
        Optional<Double> cheapest = cheapest(problem);

        Solution solution = engine("ortools").solve(problem, 0, ENOUGH);

        if (cheapest.isPresent()) {
            assertThat(holds(problem, solution.days())).isTrue();
            // a store is counted in ten thousandths of what it saves
            assertThat(cost(problem, solution.days())).isCloseTo(cheapest.get(), Offset.offset(0.02));
            assertThat(solution.bound()).isBetween(cheapest.get() - 0.02, cheapest.get() + 1e-6);
            Solution own = engine("patterns").solve(problem, 0.001, Duration.ofSeconds(1));
            assertThat(own.bound()).isLessThanOrEqualTo(cost(problem, solution.days()) + 1e-6);
        } else {
            assertThat(solution.days()).hasSize(2);
            assertThat(holds(problem, solution.days())).isFalse();
        }
    }

    @Test
    void a_rule_that_should_hold_gives_way_to_one_that_must() {
        MenuProblem problem = new MenuProblem(
                1,
                List.of(
                        new MenuProblem.Option("lean", Course.STAPLE, 10, 1),
                        new MenuProblem.Option("rich", Course.STAPLE, 90, 1)),
                List.of(new MenuProblem.CourseCount(Course.STAPLE, 1, 1)),
                List.of(
                        new MenuProblem.Row("salt", Scope.DAY, Force.SHOULD, List.of(1.0, 9.0), 0, 2, 2),
                        new MenuProblem.Row(
                                "energy", Scope.DAY, Force.MUST, List.of(100.0, 500.0), 400, INFINITE, 400)),
                List.of());

        Solution solution = engine("ortools").solve(problem, 0, ENOUGH);

        assertThat(solution.days()).containsExactly(List.of(1));
    }

    @Test
    void no_week_comes_out_where_the_courses_cannot_be_filled() {
        MenuProblem problem = new MenuProblem(
                2,
                List.of(new MenuProblem.Option("rice", Course.STAPLE, 10, 1)),
                List.of(new MenuProblem.CourseCount(Course.STAPLE, 1, 1)),
                List.of(),
                List.of());

        assertThat(engine("ortools").solve(problem, 0, ENOUGH).days()).isEmpty();
    }
}
