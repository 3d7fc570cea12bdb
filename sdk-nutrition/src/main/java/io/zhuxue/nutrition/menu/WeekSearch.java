package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds a good week of whole days: puts known days together as the master suggests, then climbs dish by dish. */
final class WeekSearch {

    private static final double BETTER = 1e-6;

    private final DayProgramme programme;
    private final PatternPool pool;
    private final BooleanSupplier stop;
    private Pattern[] best = new Pattern[0];
    private double bestCost = Double.POSITIVE_INFINITY;

    WeekSearch(DayProgramme programme, PatternPool pool, BooleanSupplier stop) {
        this.programme = programme;
        this.pool = pool;
        this.stop = stop;
    }

    Pattern[] best() {
        return best.clone();
    }

    double bestCost() {
        return bestCost;
    }

    /** Climbs from a week; its days go to the pool. */
    void improve(Pattern[] start, int patience) {
        int[][] menu = new int[start.length][];
        for (int day = 0; day < menu.length; day++) {
            menu[day] = start[day].chosen();
        }
        offer(MenuClimb.ofWeek(programme, patience, stop).from(menu));
    }

    /** Takes a week for the best if it is, and says what it costs; its days go to the pool. */
    double offer(int[][] menu) {
        Pattern[] week = new Pattern[menu.length];
        for (int day = 0; day < week.length; day++) {
            week[day] = programme.pattern(menu[day]);
            pool.add(week[day]);
        }
        double cost = programme.weekCost(List.of(week));
        if (cost < bestCost - BETTER) {
            bestCost = cost;
            best = week;
        }
        return cost;
    }
}
