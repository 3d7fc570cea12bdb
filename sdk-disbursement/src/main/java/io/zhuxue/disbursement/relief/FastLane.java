package io.zhuxue.disbursement.relief;

import io.zhuxue.core.calendar.Reckoned;
import io.zhuxue.core.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * The shortened way of a relief case (快速通道): one person decides, the notice is short or comes after the payment, and a
 * review follows by a fixed day.
 *
 * @param noticeDays working days of public notice
 * @param noticeAfterPayment whether the notice may come after the payment
 * @param reviewDays working days after the payment by which the case is reviewed
 */
public record FastLane(int noticeDays, boolean noticeAfterPayment, int reviewDays) {

    public FastLane {
        if (noticeDays < 0 || reviewDays < 1) {
            throw new IllegalArgumentException("notice takes no negative days, and a review always follows");
        }
    }

    /** The ordinary way: five working days of notice before payment (临时困难补助). */
    public static final FastLane ORDINARY = new FastLane(5, false, 20);

    /** The first day on which a case decided on a day may be paid. */
    public Reckoned<LocalDate> earliestPayment(LocalDate decided, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(decided, noticeAfterPayment ? 0 : noticeDays);
    }

    /** The day by which a case paid on a day must be reviewed. */
    public Reckoned<LocalDate> reviewBy(LocalDate paid, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(paid, reviewDays);
    }
}
