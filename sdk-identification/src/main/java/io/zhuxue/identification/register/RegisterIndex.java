package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.intake.LongTable;
import java.util.Arrays;

/**
 * An index from citizen ID to the register rows that bear it, over all groups, in primitive arrays.
 *
 * <p>Ten million rows take about 400 MB. Rows of one ID are kept apart, in the order in which they came. A row whose ID
 * is wrong or missing is not in the index. Build it by one thread; afterwards any number may look up.
 */
public final class RegisterIndex {

    private static final SpecialGroup[] GROUPS = SpecialGroup.values();
    private static final int UPGRADED = 1 << 7;
    private static final int SMALLEST = 1 << 10;

    private final LongTable citizens = new LongTable();
    private int[] firstOf = new int[SMALLEST];
    private int[] lastOf = new int[SMALLEST];
    private int[] rows = new int[SMALLEST];
    private byte[] marks = new byte[SMALLEST];
    private int[] next = new int[SMALLEST];
    private int[] citizenOf = new int[SMALLEST];
    private int size;

    /** Takes one row that a citizen ID leads to. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A row of a group's register.
         *
         * @param entry the number that {@link #add} gave the row
         * @param upgraded whether the row states the ID with 15 digits
         */
        void visit(int entry, SpecialGroup group, long row, boolean upgraded);
    }

    /**
     * Adds a row, if its citizen ID holds; whether the row counts in a term is the caller's question.
     *
     * @return the number of the row in the index, counted from 0; -1 when it was not added
     */
    public int add(RegisterEntry entry) {
        long citizen = CitizenId.packed(entry.idNo());
        return citizen < 0
                ? -1
                : add(entry.group(), entry.row(), citizen, entry.idNo().length() == 15);
    }

    /**
     * Adds a row whose citizen ID is packed already.
     *
     * @param upgraded whether the row states the ID with 15 digits
     * @return the number of the row in the index, counted from 0
     */
    public int add(SpecialGroup group, long row, long citizen, boolean upgraded) {
        if (size == rows.length) {
            grow();
        }
        rows[size] = Math.toIntExact(row);
        marks[size] = (byte) (group.ordinal() | (upgraded ? UPGRADED : 0));
        next[size] = -1;
        int number = citizens.add(citizen);
        citizenOf[size] = number < 0 ? -1 - number : number;
        if (number >= 0) {
            if (number == firstOf.length) {
                firstOf = Arrays.copyOf(firstOf, number * 2);
                lastOf = Arrays.copyOf(lastOf, number * 2);
            }
            firstOf[number] = size;
            lastOf[number] = size;
        } else {
            int known = -1 - number;
            next[lastOf[known]] = size;
            lastOf[known] = size;
        }
        return size++;
    }

    /** Visits the rows that bear a citizen ID, in the order in which they were added. */
    public void visit(long packedCitizenId, Visitor visitor) {
        int number = packedCitizenId < 0 ? -1 : citizens.find(packedCitizenId);
        if (number < 0) {
            return;
        }
        for (int at = firstOf[number]; at >= 0; at = next[at]) {
            visitor.visit(at, GROUPS[marks[at] & UPGRADED - 1], rows[at], (marks[at] & UPGRADED) != 0);
        }
    }

    /** True when some row bears the citizen ID. */
    public boolean contains(long packedCitizenId) {
        return packedCitizenId >= 0 && citizens.find(packedCitizenId) >= 0;
    }

    /** The citizen ID of an indexed row, packed. */
    public long citizen(int entry) {
        return citizens.member(citizenOf[entry]);
    }

    /** The group of an indexed row. */
    public SpecialGroup group(int entry) {
        return GROUPS[marks[entry] & UPGRADED - 1];
    }

    /** The number of an indexed row in its register's file, the header being 1. */
    public long row(int entry) {
        return rows[entry];
    }

    /** How many rows are indexed. */
    public int size() {
        return size;
    }

    private void grow() {
        rows = Arrays.copyOf(rows, size * 2);
        marks = Arrays.copyOf(marks, size * 2);
        next = Arrays.copyOf(next, size * 2);
        citizenOf = Arrays.copyOf(citizenOf, size * 2);
    }
}
