package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.WeekMaster.Relaxed;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Branch and bound over weeks of listed days: what no week of these days can cost less than. Branches on how many days of
 * the week a dish stands, then on how often a whole day comes.
 */
final class WeekProof {

    private static final double WHOLE = 1e-6;
    /** What a row of a branch stands for: no rule. */
    private static final int BRANCH = Integer.MAX_VALUE;

    private final DayProgramme programme;
    private final List<Pattern> days;
    private final WeekMaster master;
    private final BooleanSupplier stop;
    private final Consumer<int[][]> found;
    private final PriorityQueue<Part> open =
            new PriorityQueue<>((a, b) -> a.value != b.value ? Double.compare(a.value, b.value) : b.number - a.number);
    private double closed = Double.POSITIVE_INFINITY;
    private int numbered;

    private record Part(Relaxed relaxed, double value, int number) {}

    /** @param found takes the weeks of whole days that the search meets */
    WeekProof(
            DayProgramme programme,
            List<Pattern> days,
            WeekMaster known,
            BooleanSupplier stop,
            Consumer<int[][]> found) {
        this.programme = programme;
        this.days = days;
        this.stop = stop;
        this.found = found;
        master = known.over(days);
    }

    /**
     * A bound on every week of these days.
     *
     * @param target nothing beyond this is looked at: the bound is at most this
     * @param parts gives up after so many parts
     */
    double run(double target, int parts) {
        push(master.relaxed(), target);
        for (int i = 0; i < parts && !open.isEmpty() && !stop.getAsBoolean(); i++) {
            Part part = open.remove();
            part.relaxed().simplex().fixBeyond(target - part.value(), days.size());
            split(part, target);
        }
        double least = Math.min(target, closed);
        return open.isEmpty() ? least : Math.min(least, open.element().value());
    }

    private void push(Relaxed relaxed, double target) {
        double value = master.tighten(relaxed, target);
        if (value < target && !relaxed.simplex().settled()) {
            closed = Math.min(closed, value);
        } else if (value < target) {
            open.add(new Part(relaxed, value, numbered++));
        }
    }

    private void split(Part part, double target) {
        BoundedSimplex simplex = part.relaxed().simplex();
        int option = fractional(uses(simplex));
        if (option >= 0) {
            double[] row = new double[part.relaxed().costs().length];
            for (int p = 0; p < days.size(); p++) {
                row[p] = Arrays.binarySearch(days.get(p).chosen(), option) >= 0 ? 1 : 0;
            }
            double floor = Math.floor(uses(simplex)[option] + WHOLE);
            Relaxed more = part.relaxed().copy();
            more.simplex().addRow(row, floor + 1, programme.problem().days());
            part.relaxed().simplex().addRow(row, 0, floor);
            more.later().add(BRANCH);
            part.relaxed().later().add(BRANCH);
            push(more, target);
            push(part.relaxed(), target);
            return;
        }
        int day = fractional(shares(simplex));
        if (day < 0) {
            hand(simplex);
            closed = Math.min(closed, part.value());
            return;
        }
        double floor = Math.floor(simplex.value(day) + WHOLE);
        Relaxed more = part.relaxed().copy();
        more.simplex().bound(day, floor + 1, simplex.upper(day));
        simplex.bound(day, simplex.lower(day), floor);
        push(more, target);
        push(part.relaxed(), target);
    }

    /** On how many days of the week each option stands. */
    private double[] uses(BoundedSimplex simplex) {
        double[] uses = new double[programme.options()];
        for (int p = 0; p < days.size(); p++) {
            double share = simplex.value(p);
            if (share > 0) {
                for (int option : days.get(p).chosen()) {
                    uses[option] += share;
                }
            }
        }
        return uses;
    }

    private double[] shares(BoundedSimplex simplex) {
        double[] shares = new double[days.size()];
        for (int p = 0; p < shares.length; p++) {
            shares[p] = simplex.value(p);
        }
        return shares;
    }

    /** The number farthest from a whole one; -1 when all are whole. */
    private static int fractional(double[] numbers) {
        int worst = -1;
        double most = WHOLE;
        for (int i = 0; i < numbers.length; i++) {
            double fraction = Math.abs(numbers[i] - Math.rint(numbers[i]));
            if (fraction > most) {
                most = fraction;
                worst = i;
            }
        }
        return worst;
    }

    private void hand(BoundedSimplex simplex) {
        int[][] week = new int[programme.problem().days()][];
        int at = 0;
        for (int p = 0; p < days.size(); p++) {
            for (int times = (int) Math.rint(simplex.value(p)); times > 0 && at < week.length; times--) {
                week[at++] = days.get(p).chosen();
            }
        }
        if (at == week.length) {
            found.accept(week);
        }
    }
}
