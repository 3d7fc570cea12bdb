package io.zhuxue.flow.synthetic;

import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What the bank says about one batch: the rows of its report and of its statement. */
final class AnswerSheet {

    /** A row of a report. */
    record Status(String line, String code, String reason, Money amount) {}

    /**
     * A booking of a statement.
     *
     * @param out true when the money leaves, false when it comes back
     */
    record Booking(String line, Money amount, boolean out, String reference) {}

    private final String batch;
    private final List<Status> statuses = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();

    AnswerSheet(String batch) {
        this.batch = batch;
    }

    String batch() {
        return batch;
    }

    List<Status> statuses() {
        return statuses;
    }

    List<Booking> bookings() {
        return bookings;
    }

    /** Puts down what a mood makes the bank say about a line. */
    void say(String line, Money amount, BankMood mood, Chance chance) {
        String code = mood.report();
        if (!code.isEmpty()) {
            String reason = code.equals("RJCT") ? chance.oneOf(List.of("AC01", "AC04", "AC06", "BE01", "XX99")) : "";
            Status status = new Status(line, code, reason, amount);
            statuses.add(status);
            if (chance.happens(0.02)) {
                statuses.add(status);
            }
        }
        if (mood.books()) {
            Money booked = mood == BankMood.PAYS_ANOTHER_SUM ? amount.plus(Money.ofFen(1)) : amount;
            bookings.add(new Booking(line, booked, true, "B" + line));
            if (mood == BankMood.PAYS_TWICE) {
                bookings.add(new Booking(line, booked, true, "C" + line));
            }
            if (mood == BankMood.RETURNS) {
                bookings.add(new Booking(line, booked, false, "R" + line));
            }
        }
    }

    /** Brings everything into another order, and adds a booking of a line that nobody sent. */
    void confuse(Chance chance) {
        bookings.add(new Booking("NOBODY" + chance.digits(12), Money.ofYuan(500), true, "N" + batch));
        shuffle(statuses, chance);
        shuffle(bookings, chance);
    }

    private static <T> void shuffle(List<T> rows, Chance chance) {
        for (int i = rows.size() - 1; i > 0; i--) {
            int other = chance.below(i + 1);
            T row = rows.get(i);
            rows.set(i, rows.get(other));
            rows.set(other, row);
        }
    }
}
