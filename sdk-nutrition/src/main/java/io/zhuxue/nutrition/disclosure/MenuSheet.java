package io.zhuxue.nutrition.disclosure;

import java.util.List;

/**
 * A planned menu as a paper to hang up before the week begins (带量食谱张贴件).
 *
 * @param title the title
 * @param about for whom it is and what it costs
 * @param lines the dishes
 * @param rules the standard held against it
 * @param foot what is to be known
 */
public record MenuSheet(String title, String about, List<Line> lines, List<Rule> rules, String foot) {

    /**
     * A dish.
     *
     * @param day its day; blank on the further dishes of a day
     * @param dish its name
     * @param portion raw foods and grams
     */
    public record Line(String day, String dish, String portion) {}

    /**
     * A rule of the standard.
     *
     * @param item what is measured
     * @param amount what the menu gives
     * @param range what is right
     * @param verdict whether it is
     * @param clause where the rule stands
     */
    public record Rule(String item, String amount, String range, String verdict, String clause) {}

    public MenuSheet {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }
}
