package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.DealSearch.State;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whether the dishes of a week can be dealt on its days, against dealing them in every way there is. */
class DealSearchTest {

    private static final int STEPS = 1_000_000;
    private static final double NEAR = 1e-6;

    /** What the days of three break at least, by how often each dish stands in them. */
    private static Map<List<Integer>, Double> every(DayProgramme programme, List<Pattern> days) {
        Map<List<Integer>, Double> least = new HashMap<>();
        for (int a = 0; a < days.size(); a++) {
            for (int b = a; b < days.size(); b++) {
                for (int c = b; c < days.size(); c++) {
                    List<Pattern> week = List.of(days.get(a), days.get(b), days.get(c));
                    double broken = week.stream().mapToDouble(Pattern::broken).sum();
                    least.merge(numbers(programme.options(), week), broken, Math::min);
                }
            }
        }
        return least;
    }

    private static List<Integer> numbers(int options, List<Pattern> week) {
        Integer[] numbers = new Integer[options];
        Arrays.fill(numbers, 0);
        week.forEach(day -> Arrays.stream(day.chosen()).forEach(option -> numbers[option]++));
        return List.of(numbers);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Property(tries = 25)
    void it_deals_within_a_budget_exactly_where_some_deal_breaks_no_more(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MenuProblem problem = WeekProofTest.problem(random, 7, 3);
        DayProgramme programme = new DayProgramme(problem);
        Map<List<Integer>, Double> every = every(programme, WeekProofTest.everyDay(problem, programme));
        List<List<Integer>> all = new ArrayList<>(every.keySet());
        DealSearch search = new DealSearch(programme, STEPS, () -> false);
        for (int i = 0; i < 60; i++) {
            List<Integer> numbers = all.get(random.nextInt(all.size()));
            double least = every.get(numbers);

            DealSearch.Answer enough = search.deal(array(numbers), least + NEAR);

            assertThat(enough.state()).isEqualTo(State.DEALT);
            List<Pattern> dealt =
                    Arrays.stream(enough.menu()).map(programme::pattern).toList();
            assertThat(numbers(programme.options(), dealt)).isEqualTo(numbers);
            assertThat(dealt.stream().mapToDouble(Pattern::broken).sum()).isLessThanOrEqualTo(least + 2 * NEAR);
            if (least > NEAR) {
                assertThat(search.deal(array(numbers), least * (1 - NEAR) - NEAR)
                                .state())
                        .isEqualTo(State.IMPOSSIBLE);
            }
        }
    }

    @Property(tries = 25)
    void numbers_that_no_week_has_cannot_be_dealt_whatever_may_be_broken(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MenuProblem problem = WeekProofTest.problem(random, 6, 3);
        DayProgramme programme = new DayProgramme(problem);
        Map<List<Integer>, Double> every = every(programme, WeekProofTest.everyDay(problem, programme));
        DealSearch search = new DealSearch(programme, STEPS, () -> false);
        for (int i = 0; i < 200; i++) {
            List<Integer> numbers = random.ints(6, 0, 4).boxed().toList();

            State state = search.deal(array(numbers), 1e9).state();

            assertThat(state).isEqualTo(every.containsKey(numbers) ? State.DEALT : State.IMPOSSIBLE);
        }
    }

    @Test
    void a_rule_that_holds_on_the_mean_of_the_days_may_still_hold_on_no_deal() {
        // 5 + 5 + 1 + 1 is 12 in two days of at most 6 and can be dealt; 4 + 4 + 4 cannot, since a day holds one or two
        assertThat(two(5, 5, 1, 1).state()).isEqualTo(State.DEALT);
        assertThat(two(4, 4, 4).state()).isEqualTo(State.IMPOSSIBLE);
    }

    private static DealSearch.Answer two(double... grams) {
        List<MenuProblem.Option> options = new ArrayList<>();
        List<Double> gives = new ArrayList<>();
        List<Set<Integer>> foods = new ArrayList<>();
        for (double each : grams) {
            options.add(new MenuProblem.Option("dish" + gives.size(), Course.VEG, 10, 1));
            gives.add(each);
            foods.add(Set.of(gives.size()));
        }
        MenuProblem problem = new MenuProblem(
                2,
                options,
                List.of(new MenuProblem.CourseCount(Course.VEG, 1, 2)),
                List.of(new MenuProblem.Row("protein", Requirement.Scope.DAY, Requirement.Force.MUST, gives, 0, 6, 6)),
                List.of(new MenuProblem.Variety("kinds", Requirement.Scope.DAY, Requirement.Force.SHOULD, foods, 1)));
        int[] once = new int[grams.length];
        Arrays.fill(once, 1);
        return new DealSearch(new DayProgramme(problem), STEPS, () -> false).deal(once, 0);
    }

    @Test
    void who_gives_up_does_not_know() {
        MenuProblem problem = WeekProofTest.problem(new SplittableRandom(3), 8, 3);
        DayProgramme programme = new DayProgramme(problem);
        int[] numbers = {1, 1, 1, 1, 1, 1, 0, 0};

        assertThat(new DealSearch(programme, 0, () -> false).deal(numbers, 1e9).state())
                .isEqualTo(State.NOT_KNOWN);
        assertThat(new DealSearch(programme, STEPS, () -> false)
                        .deal(numbers, 1e9)
                        .state())
                .isEqualTo(State.DEALT);
    }

    @Test
    void more_dishes_than_it_can_name_are_not_decided() {
        MenuProblem problem = WeekProofTest.problem(new SplittableRandom(3), 44, 3);
        int[] numbers = new int[44];
        Arrays.fill(numbers, 1);

        assertThat(new DealSearch(new DayProgramme(problem), STEPS, () -> false)
                        .deal(numbers, 1e9)
                        .state())
                .isEqualTo(State.NOT_KNOWN);
    }
}
