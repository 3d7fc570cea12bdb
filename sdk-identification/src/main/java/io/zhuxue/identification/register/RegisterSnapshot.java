package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A register as its owner exported it as of a day (名册快照): immutable, and read as often as needed in bounded memory.
 *
 * <p>Nobody edits a snapshot; what changed is in the next one. {@link RegisterDiff} tells the difference.
 */
public interface RegisterSnapshot {

    /**
     * The snapshot in a table; the table must not change any more.
     *
     * @throws IllegalArgumentException for CJZ, which has no register of its own
     */
    static RegisterSnapshot of(TableSource table, SpecialGroup group, LocalDate day) {
        return new TableSnapshot(table, group, day);
    }

    /** A register before its first export: nobody is in it. */
    static RegisterSnapshot empty(SpecialGroup group) {
        return new EmptySnapshot(group);
    }

    /** The register. */
    SpecialGroup group();

    /** The day as of which the owner exported it; {@link LocalDate#MIN} before the first. */
    LocalDate day();

    /** Reads every row in order; see {@link RegisterReader#read}. */
    void read(Consumer<? super RegisterEntry> taken, Consumer<? super Rejection> refused);

    /** Reads the whole snapshot once and seals what was found. */
    default RegisterSeal seal() {
        return Sealing.seal(this);
    }

    /** True when a row makes its person a member on the snapshot's day: not left by then, and the risk not removed. */
    default boolean counts(RegisterEntry entry) {
        return entry.countsOn(day());
    }
}
