package io.zhuxue.identification.growth;

import io.zhuxue.identification.intake.RecordText;
import java.util.Optional;

/**
 * An entry as one line of text (成长档案记录文本), in which a journal keeps it: the kind and then its parts, tabs between them.
 *
 * <p>The form is part of the module's data: a kind or a part is never renamed or moved.
 */
public final class GrowthText {

    private GrowthText() {}

    /** The line of an entry, without a line feed. */
    public static String write(GrowthEntry entry) {
        return RecordText.write((Record) entry);
    }

    /** The entry of a line; empty when the line is none. */
    public static Optional<GrowthEntry> read(String line) {
        return RecordText.read(GrowthEntry.class, line);
    }
}
