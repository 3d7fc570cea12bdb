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
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as values: each bad cell is reported, and a row with a bad cell gives nothing.
 *
 * <p>A bad cell yields a stand-in, so that the rest of its row is read and every error is found in one pass.
 */
public final class RowReader {

    private static final SchoolCode NO_SCHOOL = new SchoolCode("0000000000");
    private static final String NO_TEXT = "?";
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);
    private static final String DATE_EXPECTED = "日期，如 2022-09-05";
    private static final String TIME_EXPECTED = "时间，如 2022-09-05T11:30";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int FIRST_YEAR_OF_TIMES = 2000;
    private static final int LAST_YEAR_OF_TIMES = 2999;
    private static final long MOST_GRAMS = 99_999_999_999L;
    private static final long MOST_PER_KILOGRAM = 1_000_000;
    private static final long MOST_FEN = 9_999_999_999_999L;
    private static final long MOST_COUNTED = 999_999_999;

    private final String table;
    private final List<Column> columns;
    private final Consumer<Rejection> rejections;
    private Row row;
    private final Set<Object> keys = new HashSet<>();
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
        read(source, columns, rejections, reading, 0, null, taker);
    }

    /**
     * Reads every row of a table in order, and gives what could be read whole and whose key no earlier row had. A row that
     * is rejected does not stand in the way of a later good one.
     *
     * @param keyColumn the column that a repeated key is reported at
     */
    public static <T> void readOnce(
            TableSource source,
            List<Column> columns,
            Consumer<Rejection> rejections,
            Function<RowReader, T> reading,
            int keyColumn,
            Function<T, Object> key,
            Consumer<T> taker) {
        read(source, columns, rejections, reading, keyColumn, key, taker);
    }

    private static <T> void read(
            TableSource source,
            List<Column> columns,
            Consumer<Rejection> rejections,
            Function<RowReader, T> reading,
            int keyColumn,
            @Nullable Function<T, Object> key,
            Consumer<T> taker) {
        RowReader[] reader = new RowReader[1];
        source.read(columns, row -> {
            if (reader[0] == null) {
                reader[0] = new RowReader(source.name(), columns, rejections, row);
            }
            reader[0].one(row, reading, keyColumn, key, taker);
        });
    }

    private <T> void one(
            Row next,
            Function<RowReader, T> reading,
            int keyColumn,
            @Nullable Function<T, Object> key,
            Consumer<T> taker) {
        row = next;
        List<Rejection> problems = next.problems();
        failed = !problems.isEmpty();
        problems.forEach(rejections);
        if (failed) {
            return;
        }
        T value = reading.apply(this);
        if (!failed && key != null && !keys.add(key.apply(value))) {
            fail(
                    keyColumn,
                    NutritionMessage.DUPLICATE_KEY.with(columns.get(keyColumn).name()));
        }
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

    /** Whole grams, zero or more, below a hundred thousand tonnes: no sum of such masses or of their worth overflows. */
    public Grams grams(int column) {
        Grams grams = parsed(column, Grams::parse, Grams.ZERO);
        if (grams.grams() > MOST_GRAMS) {
            bad(column, "不大于 " + MOST_GRAMS + " 的克数");
            return Grams.ZERO;
        }
        return grams;
    }

    /** Yuan with at most two decimals, zero or more. */
    public Money yuan(int column) {
        Money money = signedYuan(column);
        if (money.fen() < 0) {
            bad(column, "不为负的金额");
        }
        return money;
    }

    /** The price of a kilogram or of a meal: yuan with at most two decimals, from zero to ten thousand. */
    public Money price(int column) {
        Money money = yuan(column);
        if (money.fen() > MOST_PER_KILOGRAM) {
            bad(column, "不大于 " + Money.ofFen(MOST_PER_KILOGRAM) + " 的单价");
            return Money.ZERO;
        }
        return money;
    }

    /** Yuan with at most two decimals, of either sign, below a hundred billion. */
    public Money signedYuan(int column) {
        Money money = parsed(column, Money::parse, Money.ZERO);
        if (Math.abs(money.fen()) > MOST_FEN) {
            bad(column, "不大于 " + Money.ofFen(MOST_FEN) + " 的金额");
            return Money.ZERO;
        }
        return money;
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

    /** An ISO date of the years 1900 to 9999. */
    public LocalDate date(int column) {
        LocalDate date = dated(column, LocalDate::parse, NO_DATE, DATE_EXPECTED);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            bad(column, DATE_EXPECTED);
            return NO_DATE;
        }
        return date;
    }

    /** An ISO date and time at which something happened, of the years 2000 to 2999. */
    public LocalDateTime time(int column) {
        LocalDateTime time = dated(column, LocalDateTime::parse, NO_DATE.atStartOfDay(), TIME_EXPECTED);
        if (time.getYear() < FIRST_YEAR_OF_TIMES || time.getYear() > LAST_YEAR_OF_TIMES) {
            bad(column, TIME_EXPECTED);
            return NO_DATE.atStartOfDay();
        }
        return time;
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

    /** A number of people or meals, zero or more, below a billion. */
    public long count(int column) {
        long count = number(column);
        if (count > MOST_COUNTED) {
            bad(column, "不大于 " + MOST_COUNTED + " 的整数");
            return 0;
        }
        return count;
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

    /** Refuses the row because an earlier row says something else of the same thing. */
    public void disagrees(int column) {
        fail(column, NutritionMessage.ROWS_DISAGREE.with(columns.get(column).name()));
    }

    private void fail(int column, io.zhuxue.core.Message reason) {
        failed = true;
        rejections.accept(new Rejection(table, row.number(), columns.get(column).name(), reason));
    }
}
