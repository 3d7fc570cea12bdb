package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.register.RegisterIndex;
import java.nio.file.Path;

/**
 * A first look (证件号码快查): which students stand in which registers by their citizen ID, and nothing else.
 *
 * <p>It reads one column of each CSV file in parts side by side and judges no row, neither its other cells nor whether it
 * counts in a term: an officer learns in seconds how far a roster and the registers meet, before the real run. The
 * {@link Linkage} finds the same links by ID among the rows that it takes. Lines end with a line feed, and quotation marks
 * stand only around cells.
 */
public final class IdScan {

    private final int threads;
    private final RegisterIndex index = new RegisterIndex();

    private IdScan(int threads) {
        this.threads = threads;
    }

    /** Takes one link by ID. */
    @FunctionalInterface
    public interface Hit {

        /** A student and a register row that bear the same citizen ID; the header of a file is row 1. */
        void hit(long studentRow, SpecialGroup group, long registerRow);
    }

    /**
     * A scan without registers.
     *
     * @param threads how many parts of a file are read side by side, 1 or more
     */
    public static IdScan create(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a scan needs a thread");
        }
        return new IdScan(threads);
    }

    /**
     * Takes up a register.
     *
     * @return how many rows it has
     * @throws TableException when the file cannot be read or has no column of IDs
     */
    public long register(SpecialGroup group, Path file) {
        return IdColumn.open(file)
                .read(threads, id -> true, (row, id, upgraded) -> index.add(group, row, id, upgraded));
    }

    /**
     * Gives every link of a roster with the registers, in the order of the roster, then of the registers as they came.
     *
     * @return how many rows the roster has
     * @throws TableException when the file cannot be read or has no column of IDs
     */
    public long students(Path file, Hit hit) {
        return IdColumn.open(file)
                .read(
                        threads,
                        index::contains,
                        (row, id, upgraded) -> index.visit(id, (entry, group, line, old) -> hit.hit(row, group, line)));
    }
}
