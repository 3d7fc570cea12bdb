package io.zhuxue.identification.linkage;

import io.zhuxue.core.calendar.Term;

/**
 * What a linkage is for and how sure it must be.
 *
 * @param term the term in whose name register rows count
 */
public record LinkageConfig(Term term) {

    /** The default for a term. */
    public static LinkageConfig of(Term term) {
        return new LinkageConfig(term);
    }
}
