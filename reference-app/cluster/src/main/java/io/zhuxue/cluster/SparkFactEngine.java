package io.zhuxue.cluster;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactColumn;
import io.zhuxue.reporting.fact.spi.FactEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Apache Spark as an engine of facts (Spark 计算引擎), on this machine or on a cluster.
 *
 * <p>Settings are Spark's own, given as system properties: {@code -Dspark.master=spark://host:7077} asks a cluster;
 * without it, two threads of this process work.
 */
public final class SparkFactEngine implements FactEngine {

    /** For the service loader. */
    public SparkFactEngine() {}

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Session open() {
        return new SparkFacts(
                SparkSession.builder().config(SparkSettings.create()).getOrCreate());
    }

    private record SparkFacts(SparkSession spark) implements Session {

        @Override
        public void declare(String table, List<FactColumn> columns, List<Path> files) {
            StructField[] fields = columns.stream()
                    .map(c -> DataTypes.createStructField(c.name(), type(c.type()), true))
                    .toArray(StructField[]::new);
            StructType shape = DataTypes.createStructType(fields);
            Dataset<Row> rows = files.isEmpty()
                    ? spark.createDataFrame(List.<Row>of(), shape)
                    : spark.read()
                            .schema(shape)
                            .parquet(files.stream()
                                    .map(f -> f.toAbsolutePath().toUri().toString())
                                    .toArray(String[]::new));
            rows.createOrReplaceTempView(table);
        }

        private static DataType type(FactColumn.Type type) {
            return switch (type) {
                case TEXT -> DataTypes.StringType;
                case WHOLE -> DataTypes.LongType;
                case DAY -> DataTypes.DateType;
                case FLAG -> DataTypes.BooleanType;
            };
        }

        @Override
        public void define(String table, String sql) {
            spark.sql(sql).createOrReplaceTempView(table);
        }

        @Override
        public String literal(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }

        @Override
        public void ask(String sql, Consumer<List<String>> header, Consumer<List<Cell>> row) {
            Dataset<Row> answer = spark.sql(sql);
            header.accept(List.of(answer.columns()));
            for (Iterator<Row> rows = answer.toLocalIterator(); rows.hasNext(); ) {
                Row next = rows.next();
                List<Cell> cells = new ArrayList<>(next.size());
                for (int i = 0; i < next.size(); i++) {
                    cells.add(cell(next.isNullAt(i) ? "" : next.get(i), next.isNullAt(i)));
                }
                row.accept(cells);
            }
        }

        private static Cell cell(Object value, boolean nothing) {
            if (nothing) {
                return Cell.Nothing.NOTHING;
            }
            if (value instanceof java.math.BigDecimal whole) {
                return new Cell.Whole(whole.longValueExact());
            }
            if (value instanceof Number whole && !(value instanceof Double) && !(value instanceof Float)) {
                return new Cell.Whole(whole.longValue());
            }
            return value instanceof LocalDate day ? new Cell.Day(day) : new Cell.Text(value.toString());
        }

        @Override
        public void close() {
            spark.stop();
        }
    }
}
