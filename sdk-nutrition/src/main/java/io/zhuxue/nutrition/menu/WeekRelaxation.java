package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.WeekMaster.Prices;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Arrays;
import java.util.List;

/**
 * The linear programme of a whole week at once: how often each dish comes, a fraction, with the rules of the days added
 * up. Days are alike, so its cost is that of the relaxed week day by day, at a fifth of the size; its prices are where the
 * search for days begins.
 */
final class WeekRelaxation {

    private final DayProgramme programme;
    private final MenuProblem problem;
    private final Prices prices;

    WeekRelaxation(DayProgramme programme) {
        this.programme = programme;
        problem = programme.problem();
        prices = solve();
    }

    /** What the rules of the week are worth in the relaxed week. */
    Prices prices() {
        return prices;
    }

    private Prices solve() {
        int days = problem.days();
        double[] costs = programme.costs();
        double[] upper = new double[costs.length];
        Arrays.fill(upper, 5.0 * days);
        for (int j = 0; j < programme.options(); j++) {
            upper[j] = Math.min(days, problem.options().get(j).mostInWeek());
        }
        List<MenuProblem.Row> rules = programme.weekRows();
        BoundedSimplex simplex = programme.weekSimplex(upper);
        simplex.solve(costs, Double.POSITIVE_INFINITY);
        Prices read = Prices.none(programme);
        for (int i = 0; i < rules.size(); i++) {
            double most = programme.weekRules().penalty(i);
            double price = simplex.price(problem.courses().size() + i);
            read.rules()[i] = Math.max(-most, Math.min(most, price));
        }
        for (int j = 0; j < programme.options(); j++) {
            if (upper[j] < days && simplex.value(j) > upper[j] - 1e-6) {
                read.options()[j] = Math.min(0, simplex.reducedCost(j));
            }
        }
        return read;
    }
}
