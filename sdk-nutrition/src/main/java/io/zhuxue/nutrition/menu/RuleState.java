package io.zhuxue.nutrition.menu;

import java.util.Arrays;

/** How far the rules of one scope are met by the options put in so far. */
final class RuleState {

    private static final double ROUNDING = 1e-7;

    private final RuleTable rules;
    private final double[] sums;
    private final int[][] times;
    private final int[] kinds;

    RuleState(RuleTable rules) {
        this.rules = rules;
        sums = new double[rules.low.length];
        times = new int[rules.foods.length][];
        for (int v = 0; v < times.length; v++) {
            times[v] = new int[rules.foodNumbers[v]];
        }
        kinds = new int[rules.foods.length];
    }

    /** Puts an option in (1) or takes it out (-1) on a day, from 0. */
    void put(int option, int sign, int day) {
        double[] gives = rules.gives[option];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += day < rules.firstDays[i] ? sign * gives[i] : 0;
        }
        for (int v = 0; v < kinds.length; v++) {
            for (int food : rules.foods[v][option]) {
                times[v][food] += sign;
                if (times[v][food] == (sign > 0 ? 1 : 0)) {
                    kinds[v] += sign;
                }
            }
        }
    }

    /** What is broken, at its price. */
    double broken() {
        return broken(-1, -1, 0);
    }

    /** What is broken, at its price, with one option of a day out and another in; -1 stands for none. */
    double broken(int out, int in, int day) {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            double sum = sums[i];
            if (out >= 0 && day < rules.firstDays[i]) {
                sum -= rules.gives[out][i];
            }
            if (in >= 0 && day < rules.firstDays[i]) {
                sum += rules.gives[in][i];
            }
            double violation = Math.max(rules.low[i] - sum, sum - rules.high[i]);
            if (violation > ROUNDING) {
                total += violation * rules.penalty[i];
            }
        }
        for (int v = 0; v < kinds.length; v++) {
            int shortfall = rules.least[v] - kinds(v, out, in);
            if (shortfall > 0) {
                total += shortfall * rules.penaltyPerKind[v];
            }
        }
        return total;
    }

    private int kinds(int v, int out, int in) {
        int count = kinds[v];
        if (out >= 0) {
            for (int food : rules.foods[v][out]) {
                count -= times[v][food] == 1 ? 1 : 0;
            }
        }
        if (in >= 0) {
            for (int food : rules.foods[v][in]) {
                boolean leaving = out >= 0 && Arrays.binarySearch(rules.foods[v][out], food) >= 0;
                count += times[v][food] - (leaving ? 1 : 0) == 0 ? 1 : 0;
            }
        }
        return count;
    }
}
