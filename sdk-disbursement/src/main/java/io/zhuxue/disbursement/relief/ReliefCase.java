package io.zhuxue.disbursement.relief;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import java.time.LocalDate;

/** A student's relief case on its way (救助个案): its state is its type, and each step gives the next one. */
public sealed interface ReliefCase {

    /** The event's id. */
    String event();

    /** Applied for, by the student, a family member or a teacher. */
    record Applied(String event, String student, LocalDate day) implements ReliefCase {

        /** Opens a case, if applications are still taken on the day. */
        public static Parsed<Applied> open(ReliefEvent event, String student, LocalDate day) {
            boolean inTime = !day.isBefore(event.from()) && !day.isAfter(event.until());
            return inTime
                    ? Parsed.accepted(new Applied(event.id(), student, day))
                    : Parsed.refused(DisbursementMessage.RELIEF_CLOSED.with(event.id()));
        }

        /** One person decides on an amount of more than nothing. */
        public Decided decide(Money amount, String decider, LocalDate on) {
            if (amount.fen() <= 0) {
                throw new IllegalArgumentException("relief is more than nothing");
            }
            return new Decided(event, student, amount, decider, on);
        }
    }

    /** Decided, and waiting for its notice where it comes first. */
    record Decided(String event, String student, Money amount, String decider, LocalDate day) implements ReliefCase {

        /** Pays, no earlier than the lane allows. */
        public Parsed<Paid> pay(LocalDate on, FastLane lane, WorkingCalendar calendar) {
            LocalDate earliest = lane.earliestPayment(day, calendar).value();
            return on.isBefore(earliest)
                    ? Parsed.refused(DisbursementMessage.RELIEF_NOTICE.with(earliest))
                    : Parsed.accepted(new Paid(
                            event,
                            student,
                            amount,
                            decider,
                            on,
                            lane.reviewBy(on, calendar).value()));
        }
    }

    /** Paid, and to be reviewed by a day. */
    record Paid(String event, String student, Money amount, String decider, LocalDate day, LocalDate reviewBy)
            implements ReliefCase {

        /** Another person than the decider reviews; what was not justified is to be recovered. */
        public Parsed<Reviewed> review(String reviewer, Money justified, LocalDate on) {
            if (reviewer.equals(decider)) {
                Message reason = DisbursementMessage.RELIEF_REVIEWER.with(event);
                return Parsed.refused(reason);
            }
            if (justified.fen() < 0 || justified.compareTo(amount) > 0) {
                throw new IllegalArgumentException("what is justified lies between nothing and what was paid");
            }
            return Parsed.accepted(new Reviewed(event, student, justified, amount.minus(justified), on));
        }
    }

    /** Reviewed: so much stands and so much is recovered. */
    record Reviewed(String event, String student, Money justified, Money toRecover, LocalDate day)
            implements ReliefCase {}
}
