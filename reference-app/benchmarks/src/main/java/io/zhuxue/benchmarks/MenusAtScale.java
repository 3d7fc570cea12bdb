package io.zhuxue.benchmarks;

import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.MenuPlanner.Plan;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.TrainingKitchen;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the menu planner on training kitchens: {@code java -cp benchmarks.jar io.zhuxue.benchmarks.MenusAtScale DISHES
 * SEEDS SECONDS [groups]}.
 */
public final class MenusAtScale {

    private static final double GAP = 0.01;

    private MenusAtScale() {}

    /** Runs the measurement. */
    public static void main(String[] args) {
        int dishes = Integer.parseInt(args[0]);
        int seeds = Integer.parseInt(args[1]);
        Duration limit = Duration.ofSeconds(Long.parseLong(args[2]));
        boolean groups = args.length > 3;
        for (int seed = 1; seed <= seeds; seed++) {
            TrainingKitchen kitchen = TrainingKitchen.of(seed, dishes);
            MenuPlanner.Order order = new MenuPlanner.Order(
                    kitchen.dishes(),
                    kitchen.prices(),
                    Set.of(),
                    Pupils.parse("9-11:M=120,F=110").orThrow(),
                    Meal.LUNCH,
                    5,
                    groups,
                    Kitchen.usual(),
                    GAP,
                    limit);
            double cpu = cpu();
            Plan plan = MenuPlanner.create(MealStandard.national(), FoodTable.starter(), InstantSource.system())
                    .plan(order);
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: cost %s bound %s gap %.2f%% relaxed %d passes %s in %.1f s, %.1f CPU s; binds %s%n",
                    seed,
                    plan.costPerPupilDay(),
                    plan.boundPerPupilDay(),
                    plan.gap() * 100,
                    plan.relaxations().size(),
                    plan.report().meetsStandard(),
                    plan.seconds(),
                    cpu() - cpu,
                    plan.binding());
        }
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
