package io.zhuxue.core.table;

/**
 * A column of a sheet that is written: its header, how wide it is, and how its cells look.
 *
 * @param header the text of the header
 * @param width in characters of the default font
 * @param look how numbers and dates are shown; texts are always texts
 */
public record SheetColumn(String header, double width, Look look) {

    /** How the cells of a column are shown. */
    public enum Look {
        /** As they are; the only look for IDs, accounts and codes. */
        TEXT("@"),
        /** A whole number, thousands apart. */
        WHOLE("#,##0"),
        /** Yuan with two decimals, thousands apart. */
        MONEY("#,##0.00"),
        /** A share of one as per cent with two decimals. */
        PERCENT("0.00%"),
        /** A day. */
        DATE("yyyy-mm-dd");

        private final String pattern;

        Look(String pattern) {
            this.pattern = pattern;
        }

        /** The number format of a spreadsheet. */
        public String pattern() {
            return pattern;
        }
    }

    /** A column of texts. */
    public static SheetColumn text(String header, double width) {
        return new SheetColumn(header, width, Look.TEXT);
    }

    /** A column of whole numbers. */
    public static SheetColumn whole(String header, double width) {
        return new SheetColumn(header, width, Look.WHOLE);
    }

    /** A column of sums of money. */
    public static SheetColumn money(String header, double width) {
        return new SheetColumn(header, width, Look.MONEY);
    }
}
