package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How often each dish stands in the week, against going through every week there is. */
class WeekCountsTest {

    /** All weeks of two days, and the cheapest of them. */
    private static final class Weeks {
        private final DayProgramme programme;
        private final List<Pattern> days;
        private List<Pattern> best = List.of();
        private double cheapest = Double.POSITIVE_INFINITY;

        Weeks(MenuProblem problem) {
            programme = new DayProgramme(problem);
            days = WeekProofTest.everyDay(problem, programme);
            for (Pattern one : days) {
                for (Pattern other : days) {
                    double cost = programme.weekCost(List.of(one, other));
                    if (cost < cheapest) {
                        cheapest = cost;
                        best = List.of(one, other);
                    }
                }
            }
        }

        int[] numbers(List<Pattern> week) {
            int[] numbers = new int[programme.options()];
            week.forEach(day -> Arrays.stream(day.chosen()).forEach(option -> numbers[option]++));
            return numbers;
        }
    }

    @Property(tries = 60)
    void no_week_costs_less_than_the_programme_with_its_cuts(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), count, 2));

        WeekCounts counts = new WeekCounts(weeks.programme);

        assertThat(Math.min(counts.value(), counts.cap())).isLessThanOrEqualTo(weeks.cheapest * (1 + 1e-6));
    }

    @Property(tries = 60)
    void no_cut_loses_a_week_that_has_kinds_enough(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        SplittableRandom random = new SplittableRandom(seed);

        for (int i = 0; i < 20; i++) {
            List<Pattern> week = List.of(
                    weeks.days.get(random.nextInt(weeks.days.size())),
                    weeks.days.get(random.nextInt(weeks.days.size())));
            int[] numbers = weeks.numbers(week);
            BoundedSimplex one = counts.root().copy();
            for (int option = 0; option < numbers.length; option++) {
                one.bound(option, numbers[option], numbers[option]);
            }
            double value = one.solve(counts.costs(), Double.POSITIVE_INFINITY);
            double cost = weeks.programme.weekCost(week);

            assertThat(Math.min(value, counts.cap())).isLessThanOrEqualTo(cost * (1 + 1e-6));
        }
    }

    @Property(tries = 60)
    void search_and_proof_meet_no_week_cheaper_than_there_is_and_prove_none_dearer(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), count, 2));
        WeekSearch search = new WeekSearch(weeks.programme, new PatternPool(), () -> false);
        Pattern start = weeks.days.get(0);
        search.improve(new Pattern[] {start, start}, 50);
        CountSolver solver = new CountSolver(weeks.programme, search, 0.001, seed, () -> false);
        double before = solver.bound();

        solver.run(10_000, seed);

        assertThat(solver.bound()).isBetween(before, weeks.cheapest * (1 + 1e-6));
        assertThat(search.bestCost()).isGreaterThanOrEqualTo(weeks.cheapest - 1e-6);
    }

    @Property(tries = 40)
    void a_search_that_ends_has_met_all_that_costs_less_than_its_target(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        List<Double> values = new ArrayList<>();
        double target = weeks.cheapest + 1;

        boolean complete = new CountSearch(counts, () -> target, 4, (numbers, value) -> values.add(value), () -> false)
                .run(counts.root().copy(), counts.value(), 100_000);

        assertThat(complete).isTrue();
        assertThat(values).allMatch(value -> value < target);
        if (weeks.cheapest < counts.cap()) {
            assertThat(values).anyMatch(value -> value <= weeks.cheapest * (1 + 1e-6));
        }
    }

    @Property(tries = 40)
    void a_search_without_nodes_or_whose_finder_has_enough_is_not_complete(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        double target = weeks.cheapest + 50;
        List<Double> values = new ArrayList<>();

        CountSearch none = new CountSearch(counts, () -> target, 4, (numbers, value) -> true, () -> false);
        CountSearch first =
                new CountSearch(counts, () -> target, 4, (numbers, value) -> !values.add(value), () -> false);

        if (counts.value() < target) {
            assertThat(none.run(counts.root().copy(), counts.value(), 0)).isFalse();
            assertThat(none.spent()).isTrue();
            assertThat(first.run(counts.root().copy(), counts.value(), 100_000)).isEqualTo(values.isEmpty());
            assertThat(values.size()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 60)
    void dishes_are_dealt_on_days_as_often_as_they_come_and_break_no_more_than_they_did(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 9, 2));
        int[] numbers = weeks.numbers(weeks.best);

        int[][] menu = new WeekDeal(weeks.programme, seed, () -> false).deal(numbers);

        List<Pattern> dealt = Arrays.stream(menu).map(weeks.programme::pattern).toList();
        assertThat(weeks.numbers(dealt)).isEqualTo(numbers);
        assertThat(dealt)
                .allMatch(day -> weeks.days.stream().anyMatch(each -> each.key().equals(day.key())));
        assertThat(weeks.programme.weekCost(dealt)).isLessThanOrEqualTo(weeks.cheapest + 1e-6);
    }

    @Test
    void too_few_dishes_of_a_course_cannot_be_dealt() {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(1), 8, 2));
        int[] numbers = new int[8];
        numbers[0] = 2;

        assertThat(new WeekDeal(weeks.programme, 1, () -> false).deal(numbers)).isEmpty();
    }

    @Test
    void a_cut_rounds_up_what_halves_would_reach() {
        // two dishes, each at most once, of which one and a half are wanted
        BoundedSimplex simplex = new BoundedSimplex(new double[] {1, 2}, new double[] {0, 0}, new double[] {1, 1});
        simplex.addRow(new double[] {2, 2}, 3, 4);
        assertThat(simplex.solve(new double[] {1, 2}, Double.POSITIVE_INFINITY)).isEqualTo(2);

        Optional<RoundingCut> cut = RoundingCut.of(simplex, 0, variable -> variable < 2);

        assertThat(cut).isPresent();
        double[] coefficients = cut.orElseThrow().coefficients();
        assertThat(coefficients[0] + coefficients[1])
                .isGreaterThanOrEqualTo(cut.orElseThrow().low());
        assertThat(coefficients[0] + 0.5 * coefficients[1])
                .isLessThan(cut.orElseThrow().low());
        assertThat(cut.orElseThrow().like(cut.orElseThrow())).isTrue();
        assertThat(RoundingCut.of(simplex, 0, variable -> false)).isEmpty();
    }
}
