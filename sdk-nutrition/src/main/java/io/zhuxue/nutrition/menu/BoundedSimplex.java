package io.zhuxue.nutrition.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A dual simplex for small linear programmes whose variables all have two finite bounds, kept as a dense dictionary so
 * that a branch-and-bound can copy it, move a bound and go on from there.
 *
 * <p>The house prefers libraries; here a general solver spends milliseconds on setting up what this one continues in
 * tens of microseconds, and the search below needs thousands of such steps. Minimises; rows are bounded on both sides.
 */
final class BoundedSimplex {

    private static final double TINY = 1e-9;
    private static final double PRIMAL = 1e-7;
    private static final double SMALLEST_PIVOT = 1e-7;

    private final int structurals;
    /** Non-basic variables still free to move. */
    private int columns;

    private int rows;
    /** Basic variable of row i expressed in the non-basic ones: value = Σ table[i][j] · value of nonBasic[j]. */
    private double[][] table;

    private double[] cost;
    private int[] basic;
    private int[] nonBasic;
    private boolean[] atUpper;
    /** Bounds and values by variable: structural 0..n-1, then one logical variable for each row. */
    private double[] lower;

    private double[] upper;
    private double[] value;
    private boolean infeasible;
    private boolean settled;
    private int patience = 50;
    /** The coefficients of each row as it was added. */
    private final List<double[]> given;

    private BoundedSimplex(BoundedSimplex other) {
        structurals = other.structurals;
        columns = other.columns;
        rows = other.rows;
        table = new double[other.table.length][];
        for (int i = 0; i < rows; i++) {
            table[i] = other.table[i].clone();
        }
        cost = other.cost.clone();
        basic = other.basic.clone();
        nonBasic = other.nonBasic.clone();
        atUpper = other.atUpper.clone();
        lower = other.lower.clone();
        upper = other.upper.clone();
        value = other.value.clone();
        infeasible = other.infeasible;
        settled = other.settled;
        patience = other.patience;
        given = new ArrayList<>(other.given);
    }

    /** A programme without rows; every variable starts at the bound that its cost prefers. */
    BoundedSimplex(double[] costs, double[] lowers, double[] uppers) {
        structurals = costs.length;
        given = new ArrayList<>();
        columns = structurals;
        cost = costs.clone();
        lower = lowers.clone();
        upper = uppers.clone();
        value = new double[columns];
        nonBasic = new int[columns];
        atUpper = new boolean[columns];
        table = new double[0][];
        basic = new int[0];
        for (int j = 0; j < columns; j++) {
            nonBasic[j] = j;
            atUpper[j] = cost[j] < 0;
            value[j] = atUpper[j] ? upper[j] : lower[j];
        }
    }

    BoundedSimplex copy() {
        return new BoundedSimplex(this);
    }

    /** Adds the row low ≤ Σ coefficient · variable ≤ high. */
    void addRow(double[] coefficients, double low, double high) {
        given.add(coefficients);
        double[] row = new double[columns];
        double activity = 0;
        for (int j = 0; j < structurals; j++) {
            activity += coefficients[j] * value[j];
        }
        int[] where = new int[structurals + rows];
        Arrays.fill(where, -1);
        for (int i = 0; i < rows; i++) {
            where[basic[i]] = i;
        }
        for (int k = 0; k < columns; k++) {
            int variable = nonBasic[k];
            if (variable < structurals) {
                row[k] += coefficients[variable];
            }
        }
        for (int j = 0; j < structurals; j++) {
            if (coefficients[j] != 0 && where[j] >= 0) {
                addMultiple(row, table[where[j]], coefficients[j]);
            }
        }
        int variable = structurals + rows;
        table = Arrays.copyOf(table, rows + 1);
        table[rows] = row;
        basic = Arrays.copyOf(basic, rows + 1);
        basic[rows] = variable;
        lower = Arrays.copyOf(lower, variable + 1);
        upper = Arrays.copyOf(upper, variable + 1);
        value = Arrays.copyOf(value, variable + 1);
        lower[variable] = low;
        upper[variable] = high;
        value[variable] = activity;
        rows++;
    }

    /**
     * Leaves out the whole-numbered variables that would cost more than the room if they left their bound; they stay where
     * they are for good, and every later step is the cheaper for it. A fractional variable may move by less than one, and
     * cost less, so it stays.
     *
     * @param wholeBelow variables of a lower number take whole values only
     */
    void fixBeyond(double room, int wholeBelow) {
        int kept = 0;
        int[] keep = new int[columns];
        for (int k = 0; k < columns; k++) {
            boolean settled = upper[nonBasic[k]] - lower[nonBasic[k]] <= TINY;
            if (!settled && (Math.abs(cost[k]) <= room || nonBasic[k] >= wholeBelow)) {
                keep[kept++] = k;
            }
        }
        if (kept == columns) {
            return;
        }
        keep = Arrays.copyOf(keep, kept);
        cost = pick(cost, keep);
        for (int i = 0; i < rows; i++) {
            table[i] = pick(table[i], keep);
        }
        int[] variables = new int[kept];
        boolean[] up = new boolean[kept];
        for (int k = 0; k < kept; k++) {
            variables[k] = nonBasic[keep[k]];
            up[k] = atUpper[keep[k]];
        }
        nonBasic = variables;
        atUpper = up;
        columns = kept;
    }

    private static double[] pick(double[] line, int[] keep) {
        double[] picked = new double[keep.length];
        for (int k = 0; k < keep.length; k++) {
            picked[k] = line[keep[k]];
        }
        return picked;
    }

    private static void addMultiple(double[] row, double[] other, double factor) {
        for (int k = 0; k < row.length; k++) {
            row[k] += factor * other[k];
        }
    }

    /** Moves the bounds of a variable; {@link #solve} must follow. */
    void bound(int variable, double low, double high) {
        lower[variable] = low;
        upper[variable] = high;
        for (int k = 0; k < columns; k++) {
            if (nonBasic[k] == variable) {
                boolean up = value[variable] >= high || (value[variable] > low && atUpper[k]);
                place(k, up ? high : low, up);
            }
        }
    }

    private void place(int k, double target, boolean up) {
        int variable = nonBasic[k];
        double step = target - value[variable];
        atUpper[k] = up;
        if (step != 0) {
            value[variable] = target;
            for (int i = 0; i < rows; i++) {
                value[basic[i]] += table[i][k] * step;
            }
        }
    }

    /** Takes new costs and goes on from the same basis; {@link #solve} must follow. */
    void recost(double[] costs) {
        for (int k = 0; k < columns; k++) {
            cost[k] = nonBasic[k] < structurals ? costs[nonBasic[k]] : 0;
        }
        for (int i = 0; i < rows; i++) {
            if (basic[i] < structurals && costs[basic[i]] != 0) {
                addMultiple(cost, table[i], costs[basic[i]]);
            }
        }
        for (int k = 0; k < columns; k++) {
            boolean up = cost[k] < 0;
            place(k, up ? upper[nonBasic[k]] : lower[nonBasic[k]], up);
        }
        infeasible = false;
    }

    double lower(int variable) {
        return lower[variable];
    }

    double upper(int variable) {
        return upper[variable];
    }

    double value(int variable) {
        return value[variable];
    }

    int structurals() {
        return structurals;
    }

    int rows() {
        return rows;
    }

    /** The non-basic variables that are still free to move. */
    int columns() {
        return columns;
    }

    int basic(int row) {
        return basic[row];
    }

    int nonBasic(int column) {
        return nonBasic[column];
    }

    boolean atUpper(int column) {
        return atUpper[column];
    }

    /** By how much the basic variable of a row grows with a non-basic one. */
    double entry(int row, int column) {
        return table[row][column];
    }

    /** The coefficients that a row was added with. */
    double[] given(int row) {
        return given.get(row);
    }

    /** True when a row holds with room to spare. */
    boolean loose(int row) {
        for (int variable : basic) {
            if (variable == structurals + row) {
                return true;
            }
        }
        return false;
    }

    /** The reduced cost of a row's logical variable: what one unit more of its bound costs; 0 when it is not tight. */
    double price(int row) {
        return reducedCost(structurals + row);
    }

    /** A variable below the given number that could still take another value; -1 when all are settled. */
    int openVariable(int below) {
        for (int k = columns - 1; k >= 0; k--) {
            if (nonBasic[k] < below && upper[nonBasic[k]] - lower[nonBasic[k]] > TINY) {
                return nonBasic[k];
            }
        }
        for (int i = 0; i < rows; i++) {
            if (basic[i] < below && upper[basic[i]] - lower[basic[i]] > TINY) {
                return basic[i];
            }
        }
        return -1;
    }

    /** True when a variable may still take another value. */
    boolean open(int variable) {
        if (upper[variable] - lower[variable] <= TINY) {
            return false;
        }
        return contains(nonBasic, columns, variable) || contains(basic, rows, variable);
    }

    private static boolean contains(int[] variables, int many, int variable) {
        for (int i = 0; i < many; i++) {
            if (variables[i] == variable) {
                return true;
            }
        }
        return false;
    }

    double reducedCost(int variable) {
        for (int k = 0; k < columns; k++) {
            if (nonBasic[k] == variable) {
                return cost[k];
            }
        }
        return 0;
    }

    /**
     * Goes on to the optimum; when that takes too many steps, to a bound on it, and {@link #settled} is false.
     *
     * @param costs the costs of the structural variables, to give the objective
     * @param cutoff stop as soon as the objective cannot stay below this
     * @return the objective, below which there is no solution; positive infinity when there is none at all or none below
     *     the cutoff
     */
    double solve(double[] costs, double cutoff) {
        settled = true;
        for (int step = 0; step < patience * (rows + 20) && !infeasible; step++) {
            int leaving = mostViolated();
            if (leaving < 0) {
                return objective(costs);
            }
            if (!pivotOut(leaving)) {
                infeasible = true;
            } else if ((step & 3) == 3 && objective(costs) >= cutoff) {
                return Double.POSITIVE_INFINITY;
            }
        }
        if (infeasible) {
            return Double.POSITIVE_INFINITY;
        }
        settled = mostViolated() < 0;
        return objective(costs);
    }

    /** False when the last {@link #solve} gave up: its values are no solution, and whether there is one is not known. */
    boolean settled() {
        return settled;
    }

    /** From now on gives up after so many steps for each row; copies made later do so too. */
    void patience(int steps) {
        patience = steps;
    }

    private double objective(double[] costs) {
        double sum = 0;
        for (int j = 0; j < structurals; j++) {
            sum += costs[j] * value[j];
        }
        return sum;
    }

    private int mostViolated() {
        int worst = -1;
        double most = PRIMAL;
        for (int i = 0; i < rows; i++) {
            int variable = basic[i];
            double violation = Math.max(lower[variable] - value[variable], value[variable] - upper[variable]);
            if (violation > most) {
                most = violation;
                worst = i;
            }
        }
        return worst;
    }

    /** Moves the basic variable of a row to the bound that it breaks; false when nothing can move it there. */
    private boolean pivotOut(int r) {
        int leaving = basic[r];
        boolean raise = value[leaving] < lower[leaving];
        double target = raise ? lower[leaving] : upper[leaving];
        double missing = Math.abs(target - value[leaving]);
        double[] row = table[r];
        while (true) {
            int entering = ratioTest(row, raise);
            if (entering < 0) {
                return false;
            }
            int variable = nonBasic[entering];
            double reach = Math.abs(row[entering]) * (upper[variable] - lower[variable]);
            if (reach >= missing - TINY) {
                pivot(r, entering, target, !raise);
                return true;
            }
            // the whole way from one bound to the other is not enough: flip it and look further
            place(entering, atUpper[entering] ? lower[variable] : upper[variable], !atUpper[entering]);
            missing -= reach;
        }
    }

    /** The non-basic variable that gives way first: least reduced cost for its effect on the row; -1 when none can. */
    private int ratioTest(double[] row, boolean raise) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < columns; k++) {
            double effect = atUpper[k] == raise ? -row[k] : row[k];
            if (effect < SMALLEST_PIVOT || upper[nonBasic[k]] - lower[nonBasic[k]] < TINY) {
                continue;
            }
            double ratio = Math.abs(cost[k]) / effect;
            if (ratio < least - TINY || (ratio < least + TINY && best >= 0 && effect > Math.abs(row[best]))) {
                least = Math.min(ratio, least);
                best = k;
            }
        }
        return best;
    }

    private void pivot(int r, int q, double target, boolean toUpper) {
        int entering = nonBasic[q];
        int leaving = basic[r];
        double[] row = table[r];
        double step = (target - value[leaving]) / row[q];
        for (int i = 0; i < rows; i++) {
            value[basic[i]] += table[i][q] * step;
        }
        value[entering] += step;
        value[leaving] = target;
        double inverse = 1 / row[q];
        for (int k = 0; k < columns; k++) {
            row[k] *= -inverse;
        }
        row[q] = inverse;
        for (int i = 0; i < rows; i++) {
            if (i != r && table[i][q] != 0) {
                replace(table[i], q, row);
            }
        }
        replace(cost, q, row);
        nonBasic[q] = leaving;
        basic[r] = entering;
        atUpper[q] = toUpper;
    }

    private static void replace(double[] line, int q, double[] row) {
        double factor = line[q];
        line[q] = 0;
        for (int k = 0; k < line.length; k++) {
            line[k] += factor * row[k];
        }
    }
}
