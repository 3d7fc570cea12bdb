package io.zhuxue.identification.intake;

import java.util.Arrays;

/**
 * A growing set of non-negative numbers that numbers its members 0, 1, 2 … in the order in which they came.
 *
 * <p>Open addressing in two arrays: about 20 bytes a member at the usual load, no objects.
 */
public final class LongTable {

    private static final int SMALLEST = 1 << 10;

    private long[] members = new long[SMALLEST];
    private int[] slots = new int[SMALLEST * 2];
    private int size;

    /** The number of the member, or -1 when it is not in the set. */
    public int find(long member) {
        int mask = slots.length - 1;
        for (int at = spread(member) & mask; slots[at] != 0; at = at + 1 & mask) {
            if (members[slots[at] - 1] == member) {
                return slots[at] - 1;
            }
        }
        return -1;
    }

    /** Adds a member and gives its number; when it is there already, the number is {@code -1 - number}. */
    public int add(long member) {
        if (member < 0) {
            throw new IllegalArgumentException("members are not negative");
        }
        int mask = slots.length - 1;
        int at = spread(member) & mask;
        while (slots[at] != 0) {
            if (members[slots[at] - 1] == member) {
                return -slots[at];
            }
            at = at + 1 & mask;
        }
        if (size == members.length) {
            grow();
            return add(member);
        }
        members[size] = member;
        slots[at] = ++size;
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
        int room = members.length < 1 << 29 ? members.length * 2 : (1 << 30) - 8;
        if (room == members.length) {
            throw new IllegalStateException("more members than one table holds");
        }
        members = Arrays.copyOf(members, room);
        slots = new int[Math.min(1 << 30, Integer.highestOneBit(room - 1) << 2)];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int at = spread(members[i]) & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = i + 1;
        }
    }

    /** Multiplies by the golden ratio and keeps the high bits, so that neighbouring numbers part. */
    private static int spread(long member) {
        long mixed = member * 0x9E3779B97F4A7C15L;
        return (int) ((mixed ^ mixed >>> 29) >>> 32);
    }
}
