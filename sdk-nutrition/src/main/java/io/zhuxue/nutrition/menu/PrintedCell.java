package io.zhuxue.nutrition.menu;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A value cell of a composition table as it is printed (印刷体单元格).
 *
 * @param kind what the cell says
 * @param number the number of a given or estimated value, otherwise NaN
 */
record PrintedCell(Kind kind, double number) {

    /** What a cell says. */
    enum Kind {
        /** A number. */
        GIVEN,
        /** A number in brackets: estimated, not measured (估计值). */
        ESTIMATED,
        /** Tr or 微量: found, but less than can be given. */
        TRACE,
        /** A dash, dots or blank: not measured. */
        MISSING,
        /** Nothing that a table prints. */
        UNREADABLE
    }

    private static final Set<String> MISSING_SIGNS = Set.of("", "-", "--", "—", "——", "–", "−", "...", "......", "⋯");

    /** Reads a cell; full-width digits and brackets read as the usual ones. */
    static PrintedCell of(String cell) {
        String text = plain(cell);
        if (MISSING_SIGNS.contains(text)) {
            return new PrintedCell(Kind.MISSING, Double.NaN);
        }
        if (text.equalsIgnoreCase("Tr") || text.equalsIgnoreCase("Tr.") || text.equals("微量")) {
            return new PrintedCell(Kind.TRACE, Double.NaN);
        }
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        double number = FoodReader.number(bracketed ? text.substring(1, text.length() - 1) : text);
        if (Double.isNaN(number)) {
            return new PrintedCell(Kind.UNREADABLE, number);
        }
        return new PrintedCell(bracketed ? Kind.ESTIMATED : Kind.GIVEN, number);
    }

    /** A unit in one spelling: µ, μ and u, brackets, white space and letter case make no difference. */
    static String unit(String cell) {
        return plain(cell).replace("(", "").replace(")", "").replace('μ', 'u').toLowerCase(Locale.ROOT);
    }

    /** A text with full-width letters, digits and signs made half-width and white space taken out. */
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
