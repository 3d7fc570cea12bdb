package io.zhuxue.disbursement.entitlement;

import org.jspecify.annotations.Nullable;

/**
 * Answers worked out once and read without locks: few combinations of facts come up and very many students have them.
 *
 * <p>A full table keeps what it holds and lets further answers pass, so that made-up facts cannot fill the memory. A
 * reader may miss an entry that another thread is just adding and works the answer out again; entries never change.
 *
 * @param <V> the kind of answer
 */
final class Memo<V> {

    private static final int MOST = 1 << 15;

    private record Known<V>(long key, int more, V answer) {}

    private volatile @Nullable Known<?>[] table = new Known<?>[16];
    private int used;

    /** The answer to a key of two parts, or null. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(long key, int more) {
        @Nullable Known<?>[] known = table;
        int mask = known.length - 1;
        for (int at = slot(key, more, mask); ; at = at + 1 & mask) {
            Known<?> found = known[at];
            if (found == null) {
                return null;
            }
            if (found.key == key && found.more == more) {
                return (V) found.answer;
            }
        }
    }

    /** Keeps an answer while there is room, and returns the one that is kept. */
    synchronized V put(long key, int more, V answer) {
        V before = get(key, more);
        if (before != null || used == MOST) {
            return before != null ? before : answer;
        }
        if (++used * 2 > table.length) {
            @Nullable Known<?>[] larger = new Known<?>[table.length * 2];
            for (Known<?> known : table) {
                if (known != null) {
                    insert(larger, known);
                }
            }
            table = larger;
        }
        insert(table, new Known<>(key, more, answer));
        return answer;
    }

    private static void insert(@Nullable Known<?>[] into, Known<?> known) {
        int mask = into.length - 1;
        int at = slot(known.key, known.more, mask);
        while (into[at] != null) {
            at = at + 1 & mask;
        }
        into[at] = known;
    }

    private static int slot(long key, int more, int mask) {
        long mixed = (key ^ (long) more << 32 ^ more) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
