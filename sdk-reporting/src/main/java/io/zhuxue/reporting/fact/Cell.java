package io.zhuxue.reporting.fact;

import java.time.LocalDate;

/** One cell of an answer from the facts (统计结果单元格): every engine gives the same cell for the same question. */
public sealed interface Cell {

    /** Text. */
    record Text(String value) implements Cell {
        @Override
        public String toString() {
            return value;
        }
    }

    /** A whole number: a count, or money in fen. */
    record Whole(long value) implements Cell {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Nothing is known here (空值), which is not the same as zero. */
    enum Nothing implements Cell {
        /** The one empty cell. */
        NOTHING;

        @Override
        public String toString() {
            return "";
        }
    }

    /** The whole number in this cell; an empty cell counts as 0, a text is a broken caller. */
    default long whole() {
        if (this == Nothing.NOTHING) {
            return 0;
        }
        return ((Whole) this).value();
    }
}
