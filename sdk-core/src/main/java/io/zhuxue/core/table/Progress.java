package io.zhuxue.core.table;

/** A listener that hears now and then how far a long reading has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /**
     * So much is read; called at least once at the end of a table.
     *
     * @param done bytes read so far, never more than {@code total}
     * @param total bytes in all
     */
    void at(long done, long total);
}
