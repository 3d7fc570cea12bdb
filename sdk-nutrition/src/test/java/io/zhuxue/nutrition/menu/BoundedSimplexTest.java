package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

class BoundedSimplexTest {

    @Test
    void the_cheapest_mix_of_two_foods_is_the_one_found_by_hand() {
        // 3x + 2y at least cost, x + y >= 1.5, 2x + y >= 2, both within 0..1: x = 1, y = 0.5 costs 4
        double[] costs = {3, 2};
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[2], new double[] {1, 1});
        simplex.addRow(new double[] {1, 1}, 1.5, 10);
        simplex.addRow(new double[] {2, 1}, 2, 10);

        // corners: (0.5, 1) costs 3.5 and gives 2x + y = 2
        assertThat(simplex.solve(costs, Double.POSITIVE_INFINITY)).isCloseTo(3.5, within(1e-9));
        assertThat(simplex.value(0)).isCloseTo(0.5, within(1e-9));
        assertThat(simplex.value(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void rows_that_cannot_hold_together_have_no_solution() {
        double[] costs = {1};
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[1], new double[] {1});
        simplex.addRow(new double[] {1}, 2, 3);

        assertThat(simplex.solve(costs, Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Property(tries = 60)
    void it_agrees_with_a_general_solver_after_rows_are_added_and_bounds_moved(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 12;
        int m = 5;
        double[] costs = random.doubles(n, -2, 5).toArray();
        double[] upper = random.doubles(n, 0.5, 2).toArray();
        double[][] rows = new double[m][];
        double[] low = new double[m];
        double[] high = new double[m];
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[n], upper);
        for (int i = 0; i < m; i++) {
            rows[i] = random.doubles(n, -1, 3).toArray();
            low[i] = random.nextDouble(0, 8);
            high[i] = low[i] + random.nextDouble(0, 2);
            simplex.addRow(rows[i], low[i], high[i]);
            if (i == 2) {
                simplex.solve(costs, Double.POSITIVE_INFINITY);
            }
        }
        simplex.solve(costs, Double.POSITIVE_INFINITY);
        BoundedSimplex branched = simplex.copy();
        branched.bound(3, upper[3], upper[3]);
        branched.bound(5, 0, 0);

        compare(simplex, costs, new double[n], upper, rows, low, high);
        double[] lower = new double[n];
        lower[3] = upper[3];
        double[] fixed = upper.clone();
        fixed[5] = 0;
        compare(branched, costs, lower, fixed, rows, low, high);
    }

    @Property(tries = 60)
    void who_gives_up_early_says_so_bounds_the_optimum_and_can_go_on(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] costs = random.doubles(10, 1, 5).toArray();
        double[] upper = random.doubles(10, 0.5, 2).toArray();
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[10], upper);
        for (int i = 0; i < 4; i++) {
            simplex.addRow(random.doubles(10, 0, 3).toArray(), random.nextDouble(1, 4), 100);
        }
        BoundedSimplex whole = simplex.copy();
        double optimum = whole.solve(costs, Double.POSITIVE_INFINITY);
        assertThat(whole.settled()).isTrue();

        simplex.patience(0);
        double early = simplex.solve(costs, Double.POSITIVE_INFINITY);

        assertThat(simplex.settled()).as("every row is broken at first").isFalse();
        assertThat(early).isFinite().isLessThanOrEqualTo(optimum + 1e-9);
        simplex.patience(50);
        assertThat(simplex.solve(costs, Double.POSITIVE_INFINITY)).isCloseTo(optimum, within(1e-6));
        assertThat(simplex.settled()).isTrue();
    }

    private static void compare(
            BoundedSimplex simplex,
            double[] costs,
            double[] lower,
            double[] upper,
            double[][] rows,
            double[] low,
            double[] high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int j = 0; j < costs.length; j++) {
            model.addVariable("x" + j).lower(lower[j]).upper(upper[j]).weight(costs[j]);
        }
        for (int i = 0; i < rows.length; i++) {
            Expression row = model.addExpression("r" + i).lower(low[i]).upper(high[i]);
            for (int j = 0; j < costs.length; j++) {
                Variable variable = model.getVariable(j);
                row.set(variable, rows[i][j]);
            }
        }
        Optimisation.Result expected = model.minimise();
        double found = simplex.solve(costs, Double.POSITIVE_INFINITY);
        if (expected.getState().isFeasible()) {
            assertThat(found).isCloseTo(expected.getValue(), within(1e-5));
        } else {
            assertThat(found).isInfinite();
        }
    }
}
