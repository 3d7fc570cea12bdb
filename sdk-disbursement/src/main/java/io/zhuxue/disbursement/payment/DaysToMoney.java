package io.zhuxue.disbursement.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long money takes from decision to arrival (从审定到到账天数), by programme, in calendar days.
 *
 * <p>Days are counted from the day of decision, which is day zero. Not for use by several threads.
 */
public final class DaysToMoney {

    private static final class Days {
        private final List<Long> taken = new ArrayList<>();
        private long open;
        private long late;
    }

    /**
     * What is known of a programme.
     *
     * @param programme the programme's code
     * @param paid how many lines have arrived
     * @param open how many have not
     * @param late how many arrived, or are still open, after the last day; none where there is no last day
     * @param median days that half of the paid lines took at most; 0 when none is paid
     * @param ninetieth days that nine of ten took at most
     * @param longest the most days
     */
    public record Row(String programme, long paid, long open, long late, long median, long ninetieth, long longest) {}

    private final LocalDate today;
    private final Map<String, Days> programmes = new TreeMap<>();

    private DaysToMoney(LocalDate today) {
        this.today = today;
    }

    /** A measurement as of a day, which decides whether an open line is late. */
    public static DaysToMoney asOf(LocalDate today) {
        return new DaysToMoney(today);
    }

    /**
     * Adds a line that has arrived.
     *
     * @param payBy the last day for it; {@link LocalDate#MAX} for none
     */
    public void paid(String programme, LocalDate decided, LocalDate arrived, LocalDate payBy) {
        if (arrived.isBefore(decided)) {
            throw new IllegalArgumentException("money arrives no earlier than it is decided");
        }
        Days days = days(programme);
        days.taken.add(ChronoUnit.DAYS.between(decided, arrived));
        days.late += arrived.isAfter(payBy) ? 1 : 0;
    }

    /** Adds a line that has not arrived. */
    public void open(String programme, LocalDate payBy) {
        Days days = days(programme);
        days.open++;
        days.late += today.isAfter(payBy) ? 1 : 0;
    }

    private Days days(String programme) {
        return programmes.computeIfAbsent(programme, none -> new Days());
    }

    /** What is known, in the order of programmes. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        programmes.forEach((programme, days) -> {
            List<Long> sorted = new ArrayList<>(days.taken);
            Collections.sort(sorted);
            rows.add(new Row(
                    programme,
                    sorted.size(),
                    days.open,
                    days.late,
                    rank(sorted, 50),
                    rank(sorted, 90),
                    rank(sorted, 100)));
        });
        return List.copyOf(rows);
    }

    /** The smallest value that so many percent do not exceed. */
    private static long rank(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
