package io.zhuxue.reporting.outreach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people content has reached, as a channel reports it (传播情况); a later report of a day replaces an earlier one.
 *
 * @param content the content's id
 * @param channel the channel
 * @param on the day counted
 * @param readers how many read it that day; never negative
 */
public record Reach(String content, String channel, LocalDate on, long readers) {

    public Reach {
        if (readers < 0) {
            throw new IllegalArgumentException("a number of readers is never negative");
        }
    }

    /** The readers by channel; of two reports about one content, channel and day the later in the order given counts. */
    public static Map<String, Long> byChannel(Collection<Reach> reports) {
        Map<String, Reach> last = new TreeMap<>();
        for (Reach report : reports) {
            last.put(report.content() + '\0' + report.channel() + '\0' + report.on(), report);
        }
        Map<String, Long> readers = new TreeMap<>();
        last.values().forEach(report -> readers.merge(report.channel(), report.readers(), Math::addExact));
        return readers;
    }
}
