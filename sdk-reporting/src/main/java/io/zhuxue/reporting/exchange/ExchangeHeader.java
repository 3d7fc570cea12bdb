package io.zhuxue.reporting.exchange;

import java.time.LocalDate;

/**
 * What a package says about itself (交换包头).
 *
 * @param sender who sends: a region code or a department's code
 * @param receiver for whom
 * @param kind what it is, such as FACTS, FORMS or REGISTER
 * @param period for when, such as 2022-AUTUMN
 * @param sequence the sender's running number for this receiver and kind, from 1; a package is never taken twice
 * @param made the day of making; passed in
 */
public record ExchangeHeader(
        String sender, String receiver, String kind, String period, long sequence, LocalDate made) {

    public ExchangeHeader {
        for (String text : new String[] {sender, receiver, kind, period}) {
            if (!isCode(text)) {
                throw new IllegalArgumentException("a header holds codes: letters, digits, dot, dash and underscore");
            }
        }
    }

    /** True for a text that a header takes: letters, digits, dot, dash and underscore. */
    public static boolean isCode(String text) {
        return text.matches("[\\p{L}\\d_.-]+");
    }
}
