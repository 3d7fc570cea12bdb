package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Puts a week together from thousands of good days: exchanges one day at a time for the one that suits the others best,
 * and starts again from a shaken week when nothing suits better.
 */
final class WeekMosaic {

    private static final double DEARER = 3;

    private final DayProgramme programme;
    private final Pattern[] days;
    private final double[][] gives;
    private final double[] low;
    private final double[] high;
    private final double[] price;
    private final int[] firstDays;
    private final int[] mostInWeek;
    private final int[] uses;
    private final int size;
    private final SplittableRandom random;
    private final BooleanSupplier stop;
    private final double[] sums;

    /** @param prices what a whole of each rule of the week is worth; breaking it costs some times as much */
    WeekMosaic(
            DayProgramme programme,
            List<Pattern> patterns,
            List<KindCut> cuts,
            double[] prices,
            long seed,
            BooleanSupplier stop) {
        this.programme = programme;
        this.stop = stop;
        random = new SplittableRandom(seed);
        days = patterns.toArray(new Pattern[0]);
        List<MenuProblem.Row> rules = programme.weekRows();
        int rows = rules.size() + cuts.size();
        gives = new double[days.length][];
        for (int p = 0; p < days.length; p++) {
            gives[p] = Arrays.copyOf(days[p].week(), rows);
            for (int c = 0; c < cuts.size(); c++) {
                gives[p][rules.size() + c] = cuts.get(c).of(days[p].chosen());
            }
        }
        low = new double[rows];
        high = new double[rows];
        for (int i = 0; i < rows; i++) {
            boolean rule = i < rules.size();
            low[i] = rule
                    ? rules.get(i).low() / rules.get(i).size()
                    : cuts.get(i - rules.size()).low();
            high[i] = rule ? rules.get(i).high() / rules.get(i).size() : Double.POSITIVE_INFINITY;
        }
        size = programme.problem().days();
        price = new double[rows];
        firstDays = new int[rows];
        Arrays.fill(firstDays, MenuProblem.Row.WHOLE_WEEK);
        for (int i = 0; i < rows; i++) {
            price[i] =
                    DEARER * Math.max(i < prices.length ? Math.abs(prices[i]) : 0, programme.usualCost() / 10 * size);
        }
        for (int i = 0; i < rules.size(); i++) {
            firstDays[i] = rules.get(i).firstDays();
            if (i >= programme.weekRules().binding()) {
                price[i] = programme.weekRules().penalty(i);
            }
        }
        mostInWeek = programme.problem().options().stream()
                .mapToInt(MenuProblem.Option::mostInWeek)
                .toArray();
        uses = new int[mostInWeek.length];
        sums = new double[low.length];
    }

    /** Makes so many weeks; each that breaks nothing is handed over. */
    void run(int weeks, Consumer<int[][]> found) {
        int[] best = shaken(new int[size], size);
        double bestValue = Double.POSITIVE_INFINITY;
        for (int i = 0; i < weeks && !stop.getAsBoolean(); i++) {
            int[] week = shaken(best.clone(), i % 4 == 0 ? size : 2 + random.nextInt(2));
            double value = settle(week);
            if (value < bestValue - 1e-6 || i % 16 == 0) {
                bestValue = Math.min(value, bestValue);
                best = value <= bestValue ? week : best;
                found.accept(Arrays.stream(week).mapToObj(p -> days[p].chosen()).toArray(int[][]::new));
            }
        }
    }

    private int[] shaken(int[] week, int places) {
        for (int i = 0; i < places; i++) {
            week[places == size ? i : random.nextInt(size)] = random.nextInt(days.length);
        }
        return week;
    }

    /** Exchanges days until none suits better; what the week then costs, with what it breaks. */
    private double settle(int[] week) {
        double value = Double.POSITIVE_INFINITY;
        for (int idle = 0, place = random.nextInt(size); idle < size; place = (place + 1) % size, idle++) {
            others(week, place);
            double others = 0;
            for (int q = 0; q < size; q++) {
                others += q == place ? 0 : days[week[q]].total();
            }
            int best = week[place];
            double least = Double.POSITIVE_INFINITY;
            for (int p = 0; p < days.length; p++) {
                double cost = days[p].total();
                if (cost < least) {
                    cost += broken(gives[p], place, least - cost);
                    if (cost < least && allowed(days[p].chosen())) {
                        least = cost;
                        best = p;
                    }
                }
            }
            if (others + least < value - 1e-9) {
                value = others + least;
                idle = best == week[place] ? idle : -1;
                week[place] = best;
            }
        }
        return value;
    }

    private void others(int[] week, int place) {
        Arrays.fill(sums, 0);
        Arrays.fill(uses, 0);
        for (int q = 0; q < size; q++) {
            if (q != place) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += q < firstDays[i] ? gives[week[q]][i] : 0;
                }
                for (int option : days[week[q]].chosen()) {
                    uses[option]++;
                }
            }
        }
    }

    private double broken(double[] day, int place, double enough) {
        double broken = 0;
        for (int i = 0; i < sums.length && broken < enough; i++) {
            double sum = sums[i] + (place < firstDays[i] ? day[i] : 0);
            broken += price[i] * Math.max(0, Math.max(low[i] - sum, sum - high[i]));
        }
        return broken;
    }

    private boolean allowed(int[] chosen) {
        for (int option : chosen) {
            if (uses[option] >= mostInWeek[option]) {
                return false;
            }
        }
        return true;
    }
}
