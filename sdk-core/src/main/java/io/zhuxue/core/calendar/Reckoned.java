package io.zhuxue.core.calendar;

import io.zhuxue.core.Message;
import java.util.List;

/**
 * An answer of the calendar, with what makes it uncertain.
 *
 * <p>The state announces holidays one year ahead at most. For later days the answer knows weekends only, and says so.
 *
 * @param value the answer
 * @param caveats empty when every day that counted lies in a covered year, else CALENDAR_NOT_COVERED
 */
public record Reckoned<T>(T value, List<Message> caveats) {

    public Reckoned {
        caveats = List.copyOf(caveats);
    }

    /** True when the answer rests on announced holidays only. */
    public boolean certain() {
        return caveats.isEmpty();
    }
}
