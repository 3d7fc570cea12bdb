package io.zhuxue.nutrition.spi;

import io.zhuxue.core.access.Area;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An event as it stands in a journal (日志条目): which file it belongs to, when it was noted, and by whom.
 *
 * @param file the matter that it belongs to, such as a tender's or an incident's number; never blank, 128 characters at the
 *     most, unique in its journal
 * @param number its place in the file, from 1 on without gaps
 * @param area whose matter it is: a county or a school
 * @param at when it was noted, to the millisecond; what happened may be older
 * @param by the account that noted it; 100 characters at the most
 * @param event what happened
 */
public record Noted<E>(String file, int number, Area area, LocalDateTime at, String by, E event) {

    private static final int LONGEST_FILE = 128;
    private static final int LONGEST_ACCOUNT = 100;

    public Noted {
        if (file.isBlank() || file.length() > LONGEST_FILE || by.length() > LONGEST_ACCOUNT || number < 1) {
            throw new IllegalArgumentException("an entry has a file, an account and a number from 1 on");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (area.level() != Area.Level.COUNTY && area.level() != Area.Level.SCHOOL) {
            throw new IllegalArgumentException("an entry belongs to a county or a school");
        }
    }
}
