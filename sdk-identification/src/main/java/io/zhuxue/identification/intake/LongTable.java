package io.zhuxue.identification.intake;

import java.util.Arrays;

/**
 * A growing set of non-negative numbers that numbers its members 0, 1, 2 … in the order in which they came.
 *
 * <p>Open addressing in two arrays: 20 to 36 bytes a member, no objects. A slot holds half of the hash beside the
 * member's number, so that growing reads the slots alone; and four bits a slot, small enough to stay near the processor,
 * tell of most numbers that they are not in the set before any slot is looked at.
 */
public final class LongTable {

    private static final int SMALLEST = 1 << 10;

    /** Slots are at most this large; three in four may be full. */
    private static final int MOST_SLOTS = 1 << 30;

    private static final int MARKS_A_SLOT = 4;

    private static final long TAG = 0xFFFFFFFF00000000L;

    private long[] members = new long[SMALLEST];

    /** The upper half of the hash, and one more than the member's number; 0 where there is none. */
    private long[] slots = new long[SMALLEST * 2];

    /** One bit for each member, where its hash says; a number whose bit is not set is not in the set. */
    private long[] marks = new long[slots.length * MARKS_A_SLOT / Long.SIZE];

    private int size;

    /** The number of the member, or -1 when it is not in the set. */
    public int find(long member) {
        long hash = spread(member);
        long mark = mark(hash);
        if ((marks[(int) (mark >>> 6)] & 1L << mark) == 0) {
            return -1;
        }
        int mask = slots.length - 1;
        int at = (int) (hash >>> 32) & mask;
        for (long slot = slots[at]; slot != 0; slot = slots[at]) {
            if (((slot ^ hash) & TAG) == 0 && members[(int) slot - 1] == member) {
                return (int) slot - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    /** Adds a member and gives its number; when it is there already, the number is {@code -1 - number}. */
    public int add(long member) {
        if (member < 0) {
            throw new IllegalArgumentException("members are not negative");
        }
        long hash = spread(member);
        int mask = slots.length - 1;
        int at = (int) (hash >>> 32) & mask;
        for (long slot = slots[at]; slot != 0; slot = slots[at]) {
            if (((slot ^ hash) & TAG) == 0 && members[(int) slot - 1] == member) {
                return -(int) slot;
            }
            at = at + 1 & mask;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, size + (size >> 1));
        }
        members[size] = member;
        slots[at] = hash & TAG | ++size;
        setMark(hash);
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return size - 1;
    }

    /** How many members there are. */
    public int size() {
        return size;
    }

    /** The member that has a number. */
    public long member(int number) {
        return members[number];
    }

    private void grow() {
        if (slots.length == MOST_SLOTS) {
            throw new IllegalStateException("more members than one table holds");
        }
        long[] wider = new long[slots.length * 2];
        marks = new long[marks.length * 2];
        int mask = wider.length - 1;
        for (long slot : slots) {
            if (slot != 0) {
                int at = (int) (slot >>> 32) & mask;
                while (wider[at] != 0) {
                    at = at + 1 & mask;
                }
                wider[at] = slot;
                setMark(slot);
            }
        }
        slots = wider;
    }

    /** Which bit the upper half of a hash has: bits that the slot's place does not use are stirred in. */
    private long mark(long hash) {
        long upper = hash >>> 32;
        return (upper * 0x9E3779B1L >>> 7 ^ upper) & marks.length * (long) Long.SIZE - 1;
    }

    private void setMark(long hash) {
        long mark = mark(hash);
        marks[(int) (mark >>> 6)] |= 1L << mark;
    }

    /** Multiplies by the golden ratio and stirs the result into its upper half, so that neighbouring numbers part. */
    private static long spread(long member) {
        long mixed = (member ^ member >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed << 32;
    }
}
