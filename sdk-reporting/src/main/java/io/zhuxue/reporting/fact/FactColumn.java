package io.zhuxue.reporting.fact;

/**
 * A column of a fact table (事实表字段): its name and type in Parquet, and what it holds in words.
 *
 * @param name the column's name in Parquet and in every SQL over the facts
 * @param type what a cell holds
 * @param meaning the Chinese definition, as the data catalogue prints it
 */
public record FactColumn(String name, Type type, String meaning) {

    /** What a cell may hold; the portable subset of Parquet types that every engine reads the same way. */
    public enum Type {
        /** Text in UTF-8. */
        TEXT("VARCHAR"),
        /** A whole number of 64 bits; money is in fen. */
        WHOLE("BIGINT"),
        /** A day; may be empty. */
        DAY("DATE"),
        /** True or false. */
        FLAG("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** The type's name in SQL. */
        public String sql() {
            return sql;
        }
    }

    static FactColumn text(String name, String meaning) {
        return new FactColumn(name, Type.TEXT, meaning);
    }

    static FactColumn whole(String name, String meaning) {
        return new FactColumn(name, Type.WHOLE, meaning);
    }

    static FactColumn day(String name, String meaning) {
        return new FactColumn(name, Type.DAY, meaning);
    }
}
