package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.privacy.Sm3;

/**
 * The keys of all entries with a mark of their content, for tens of millions of entries in little memory: 128 bits of
 * the key's SM3 and 64 of the content's, in open addressing.
 */
final class KeySet {

    private long[] slots = new long[3 * 1024];
    private int used;

    enum Seen {
        NEW,
        SAME,
        OTHER
    }

    /** Adds a key with its content, unless the key is there. */
    Seen add(String key, String content) {
        String digest = Sm3.of(key);
        long high = number(digest, 0) | 1; // zero marks an empty slot
        long low = number(digest, 1);
        long mark = number(Sm3.of(content), 0);
        if ((used + 1) * 2 > slots.length / 3) {
            grow();
        }
        int slot = find(slots, high, low);
        if (slots[slot] != 0) {
            return slots[slot + 2] == mark ? Seen.SAME : Seen.OTHER;
        }
        put(slots, slot, high, low, mark);
        used++;
        return Seen.NEW;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (int i = 0; i < slots.length; i += 3) {
            if (slots[i] != 0) {
                put(larger, find(larger, slots[i], slots[i + 1]), slots[i], slots[i + 1], slots[i + 2]);
            }
        }
        slots = larger;
    }

    private static void put(long[] table, int slot, long high, long low, long mark) {
        table[slot] = high;
        table[slot + 1] = low;
        table[slot + 2] = mark;
    }

    private static int find(long[] table, long high, long low) {
        int capacity = table.length / 3;
        int at = (int) Long.remainderUnsigned(high, capacity);
        while (table[3 * at] != 0 && (table[3 * at] != high || table[3 * at + 1] != low)) {
            at = at + 1 == capacity ? 0 : at + 1;
        }
        return 3 * at;
    }

    /** The n-th 64 bits of a digest in hexadecimal. */
    private static long number(String digest, int n) {
        return Long.parseUnsignedLong(digest, 16 * n, 16 * n + 16, 16);
    }
}
