package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The proof of a week against going through every week there is. */
class WeekProofTest {

    private static final InstantSource STILL = InstantSource.fixed(Instant.EPOCH);

    /** Random dishes for so many days under rules of the day and of the week, one of them counting kinds. */
    static MenuProblem problem(SplittableRandom random, int count, int days) {
        List<MenuProblem.Option> options = new ArrayList<>();
        List<Double> energy = new ArrayList<>();
        List<Double> iron = new ArrayList<>();
        List<Set<Integer>> foods = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            Course course = j % 2 == 0 ? Course.STAPLE : Course.VEG;
            options.add(new MenuProblem.Option("dish" + j, course, random.nextDouble(20, 200), 2));
            energy.add(random.nextDouble(50, 300));
            iron.add(random.nextDouble(0, 4));
            foods.add(Set.of(random.nextInt(4), 4 + random.nextInt(3)));
        }
        double infinite = Double.POSITIVE_INFINITY;
        return new MenuProblem(
                days,
                options,
                List.of(
                        new MenuProblem.CourseCount(Course.STAPLE, 1, 2),
                        new MenuProblem.CourseCount(Course.VEG, 1, 2)),
                List.of(
                        new MenuProblem.Row(
                                "energy", Requirement.Scope.DAY, Requirement.Force.MUST, energy, 300, 600, 300),
                        new MenuProblem.Row(
                                "iron",
                                Requirement.Scope.WEEK,
                                Requirement.Force.MUST,
                                iron,
                                3.0 * days,
                                infinite,
                                3.0 * days)),
                List.of(
                        new MenuProblem.Variety("kinds", Requirement.Scope.DAY, Requirement.Force.SHOULD, foods, 3),
                        new MenuProblem.Variety(
                                "kinds_week", Requirement.Scope.WEEK, Requirement.Force.SHOULD, foods, 5)));
    }

    static List<Pattern> everyDay(MenuProblem problem, DayProgramme programme) {
        List<Pattern> days = new ArrayList<>();
        int count = problem.options().size();
        for (int set = 1; set < 1 << count; set++) {
            int[] chosen = new int[Integer.bitCount(set)];
            int at = 0;
            int staples = 0;
            for (int j = 0; j < count; j++) {
                if ((set >> j & 1) == 1) {
                    chosen[at++] = j;
                    staples += j % 2 == 0 ? 1 : 0;
                }
            }
            int vegetables = chosen.length - staples;
            if (staples >= 1 && staples <= 2 && vegetables >= 1 && vegetables <= 2) {
                days.add(programme.pattern(chosen));
            }
        }
        return days;
    }

    @Property(tries = 60)
    void no_week_of_all_there_are_costs_less_than_the_bound(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        MenuProblem problem = problem(new SplittableRandom(seed), count, 2);
        DayProgramme programme = new DayProgramme(problem);
        List<Pattern> days = everyDay(problem, programme);
        double cheapest = Double.POSITIVE_INFINITY;
        for (Pattern one : days) {
            for (Pattern other : days) {
                cheapest = Math.min(cheapest, programme.weekCost(List.of(one, other)));
            }
        }

        MenuSolver.Solution solution = new PatternSolver(STILL).solve(problem, 0.01, Duration.ofHours(1));

        double found = programme.weekCost(solution.days().stream()
                .map(day -> programme.pattern(
                        day.stream().mapToInt(Integer::intValue).toArray()))
                .toList());
        assertThat(solution.bound()).isLessThanOrEqualTo(cheapest * (1 + 1e-6) + 1e-6);
        assertThat(found).isGreaterThanOrEqualTo(cheapest * (1 - 1e-6));
    }

    @Property(tries = 60)
    void the_list_of_days_holds_every_day_within_the_limit_and_no_other(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 11) int count) {
        MenuProblem problem = problem(new SplittableRandom(seed), count, 1);
        DayProgramme programme = new DayProgramme(problem);
        double limit = everyDay(problem, programme).stream()
                        .mapToDouble(Pattern::total)
                        .min()
                        .orElseThrow()
                + 120;
        Set<String> expected = new TreeSet<>();
        everyDay(problem, programme).stream()
                .filter(day -> day.total() <= limit - 1e-6)
                .forEach(day -> expected.add(day.key()));
        BoundedSimplex root = programme.simplex();
        root.solve(programme.costs(), Double.POSITIVE_INFINITY);

        DayList list = new DayList(programme, programme.costs(), Pattern::total, limit, () -> false);
        list.run(root, 100_000);

        assertThat(list.complete()).isTrue();
        assertThat(list.days()).extracting(Pattern::key).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(list.days().stream().map(Pattern::key).toList()))
                .containsAll(expected);
    }

    @Property(tries = 20)
    void days_whose_programme_is_not_solved_are_neither_listed_as_all_nor_taken_for_none(@ForAll long seed) {
        MenuProblem problem = problem(new SplittableRandom(seed), 9, 1);
        DayProgramme programme = new DayProgramme(problem);
        double cheapest = everyDay(problem, programme).stream()
                .mapToDouble(Pattern::total)
                .min()
                .orElseThrow();
        BoundedSimplex root = programme.simplex();
        root.patience(0);
        DayList list = new DayList(programme, programme.costs(), Pattern::total, cheapest + 120, () -> false);
        DaySearch search = new DaySearch(programme, programme.costs(), Pattern::total, 1e-6, 1000, () -> false);

        list.run(root.copy(), 100_000);
        search.run(root.copy(), List.of());

        assertThat(list.complete()).isFalse();
        assertThat(search.bound()).isLessThanOrEqualTo(cheapest + 1e-6);
    }

    @Property(tries = 60)
    void branching_over_all_days_proves_no_more_than_the_cheapest_week_and_meets_it_where_the_rules_can_hold(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        MenuProblem problem = problem(new SplittableRandom(seed), count, 2);
        DayProgramme programme = new DayProgramme(problem);
        List<Pattern> days = everyDay(problem, programme);
        double cheapest = Double.POSITIVE_INFINITY;
        List<Pattern> best = List.of();
        for (Pattern one : days) {
            for (Pattern other : days) {
                double cost = programme.weekCost(List.of(one, other));
                if (cost < cheapest) {
                    cheapest = cost;
                    best = List.of(one, other);
                }
            }
        }
        List<int[][]> met = new ArrayList<>();
        WeekProof proof = new WeekProof(programme, days, new WeekMaster(programme, days), () -> false, met::add);

        double bound = proof.run(cheapest + 100, 100_000);

        assertThat(bound).isLessThanOrEqualTo(cheapest + 1e-6 * cheapest);
        assertThat(met).isNotEmpty().allMatch(week -> week.length == 2);
        if (best.stream().allMatch(day -> day.broken() == 0) && programme.weekCost(best) < programme.usualCost() * 2) {
            assertThat(bound).isGreaterThanOrEqualTo(cheapest - 1e-5 * cheapest);
        }
    }

    @Property(tries = 30)
    void a_proof_that_gives_up_early_or_has_a_near_target_says_less_and_nothing_wrong(@ForAll long seed) {
        MenuProblem problem = problem(new SplittableRandom(seed), 8, 2);
        DayProgramme programme = new DayProgramme(problem);
        List<Pattern> days = everyDay(problem, programme);
        double whole = proof(programme, days).run(1e9, 100_000);

        assertThat(proof(programme, days).run(1e9, 1)).isLessThanOrEqualTo(whole + 1e-6 * whole);
        assertThat(proof(programme, days).run(whole / 2, 100_000)).isEqualTo(whole / 2);
    }

    private static WeekProof proof(DayProgramme programme, List<Pattern> days) {
        return new WeekProof(programme, days, new WeekMaster(programme, days), () -> false, week -> {});
    }

    @Property(tries = 40)
    void no_dish_stands_in_a_solved_week_more_often_than_it_may(
            @ForAll long seed, @ForAll @IntRange(min = 7, max = 9) int count) {
        MenuProblem problem = problem(new SplittableRandom(seed), count, 4);
        MenuSolver.Solution week = new PatternSolver(STILL).solve(problem, 0.001, Duration.ofSeconds(30));
        for (int option = 0; option < count; option++) {
            int dish = option;
            assertThat(week.days().stream().filter(day -> day.contains(dish)).count())
                    .isLessThanOrEqualTo(problem.options().get(dish).mostInWeek());
        }
    }

    @Test
    void a_week_that_is_cheap_by_the_same_day_again_and_again_is_taken_for_none() {
        MenuProblem problem = problem(new SplittableRandom(7), 8, 4);
        DayProgramme programme = new DayProgramme(problem);
        WeekSearch weeks = new WeekSearch(programme, new PatternPool(), () -> false);
        int[] cheap = {0, 1};
        assertThat(weeks.offer(new int[][] {cheap, cheap, cheap, cheap}))
                .as("two dishes, each twice too often")
                .isGreaterThanOrEqualTo(4 * DayProgramme.REPEATED);
        assertThat(weeks.offer(new int[][] {cheap, cheap, {2, 3}, {2, 3}})).isLessThan(DayProgramme.REPEATED);
    }

    @Test
    void a_week_of_many_dishes_reaches_the_gap_and_passes_the_check() {
        TrainingKitchen kitchen = TrainingKitchen.of(5, 120);

        MenuPlanner.Plan plan = MenuPlanner.create(MealStandard.national(), FoodTable.starter(), STILL)
                .plan(new MenuPlanner.Order(
                        kitchen.dishes(),
                        kitchen.prices(),
                        Set.of(),
                        Pupils.parse("9-11:M=120,F=110").orThrow(),
                        Meal.LUNCH,
                        5,
                        false,
                        Kitchen.usual(),
                        0.03,
                        Duration.ofHours(1)));

        assertThat(plan.meetsOrder()).isTrue();
        assertThat(plan.report().meetsStandard()).isTrue();
        assertThat(plan.gap()).isBetween(0.0, 0.05);
    }

    @Test
    void a_cut_counts_shared_foods_once_and_holds_in_every_week() {
        MenuProblem.Variety variety = new MenuProblem.Variety(
                "kinds",
                Requirement.Scope.WEEK,
                Requirement.Force.SHOULD,
                List.of(Set.of(1, 2), Set.of(1, 3), Set.of(1, 4)),
                4);

        KindCut cut = KindCut.of(variety, Set.of(1));

        // four kinds: the shared one and three others, so the dishes must bring three of the four quarters
        assertThat(cut.low()).isEqualTo(0.75);
        assertThat(cut.of(new int[] {0, 1, 2})).isEqualTo(0.75);
        assertThat(Arrays.stream(cut.gives()).sum()).isEqualTo(0.75);
    }
}
