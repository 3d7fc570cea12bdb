package io.zhuxue.reporting.fact;

import io.zhuxue.core.calendar.Term;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a set of facts written together has in common (事实批次): the term for which they are valid, whose they are and
 * since when they are known.
 *
 * @param term the term for which the facts are valid
 * @param scope whose facts they are: the region code of a province, city or county, at full or shortened length
 * @param knownOn the day since when they are known; passed in, never read from a clock
 */
public record FactBatch(Term term, String scope, LocalDate knownOn) {

    public FactBatch {
        if (!scope.matches("[0-9A-Z]{2,6}")) {
            throw new IllegalArgumentException("the scope of a batch is a region code, whole or shortened");
        }
    }

    /** The file of a part, from 1: kind, term, scope, known day and part; names sort by kind, then by term. */
    String file(FactKind kind, int part) {
        return kind.table() + "-" + term + "-" + scope + "-" + knownOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + String.format("%04d", part) + ".parquet";
    }
}
