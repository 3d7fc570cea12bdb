package io.zhuxue.nutrition.row;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the cells of a row as values: each bad cell is reported, and a row with a bad cell gives nothing.
 *
 * <p>A bad cell yields a stand-in, so that the rest of its row is read and every error is found in one pass.
 */
public final class RowReader {

    private static final SchoolCode NO_SCHOOL = new SchoolCode("0000000000");
    private static final String NO_TEXT = "?";

    private final String table;
    private final List<Column> columns;
    private final Consumer<Rejection> rejections;
    private Row row;
    private boolean failed;
    private String lastSchoolText = NO_SCHOOL.code();
    private SchoolCode lastSchool = NO_SCHOOL;

    private RowReader(String table, List<Column> columns, Consumer<Rejection> rejections, Row first) {
        this.table = table;
        this.columns = columns;
        this.rejections = rejections;
        this.row = first;
    }

    /** Reads every row of a table in order, and gives what could be read whole. */
    public static <T> void read(
            TableSource source,
            List<Column> columns,
            Consumer<Rejection> rejections,
            Function<RowReader, T> reading,
            Consumer<T> taker) {
        RowReader[] reader = new RowReader[1];
        source.read(columns, row -> {
            if (reader[0] == null) {
                reader[0] = new RowReader(source.name(), columns, rejections, row);
            }
            reader[0].one(row, reading, taker);
        });
    }

    private <T> void one(Row next, Function<RowReader, T> reading, Consumer<T> taker) {
        row = next;
        List<Rejection> problems = next.problems();
        failed = !problems.isEmpty();
        problems.forEach(rejections);
        if (failed) {
            return;
        }
        T value = reading.apply(this);
        if (!failed) {
            taker.accept(value);
        }
    }

    /** The text of a cell that must not be blank. */
    public String text(int column) {
        String value = row.value(column);
        if (value.isEmpty()) {
            fail(column, CoreMessage.MISSING.with(columns.get(column).name()));
            return NO_TEXT;
        }
        return value;
    }

    /** The text of a cell that may be blank. */
    public String optional(int column) {
        return row.value(column);
    }

    /** True when the cell is blank. */
    public boolean blank(int column) {
        return row.blank(column);
    }

    /** Whole grams, zero or more. */
    public Grams grams(int column) {
        return parsed(column, Grams::parse, Grams.ZERO);
    }

    /** Yuan with at most two decimals, zero or more. */
    public Money yuan(int column) {
        Money money = parsed(column, Money::parse, Money.ZERO);
        if (money.fen() < 0) {
            bad(column, "不为负的金额");
        }
        return money;
    }

    /** Yuan with at most two decimals, of either sign. */
    public Money signedYuan(int column) {
        return parsed(column, Money::parse, Money.ZERO);
    }

    /** A school code. */
    public SchoolCode school(int column) {
        String value = row.value(column);
        if (!value.equals(lastSchoolText)) {
            lastSchool = parsed(column, SchoolCode::parse, NO_SCHOOL);
            lastSchoolText = lastSchool.code();
        }
        return lastSchool;
    }

    /** A meal of three columns: school, date, meal. */
    public MealId meal(int school, int date, int meal) {
        Meal which = parsed(meal, Meal::parse, Meal.LUNCH);
        if (which == Meal.DAY) {
            bad(meal, "breakfast、lunch 或 dinner");
            which = Meal.LUNCH;
        }
        return new MealId(school(school), date(date), which);
    }

    /** An ISO date. */
    public LocalDate date(int column) {
        return dated(column, LocalDate::parse, LocalDate.EPOCH, "日期，如 2022-09-05");
    }

    /** An ISO date and time. */
    public LocalDateTime time(int column) {
        return dated(column, LocalDateTime::parse, LocalDate.EPOCH.atStartOfDay(), "时间，如 2022-09-05T11:30");
    }

    /** A whole number, zero or more. */
    public long number(int column) {
        String value = row.value(column);
        if (value.isEmpty() || value.length() > 18 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            bad(column, "不为负的整数");
            return 0;
        }
        return Long.parseLong(value);
    }

    /** Degrees Celsius with at most one decimal, as tenths. */
    public int tenths(int column) {
        Optional<Money> value =
                Money.parse(row.value(column)).value().filter(v -> v.fen() % 10 == 0 && Math.abs(v.fen()) < 100_000);
        if (value.isEmpty()) {
            bad(column, "摄氏度，最多一位小数");
            return 0;
        }
        return (int) (value.get().fen() / 10);
    }

    /** 1 or 0. */
    public boolean flag(int column) {
        String value = row.value(column);
        if (!value.equals("1") && !value.equals("0")) {
            bad(column, "1 或 0");
        }
        return value.equals("1");
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(int column, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String value = row.value(column);
        for (E each : constants) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        bad(
                column,
                String.join(
                        "、", java.util.Arrays.stream(constants).map(Enum::name).toList()));
        return constants[0];
    }

    /** Any value that has a way to be read. */
    public <T> T parsed(int column, Function<String, Parsed<T>> parse, T standIn) {
        String value = row.value(column);
        if (value.isEmpty()) {
            fail(column, CoreMessage.MISSING.with(columns.get(column).name()));
            return standIn;
        }
        Parsed<T> read = parse.apply(value);
        read.refusal().ifPresent(reason -> fail(column, reason));
        return read.value().orElse(standIn);
    }

    /** Refuses the row for a cell that is not what it should be. */
    public void bad(int column, String expected) {
        fail(column, CoreMessage.BAD_VALUE.with(columns.get(column).name(), expected));
    }

    private <T> T dated(int column, Function<String, T> parse, T standIn, String expected) {
        try {
            return parse.apply(row.value(column));
        } catch (DateTimeParseException e) {
            bad(column, expected);
            return standIn;
        }
    }

    private void fail(int column, io.zhuxue.core.Message reason) {
        failed = true;
        rejections.accept(new Rejection(table, row.number(), columns.get(column).name(), reason));
    }
}
