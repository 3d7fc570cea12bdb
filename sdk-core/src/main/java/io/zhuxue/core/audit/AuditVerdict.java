package io.zhuxue.core.audit;

import io.zhuxue.core.Message;

/** The outcome of checking an audit chain: it is whole, or at which entry it broke. */
public sealed interface AuditVerdict {

    /**
     * Nothing was changed.
     *
     * @param entries how many entries there are
     * @param head the hash of the last one
     */
    record Intact(long entries, String head) implements AuditVerdict {}

    /**
     * Something was changed.
     *
     * @param entry the first entry that is wrong, from 1; one past the last when the end is missing
     * @param reason what is wrong with it
     */
    record Broken(long entry, Message reason) implements AuditVerdict {}

    /** True when nothing was changed. */
    default boolean intact() {
        return this instanceof Intact;
    }
}
