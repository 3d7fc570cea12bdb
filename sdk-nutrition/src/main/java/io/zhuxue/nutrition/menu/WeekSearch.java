package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Finds a good week of whole days: puts known days together as the master suggests, then climbs dish by dish. */
final class WeekSearch {

    private static final double BETTER = 1e-6;

    private final DayProgramme programme;
    private final BooleanSupplier stop;
    private Pattern[] best = new Pattern[0];
    private double bestCost = Double.POSITIVE_INFINITY;

    WeekSearch(DayProgramme programme, BooleanSupplier stop) {
        this.programme = programme;
        this.stop = stop;
    }

    Pattern[] best() {
        return best.clone();
    }

    double bestCost() {
        return bestCost;
    }

    /** The week as the master's fractions suggest: the days with most of a share, as often as they are wanted. */
    Pattern[] round(List<Pattern> patterns, double[] shares) {
        double[] left = shares.clone();
        Pattern[] week = new Pattern[programme.problem().days()];
        for (int day = 0; day < week.length; day++) {
            int most = IntStream.range(0, left.length)
                    .boxed()
                    .max(Comparator.comparingDouble(p -> left[p]))
                    .orElseThrow();
            week[day] = patterns.get(most);
            left[most] -= 1;
        }
        return week;
    }

    /** Climbs from a week; its days go to the pool. */
    void improve(Pattern[] start, PatternPool pool, int patience) {
        int[][] menu = new int[start.length][];
        for (int day = 0; day < menu.length; day++) {
            menu[day] = start[day].chosen();
        }
        int[][] climbed = MenuClimb.ofWeek(programme, patience, stop).from(menu);
        Pattern[] week = new Pattern[climbed.length];
        for (int day = 0; day < week.length; day++) {
            week[day] = programme.pattern(climbed[day]);
            pool.add(week[day]);
        }
        double cost = programme.weekCost(List.of(week));
        if (cost < bestCost - BETTER) {
            bestCost = cost;
            best = week;
        }
    }
}
