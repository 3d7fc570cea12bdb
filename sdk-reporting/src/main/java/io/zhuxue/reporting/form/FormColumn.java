package io.zhuxue.reporting.form;

import io.zhuxue.reporting.data.Definition;
import io.zhuxue.reporting.fact.Cell;
import java.math.BigDecimal;
import java.util.List;

/**
 * A column of a form (报表栏目).
 *
 * @param name the column of the SQL
 * @param title the Chinese heading
 * @param kind what the cells mean
 */
public record FormColumn(String name, String title, Kind kind) {

    /** What a cell of a form means, and so how it is printed. */
    public enum Kind {
        /** Text as it stands. */
        TEXT,
        /** A term, printed 2022年秋季学期. */
        TERM,
        /** A region code, printed with its name when the host knows it. */
        REGION,
        /** A stage, printed with its Chinese name. */
        STAGE,
        /** A programme, printed with its title. */
        PROGRAMME,
        /** A level of need, printed with its Chinese name. */
        LEVEL,
        /** A special group, printed with its Chinese name. */
        GROUP,
        /** The state of a payment line, printed in Chinese. */
        STATE,
        /** A way of supplying meals, printed in Chinese. */
        SUPPLY,
        /** A count. */
        COUNT,
        /** Money: fen in the SQL, yuan with two decimals in print. */
        YUAN,
        /**
         * A rate in percent: not in the SQL, but the two columns before it divided, half up to two decimals; blank
         * when there is nothing to divide by.
         */
        RATE;

        /** True for the kinds that are figures. */
        public boolean number() {
            return this == COUNT || this == YUAN || this == RATE;
        }

        /** The text of a cell as a CSV has it: yuan and percent with two decimals, codes as they stand. */
        public String plain(Cell cell) {
            boolean hundredths = this == YUAN || this == RATE;
            return hundredths && cell instanceof Cell.Whole whole
                    ? BigDecimal.valueOf(whole.value(), 2).toPlainString()
                    : cell.toString();
        }
    }

    /** The columns that a definition lists. */
    static List<FormColumn> listOf(Definition form) {
        return form.children("columns").stream()
                .map(c -> new FormColumn(c.text("name"), c.text("title"), c.constant("kind", Kind.class)))
                .toList();
    }
}
