package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Reckoned;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a programme is applied for, decided and paid in a term (发放日历), from the parameter {@code pay.calendar.<code>}: a
 * table of days written as month and day, such as 1130, under {@code AUTUMN_APPLY}, {@code AUTUMN_DECIDE},
 * {@code AUTUMN_PAY} and the same for SPRING; what is not there has no deadline.
 */
public final class PayCalendar {

    private final PolicyBook policy;
    private final WorkingCalendar workingDays;

    private PayCalendar(PolicyBook policy, WorkingCalendar workingDays) {
        this.policy = policy;
        this.workingDays = workingDays;
    }

    /** The calendar of a book of policy. */
    public static PayCalendar create(PolicyBook policy, WorkingCalendar workingDays) {
        return new PayCalendar(policy, workingDays);
    }

    /** The last day for applications, if there is one. */
    public Optional<LocalDate> applyBy(String programme, Term term, Place place) {
        return deadline(programme, term, place, "APPLY");
    }

    /** The last day for decisions, if there is one. */
    public Optional<LocalDate> decideBy(String programme, Term term, Place place) {
        return deadline(programme, term, place, "DECIDE");
    }

    /** The last day for the whole term's money to arrive, if there is one. */
    public Optional<LocalDate> payBy(String programme, Term term, Place place) {
        return deadline(programme, term, place, "PAY");
    }

    private Optional<LocalDate> deadline(String programme, Term term, Place place, String step) {
        String id = "pay.calendar." + programme;
        if (policy.parameter(id).isEmpty()) {
            return Optional.empty();
        }
        return policy.find(id, term, place)
                .flatMap(found -> found.row(term.season() + "_" + step))
                .map(day -> inTerm(term, day.intValueExact()));
    }

    /** The month and day on or after the term's first day. */
    private static LocalDate inTerm(Term term, int monthAndDay) {
        // 29 February is the 28th in the years that lack it.
        MonthDay day = MonthDay.of(monthAndDay / 100, monthAndDay % 100);
        LocalDate inYear = day.atYear(term.year());
        return inYear.isBefore(term.firstDay()) ? day.atYear(term.year() + 1) : inYear;
    }

    /**
     * The days on which the parts of a term's amount are paid: one a month from the term's first month, on the day
     * {@code pay.day} or the next working day after it.
     *
     * @param parts at least one
     */
    public List<Reckoned<LocalDate>> payDays(Term term, Place place, int parts) {
        int dayOfMonth = policy.find("pay.day", term, place)
                .map(Resolved::number)
                .map(BigDecimal::intValueExact)
                .orElse(1);
        List<Reckoned<LocalDate>> days = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            LocalDate month = term.firstDay().plusMonths(i);
            LocalDate day = month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
            days.add(workingDays.plusWorkingDays(day.minusDays(1), 1));
        }
        return List.copyOf(days);
    }
}
