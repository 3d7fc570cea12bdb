package io.zhuxue.identification.linkage;

import io.zhuxue.core.calendar.Term;

/**
 * What a linkage is for and how sure it must be.
 *
 * @param term the term in whose name register rows count
 * @param linkFrom the likelihood from which evidence short of an ID links, at most 1
 * @param reviewFrom the likelihood from which a person is asked; below it nothing is said
 */
public record LinkageConfig(Term term, double linkFrom, double reviewFrom) {

    public LinkageConfig {
        if (!(reviewFrom > 0 && reviewFrom <= linkFrom && linkFrom <= 1)) {
            throw new IllegalArgumentException("0 < reviewFrom ≤ linkFrom ≤ 1");
        }
    }

    /** The default for a term: a link must be right in all but one of twenty of the least sure cases. */
    public static LinkageConfig of(Term term) {
        return new LinkageConfig(term, 0.95, 0.3);
    }
}
