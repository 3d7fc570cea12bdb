package io.zhuxue.identification.linkage;

import io.zhuxue.core.Parsed;
import io.zhuxue.identification.IdentificationMessage;
import java.util.Locale;

/**
 * A column that general linkage compares, and what it holds.
 *
 * @param column the header in every table that is linked
 * @param kind what the column holds
 */
public record RecordField(String column, Kind kind) {

    /** What a column holds; it decides how values are compared. */
    public enum Kind {
        /** A whole name of a person, Chinese or in letters, in any order. */
        NAME,
        /** A given name. */
        GIVEN,
        /** A family name. */
        FAMILY,
        /** A date, ISO or with the year at either end. */
        DATE,
        /** A number that only one person has. */
        ID,
        /** An address or a part of one. */
        ADDRESS,
        /** A code that many may share, such as a postcode. */
        CODE,
        /** Any other text. */
        TEXT
    }

    /** Reads the form {@code COLUMN:KIND} of the command line; the kind in any case. */
    public static Parsed<RecordField> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon > 0) {
            String kind = text.substring(colon + 1).strip().toUpperCase(Locale.ROOT);
            for (Kind each : Kind.values()) {
                if (each.name().equals(kind)) {
                    return Parsed.accepted(
                            new RecordField(text.substring(0, colon).strip(), each));
                }
            }
        }
        return Parsed.refused(IdentificationMessage.LINK_COLUMN.with(
                text, "应写作 列名:种类，种类为 name、given、family、date、id、address、code 或 text"));
    }
}
