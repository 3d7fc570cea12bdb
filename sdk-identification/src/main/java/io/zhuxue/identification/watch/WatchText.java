package io.zhuxue.identification.watch;

import io.zhuxue.identification.intake.RecordText;
import java.util.Optional;

/**
 * A fact as one line of text (应助监测事实文本), in which a journal keeps it: the kind and then its parts, tabs between them.
 */
public final class WatchText {

    private WatchText() {}

    /** The line of a fact, without a line feed. */
    public static String write(WatchFact fact) {
        return RecordText.write((Record) fact);
    }

    /** The fact of a line; empty when the line is none. */
    public static Optional<WatchFact> read(String line) {
        return RecordText.read(WatchFact.class, line);
    }
}
