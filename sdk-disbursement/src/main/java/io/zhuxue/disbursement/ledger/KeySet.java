package io.zhuxue.disbursement.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The keys of all entries with a mark of their content, for tens of millions of entries in little memory: 128 bits of
 * the key's SM3 and 64 of the content's, in open addressing.
 */
final class KeySet {

    private final SM3Digest sm3 = new SM3Digest();
    private final byte[] hash = new byte[32];
    private long[] slots = new long[3 * 1024];
    private int used;

    enum Seen {
        NEW,
        SAME,
        OTHER
    }

    /** Adds a key with its content, unless the key is there. */
    Seen add(String key, String content) {
        digest(key);
        long high = number(0) | 1; // zero marks an empty slot
        long low = number(8);
        digest(content);
        long mark = number(0);
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

    private void digest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(hash, (byte) 0);
        sm3.update(bytes, 0, bytes.length);
        sm3.doFinal(hash, 0);
    }

    private long number(int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = number << 8 | hash[i] & 0xff;
        }
        return number;
    }
}
