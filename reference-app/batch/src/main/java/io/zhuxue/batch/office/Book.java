package io.zhuxue.batch.office;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A table that an office keeps by hand (台账), read row by row; a cell that means nothing is refused with file, row, column
 * and what was expected.
 */
final class Book {

    private final Path file;
    private final List<String> columns;

    Book(Path file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    void read(Consumer<Line> reader) {
        List<Column> wanted =
                columns.stream().map(name -> Column.required(name, name)).toList();
        Tables.open(file).read(wanted, row -> reader.accept(new Line(row)));
    }

    /** One row. */
    final class Line {

        private final Row row;

        private Line(Row row) {
            this.row = row;
        }

        String text(String column) {
            return row.value(columns.indexOf(column));
        }

        LocalDate day(String column) {
            return cell(column, LocalDate::parse, "日期，如 2022-09-01");
        }

        int count(String column) {
            return cell(column, Integer::parseInt, "整数");
        }

        /** The area of an office: a region code, 000000 for the nation. */
        Area area(String column) {
            return cell(column, Book::area, "六位行政区划代码，全国为 000000");
        }

        <E extends Enum<E>> E choice(String column, Class<E> type) {
            String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
            return cell(column, text -> Enum.valueOf(type, text), all);
        }

        /** The outcome of a step that this row takes; a step that the rules refuse is refused with the row. */
        <T> T taken(Parsed<T> outcome) {
            return outcome.value()
                    .orElseThrow(
                            () -> refusal(outcome.refusal().map(Message::text).orElse("")));
        }

        /** What the row describes; an argument that the type refuses is refused with the row and what is expected. */
        <T> T described(Supplier<T> thing, String expected) {
            try {
                return thing.get();
            } catch (IllegalArgumentException e) {
                throw refusal(expected);
            }
        }

        Refusal refusal(String reason) {
            return new Refusal(FlowMessage.BAD_STEP.with(file.getFileName(), row.number(), reason));
        }

        private <T> T cell(String column, Function<String, T> reading, String expected) {
            try {
                return reading.apply(text(column));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new Refusal(
                        FlowMessage.BAD_CELL.with(file.getFileName(), row.number(), column, text(column), expected));
            }
        }
    }

    static Area area(String code) {
        return code.equals("000000") ? Area.nation() : Area.of(new RegionCode(code));
    }
}
