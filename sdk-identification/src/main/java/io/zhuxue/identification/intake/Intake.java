package io.zhuxue.identification.intake;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A reader of one row after another that collects every fault of a row before the row is judged.
 *
 * <p>The answers to a faulty cell are placeholders; they are meaningless unless {@link #clean()}.
 */
public final class Intake {

    private static final int REMEMBERED_PLACES = 100_000;

    private final String file;
    private final List<Column> columns;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, RegionCode> places = new HashMap<>();

    /** What a cell of a column held when it last had a meaning, and the meaning: most cells repeat the one above. */
    private final String[] held;

    private final Object[] meant;
    private Row row;

    /** What is read before the first row. */
    private record BlankRow() implements Row {
        @Override
        public long number() {
            return 0;
        }

        @Override
        public String value(int column) {
            return "";
        }
    }

    private record Fault(IdentificationMessage code, Rejection rejection) {}

    /** A reader of the rows of one file. */
    public Intake(String file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
        this.held = new String[columns.size()];
        this.meant = new Object[columns.size()];
        this.row = new BlankRow();
    }

    /** Turns to a new row, forgets the faults of the last one and takes up what the file itself has wrong in it. */
    public void turnTo(Row next) {
        row = next;
        faults.clear();
        for (Rejection problem : next.problems()) {
            faults.add(new Fault(IdentificationMessage.BAD_VALUE, problem));
        }
    }

    /** The cell as it stands, empty when blank. */
    public String text(int column) {
        return row.value(column);
    }

    /** The cell, which must not be blank. */
    public String required(int column) {
        String text = row.value(column);
        if (text.isEmpty()) {
            report(column, IdentificationMessage.MISSING);
        }
        return text;
    }

    /**
     * A required cell that names something: one line of visible text. A line break or another control character in a key
     * would be seen by nobody, and two keys joined to one text could be taken for two others.
     */
    public String key(int column) {
        String text = required(column);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                badValue(column, "一行文字，不含换行等控制字符");
                return text;
            }
        }
        return text;
    }

    /** A required cell that holds one of the codes of an enumeration. */
    public <E extends Enum<E>> E requiredCode(int column, Map<String, E> codes, E placeholder) {
        return required(column).isEmpty() ? placeholder : code(column, codes, placeholder);
    }

    /** A cell that holds one of some codes, or is blank; a column has the same codes for all its rows. */
    @SuppressWarnings("unchecked")
    public <E> E code(int column, Map<String, E> codes, E ifBlank) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return ifBlank;
        }
        if (text.equals(held[column])) {
            return (E) meant[column];
        }
        E value = codes.get(text);
        if (value == null) {
            badValue(column, String.join("、", codes.keySet()));
            return ifBlank;
        }
        keep(column, text, value);
        return value;
    }

    private void keep(int column, String text, Object meaning) {
        held[column] = text;
        meant[column] = meaning;
    }

    /** A cell that holds 1 or 0, or is blank. */
    public boolean flag(int column, boolean ifBlank) {
        String text = row.value(column);
        switch (text) {
            case "":
                return ifBlank;
            case "1":
                return true;
            case "0":
                return false;
            default:
                badValue(column, "1或0");
                return ifBlank;
        }
    }

    /** A cell that holds an ISO date, or is blank. */
    public LocalDate date(int column, LocalDate ifBlank) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return ifBlank;
        }
        Optional<LocalDate> date = isoDate(text);
        if (date.isEmpty()) {
            badValue(column, "日期，写作2022-09-01");
        }
        return date.orElse(ifBlank);
    }

    /** A cell that holds a whole number between two bounds, or is blank. */
    public int number(int column, int low, int high, int ifBlank) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return ifBlank;
        }
        int value = 0;
        boolean good = text.length() <= 6;
        for (int i = 0; i < text.length() && good; i++) {
            int digit = text.charAt(i) - '0';
            good = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        if (!good || value < low || value > high) {
            badValue(column, low + "至" + high + "的整数");
            return ifBlank;
        }
        return value;
    }

    /** A cell that holds a place code, or is blank. */
    public Optional<RegionCode> region(int column) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals(held[column])) {
            return Optional.of((RegionCode) meant[column]);
        }
        RegionCode known = places.get(text);
        Optional<RegionCode> place = known == null ? RegionCode.parse(text).value() : Optional.of(known);
        if (place.isEmpty()) {
            badValue(column, "六位行政区划代码");
            return place;
        }
        if (known == null && places.size() < REMEMBERED_PLACES) {
            places.put(text, place.get());
        }
        keep(column, text, place.get());
        return place;
    }

    /** A cell that holds a sum of yuan that is not negative, or is blank. */
    public Optional<Money> money(int column) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> sum = Money.parse(text).value().filter(m -> m.compareTo(Money.ZERO) >= 0);
        if (sum.isEmpty()) {
            badValue(column, "金额（元），最多两位小数");
        }
        return sum;
    }

    /** Reports a cell whose value is not what the column needs. */
    public void badValue(int column, String needed) {
        add(
                column,
                IdentificationMessage.BAD_VALUE,
                IdentificationMessage.BAD_VALUE.with(columns.get(column).chineseName(), needed));
    }

    /** Reports a fault of a cell. */
    public void report(int column, IdentificationMessage code) {
        add(column, code, code.with(columns.get(column).chineseName()));
    }

    private void add(int column, IdentificationMessage code, Message message) {
        faults.add(new Fault(
                code, new Rejection(file, row.number(), columns.get(column).name(), message)));
    }

    /** True when no fault was found in this row so far. */
    public boolean clean() {
        return faults.isEmpty();
    }

    /** Hands over the faults of this row, the one that decides first. */
    public void refuse(Consumer<? super Rejection> refused) {
        faults.sort(Comparator.comparing(Fault::code));
        for (Fault fault : faults) {
            refused.accept(fault.rejection());
        }
    }

    /** Reads 2022-09-01 as a day that exists. */
    public static Optional<LocalDate> isoDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        return date(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        boolean exists = day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
