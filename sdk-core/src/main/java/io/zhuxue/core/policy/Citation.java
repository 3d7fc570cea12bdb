package io.zhuxue.core.policy;

import java.time.LocalDate;

/**
 * Where a legal number stands (政策依据).
 *
 * @param document the document's number or title, such as 财教〔2024〕181号
 * @param clause the clause in it, in the document's own counting; empty when only the document is known
 * @param source where the value was seen, as a mark of the list of sources; empty when not recorded
 * @param verified whether the value was read in the source, or is only remembered
 * @param checked the day on which somebody last compared it with the source
 */
public record Citation(String document, String clause, String source, boolean verified, LocalDate checked) {

    /** Document and clause in one line, as decisions and files show them. */
    @Override
    public String toString() {
        return clause.isEmpty() ? document : document + " " + clause;
    }
}
