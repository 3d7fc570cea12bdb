package io.zhuxue.identification.recognition;

import io.zhuxue.core.Parsed;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.RecordText;

/**
 * An event as one line of text (认定事件文本), in which a journal keeps it: the kind and then its parts, tabs between them.
 *
 * <p>The form is part of the module's data: a kind or a part is never renamed or moved.
 */
public final class CaseText {

    private CaseText() {}

    /** The line of an event, without a line feed. */
    public static String write(CaseEvent event) {
        return RecordText.write((Record) event);
    }

    /** The event of a line; refused with CASE_UNREADABLE. */
    public static Parsed<CaseEvent> read(String line) {
        return RecordText.read(CaseEvent.class, line)
                .map(Parsed::accepted)
                .orElseGet(() -> Parsed.refused(IdentificationMessage.CASE_UNREADABLE.with()));
    }
}
