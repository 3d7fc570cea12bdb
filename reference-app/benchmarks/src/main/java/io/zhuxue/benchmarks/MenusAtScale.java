package io.zhuxue.benchmarks;

import io.zhuxue.nutrition.menu.Course;
import io.zhuxue.nutrition.menu.Dish;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.MenuPlanner.Plan;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.TrainingKitchen;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Measures the menu planner on training kitchens: {@code java -cp benchmarks.jar io.zhuxue.benchmarks.MenusAtScale DISHES
 * SEEDS SECONDS [groups] [beside] [cpu] [engine NAME]}.
 *
 * <p>With {@code beside} each order is also given whole to ojAlgo's integer solver for the same time, and to a naive
 * generator, which draws weeks by chance and keeps the cheapest that meets the standard. With {@code cpu} the seconds are
 * CPU seconds of the process, so that a busy machine measures the same as an idle one. With {@code engine} each order is
 * also given to the engine of that name, which must be on the class path and keeps time by its own clock.
 */
public final class MenusAtScale {

    private static final double GAP = 0.01;
    private static final int DRAWS = 20_000;

    private MenusAtScale() {}

    /** Runs the measurement. */
    public static void main(String[] args) {
        int dishes = Integer.parseInt(args[0]);
        int seeds = Integer.parseInt(args[1]);
        Duration limit = Duration.ofSeconds(Long.parseLong(args[2]));
        List<String> more = List.of(args).subList(3, args.length);
        for (int seed = 1; seed <= seeds; seed++) {
            TrainingKitchen kitchen = TrainingKitchen.of(seed, dishes);
            MenuPlanner.Order order = new MenuPlanner.Order(
                    kitchen.dishes(),
                    kitchen.prices(),
                    Set.of(),
                    Pupils.parse("9-11:M=120,F=110").orThrow(),
                    Meal.LUNCH,
                    5,
                    more.contains("groups"),
                    Kitchen.usual(),
                    GAP,
                    limit);
            InstantSource clock = more.contains("cpu") ? MenusAtScale::cpuTime : InstantSource.system();
            run("patterns " + seed, MenuPlanner.create(MealStandard.national(), FoodTable.starter(), clock), order);
            if (more.contains("engine")) {
                String engine = more.get(more.indexOf("engine") + 1);
                MenuSolver solver = MenuPlanner.solver(engine, clock, MenusAtScale.class.getClassLoader())
                        .orThrow();
                run(
                        engine + " " + seed,
                        MenuPlanner.create(MealStandard.national(), FoodTable.starter(), solver),
                        order);
            }
            if (more.contains("beside")) {
                run(
                        "plain " + seed,
                        MenuPlanner.create(
                                MealStandard.national(), FoodTable.starter(), MenuPlanner.plainSolver(clock)),
                        order);
                naive(seed, order);
            }
        }
    }

    private static void run(String name, MenuPlanner planner, MenuPlanner.Order order) {
        double cpu = cpu();
        Plan plan = planner.plan(order);
        System.out.printf(
                Locale.ROOT,
                "%s: cost %s bound %s gap %.2f%% relaxed %d passes %s in %.1f s, %.1f CPU s; binds %s%n",
                name,
                plan.costPerPupilDay(),
                plan.boundPerPupilDay(),
                plan.gap() * 100,
                plan.relaxations().size(),
                plan.found() && plan.report().meetsStandard(),
                plan.seconds(),
                cpu() - cpu,
                plan.binding());
    }

    /** Draws days by chance until five pass the daily rules, and so weeks; the cheapest that passes whole. */
    private static void naive(int seed, MenuPlanner.Order order) {
        MenuCheck check = MenuCheck.create(MealStandard.national(), FoodTable.starter());
        SplittableRandom random = new SplittableRandom(seed);
        double cpu = cpu();
        BigDecimal cheapest = null;
        int passed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<List<Dish>> days = new ArrayList<>();
            for (int day = 0; day < order.days(); day++) {
                days.add(Stream.of(Course.STAPLE, Course.MEAT, Course.VEG, Course.VEG, Course.FRUIT, Course.MILK)
                        .map(course -> any(order.dishes(), course, random))
                        .toList());
            }
            if (!check.check(Menu.of(days), order.pupils(), order.meal()).meetsStandard()) {
                continue;
            }
            passed++;
            BigDecimal fen = days.stream()
                    .flatMap(List::stream)
                    .map(dish -> order.prices().fen(dish).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            cheapest = cheapest == null ? fen : cheapest.min(fen);
        }
        System.out.printf(
                Locale.ROOT,
                "naive %d: %d of %d weeks pass, the cheapest %s yuan a day, %.1f CPU s%n",
                seed,
                passed,
                DRAWS,
                cheapest == null ? "none" : cheapest.movePointLeft(2).divide(BigDecimal.valueOf(order.days())),
                cpu() - cpu);
    }

    private static Dish any(List<Dish> dishes, Course course, SplittableRandom random) {
        List<Dish> there =
                dishes.stream().filter(dish -> dish.course() == course).toList();
        return there.get(random.nextInt(there.size()));
    }

    private static Instant cpuTime() {
        return Instant.EPOCH.plusNanos((long) (cpu() * 1e9));
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
