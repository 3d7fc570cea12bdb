package io.zhuxue.reporting.form;

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
        /** A count. */
        COUNT,
        /** Money: fen in the SQL, yuan with two decimals in print. */
        YUAN;

        /** True for the kinds that are added up. */
        public boolean number() {
            return this == COUNT || this == YUAN;
        }
    }
}
