package io.zhuxue.nutrition.menu;

/**
 * One rule of the standard as it applies to a certain table of pupils and meal.
 *
 * @param item what is measured: a column of the food table, a food group's item, or a rule of variety
 * @param scope over what it is measured
 * @param low the least that is right; 0 when there is no lower bound
 * @param high the most that is right; positive infinity when there is no upper bound
 * @param force how binding the rule is
 * @param clause where it stands
 * @param verified whether the figures were read in a public source
 */
public record Requirement(
        String item, Scope scope, double low, double high, Force force, String clause, boolean verified) {

    /** Over what a rule is measured. */
    public enum Scope {
        /** Each day by itself. */
        DAY,
        /** The whole menu: amounts as the mean of its days, kinds as their number. */
        WEEK
    }

    /** How binding a rule is. */
    public enum Force {
        /** Energy, nutrients and what may not be served: a menu that breaks it fails the standard. */
        MUST,
        /** Food groups and variety: the standard's advice on how to get there. */
        SHOULD
    }

    /** True when the amount lies within the bounds; a thousandth of a percent is left for rounding. */
    public boolean meets(double amount) {
        double room = 1e-5;
        return amount >= low - Math.abs(low) * room - 1e-9 && amount <= high + Math.abs(high) * room + 1e-9;
    }
}
