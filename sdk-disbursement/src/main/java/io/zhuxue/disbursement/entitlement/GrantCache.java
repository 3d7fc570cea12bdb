package io.zhuxue.disbursement.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What combinations of rules grant, worked out once: a small table that is read without locks and copied when it grows,
 * since a school sees few combinations and very many students.
 */
final class GrantCache {

    private record Known(long key, List<Entitlement> due) {}

    private volatile @Nullable Known[] table = new Known[16];
    private int used;

    /** The list of a key, or null. */
    @Nullable
    List<Entitlement> get(long key) {
        @Nullable Known[] known = table;
        int mask = known.length - 1;
        for (int at = slot(key, mask); ; at = at + 1 & mask) {
            Known found = known[at];
            if (found == null) {
                return null;
            }
            if (found.key == key) {
                return found.due;
            }
        }
    }

    /** Keeps the list of a key and returns the one that is kept. */
    synchronized List<Entitlement> put(long key, List<Entitlement> due) {
        List<Entitlement> before = get(key);
        if (before != null) {
            return before;
        }
        @Nullable Known[] old = table;
        @Nullable Known[] copy = new Known[used * 4 >= old.length ? old.length * 2 : old.length];
        for (Known known : old) {
            if (known != null) {
                insert(copy, known);
            }
        }
        insert(copy, new Known(key, due));
        used++;
        table = copy;
        return due;
    }

    private static void insert(@Nullable Known[] into, Known known) {
        int mask = into.length - 1;
        int at = slot(known.key, mask);
        while (into[at] != null) {
            at = at + 1 & mask;
        }
        into[at] = known;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
