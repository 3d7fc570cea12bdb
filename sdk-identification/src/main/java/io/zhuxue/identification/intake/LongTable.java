package io.zhuxue.identification.intake;

import java.util.Arrays;

/**
 * A growing set of non-negative numbers that numbers its members 0, 1, 2 … in the order in which they came.
 *
 * <p>Open addressing in two arrays: 20 to 36 bytes a member, no objects. A slot holds half of the hash beside the
 * member's number, so that a number which is not in the set is told by one look into memory, and growing reads the slots
 * alone.
 */
public final class LongTable {

    private static final int SMALLEST = 1 << 10;

    /** Slots are at most this large; three in four may be full. */
    private static final int MOST_SLOTS = 1 << 30;

    private static final long TAG = 0xFFFFFFFF00000000L;

    private long[] members = new long[SMALLEST];

    /** The upper half of the hash, and one more than the member's number; 0 where there is none. */
    private long[] slots = new long[SMALLEST * 2];

    private int size;

    /** The number of the member, or -1 when it is not in the set. */
    public int find(long member) {
        long hash = spread(member);
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
        int mask = wider.length - 1;
        for (long slot : slots) {
            if (slot != 0) {
                int at = (int) (slot >>> 32) & mask;
                while (wider[at] != 0) {
                    at = at + 1 & mask;
                }
                wider[at] = slot;
            }
        }
        slots = wider;
    }

    /** Multiplies by the golden ratio and stirs the result into its upper half, so that neighbouring numbers part. */
    private static long spread(long member) {
        long mixed = (member ^ member >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed << 32;
    }
}
