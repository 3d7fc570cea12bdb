package io.zhuxue.nutrition.menu.spi;

import io.zhuxue.nutrition.menu.Course;
import io.zhuxue.nutrition.menu.Requirement;
import java.util.List;
import java.util.Set;

/**
 * The menu problem (配餐优化问题) in numbers: which options go on which day of one week so that every rule holds and the week
 * costs least. The days are alike but for rules that count the first days alone, so that without such a rule a solution
 * counts in any order of its days.
 *
 * @param days how many days, at least one
 * @param options the dishes to choose from; an option is on a day once or not at all
 * @param courses how many options of a course a day has
 * @param rows rules that add up over the options of a day, or over all of the week
 * @param varieties rules that count different foods
 * @param stores foods that are there already and cost less than their price
 */
public record MenuProblem(
        int days,
        List<Option> options,
        List<CourseCount> courses,
        List<Row> rows,
        List<Variety> varieties,
        List<Store> stores) {

    public MenuProblem {
        options = List.copyOf(options);
        courses = List.copyOf(courses);
        rows = List.copyOf(rows);
        varieties = List.copyOf(varieties);
        stores = List.copyOf(stores);
        if (days < 1) {
            throw new IllegalArgumentException("a menu has at least one day");
        }
    }

    /** A problem of which every gram is bought. */
    public MenuProblem(
            int days, List<Option> options, List<CourseCount> courses, List<Row> rows, List<Variety> varieties) {
        this(days, options, courses, rows, varieties, List.of());
    }

    /**
     * A dish that may be chosen.
     *
     * @param cost fen a portion
     * @param mostInWeek on how many days of the week it may stand
     */
    public record Option(String dish, Course course, double cost, int mostInWeek) {}

    /** How many options of a course a day has, at least and at most. */
    public record CourseCount(Course course, int least, int most) {}

    /**
     * A rule that adds up: the sum of the coefficients of the chosen options lies between low and high. A row of the week
     * adds up over all days.
     *
     * @param item the rule's name
     * @param coefficients one for each option
     * @param low negative infinity when there is none
     * @param high positive infinity when there is none
     * @param size what counts as the whole when a shortfall is measured, more than nothing
     * @param firstDays a row of the week adds up over so many of its first days, at least one; {@link #WHOLE_WEEK} for all,
     *     and for a row of a day
     */
    public record Row(
            String item,
            Requirement.Scope scope,
            Requirement.Force force,
            List<Double> coefficients,
            double low,
            double high,
            double size,
            int firstDays) {

        /** All days of the week. */
        public static final int WHOLE_WEEK = Integer.MAX_VALUE;

        public Row {
            coefficients = List.copyOf(coefficients);
            if (firstDays < 1 || firstDays != WHOLE_WEEK && scope != Requirement.Scope.WEEK) {
                throw new IllegalArgumentException("only a row of the week has first days, one or more of them");
            }
        }

        /** A row that adds up over a day or the whole week. */
        public Row(
                String item,
                Requirement.Scope scope,
                Requirement.Force force,
                List<Double> coefficients,
                double low,
                double high,
                double size) {
            this(item, scope, force, coefficients, low, high, size, WHOLE_WEEK);
        }
    }

    /**
     * A rule that counts: the chosen options of a day, or of the week, hold at least so many different foods.
     *
     * @param foods the foods that count, one set for each option
     */
    public record Variety(
            String item, Requirement.Scope scope, Requirement.Force force, List<Set<Integer>> foods, int least) {

        public Variety {
            foods = List.copyOf(foods);
        }
    }

    /**
     * A food in store: what a week uses of it, up to the amount, costs less by the saving.
     *
     * @param item the food
     * @param coefficients what each option uses
     * @param amount how much there is, more than nothing
     * @param saving fen for one unit of the coefficients, not negative
     */
    public record Store(String item, List<Double> coefficients, double amount, double saving) {

        public Store {
            coefficients = List.copyOf(coefficients);
            if (!(amount > 0) || !(saving >= 0)) {
                throw new IllegalArgumentException("a store holds something that is worth no less than nothing");
            }
        }
    }
}
