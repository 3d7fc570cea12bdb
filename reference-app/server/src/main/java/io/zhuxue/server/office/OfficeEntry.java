package io.zhuxue.server.office;

import io.zhuxue.core.access.Area;
import java.time.LocalDate;
import java.util.Map;

/**
 * One step of an office's record (记录条目).
 *
 * @param what a code such as OPENED
 * @param by the account
 * @param office where the account belongs
 * @param values what was said, by name
 */
public record OfficeEntry(String what, String by, Area office, LocalDate on, Map<String, String> values) {

    public OfficeEntry {
        values = Map.copyOf(values);
    }

    /** A value; empty when it was not given. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A value that is a count; 0 when it was not given. */
    public int count(String name) {
        String text = text(name);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** A value that is a day. */
    public LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }
}
