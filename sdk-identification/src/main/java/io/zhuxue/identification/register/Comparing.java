package io.zhuxue.identification.register;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.intake.LongTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Compares two snapshots by a compact table of the older one's rows. */
final class Comparing {

    private static final long EVEN_SPREAD = 0x9E3779B97F4A7C15L;

    /** Above every packed citizen ID, so that the two kinds of keys never meet. */
    private static final long WITHOUT_ID = 1L << 62;

    private final RegisterSnapshot before;
    private final RegisterSnapshot after;
    private final LongTable keys = new LongTable();
    private long[] prints = new long[1 << 10];
    private int[] times = new int[1 << 10];
    private final BitSet members = new BitSet();
    private final BitSet seen = new BitSet();
    private final Map<Integer, RegisterEntry> other = new HashMap<>();
    private long joined;
    private long left;
    private long riskRemoved;
    private long changed;
    private long unchanged;

    Comparing(RegisterSnapshot before, RegisterSnapshot after) {
        this.before = before;
        this.after = after;
    }

    RegisterDiff run(Consumer<? super RegisterChange> change) {
        before.read(this::remember, refused -> {});
        Arrays.fill(times, 0);
        after.read(entry -> meet(entry, change), refused -> {});
        Arrays.fill(times, 0);
        if (seen.cardinality() < members.cardinality() || !other.isEmpty()) {
            before.read(entry -> settle(entry, change), refused -> {});
        }
        return new RegisterDiff(joined, left, riskRemoved, changed, unchanged);
    }

    private void remember(RegisterEntry entry) {
        int number = keys.add(key(entry, true));
        if (number == prints.length) {
            prints = Arrays.copyOf(prints, number * 2);
            times = Arrays.copyOf(times, number * 2);
        }
        if (number >= 0) {
            prints[number] = print(entry);
            members.set(number, before.counts(entry));
        }
    }

    /** Meets a row of the newer snapshot. */
    private void meet(RegisterEntry entry, Consumer<? super RegisterChange> change) {
        int number = keys.find(key(entry, false));
        boolean member = after.counts(entry);
        if (number < 0 || !members.get(number)) {
            if (member) {
                joined++;
                change.accept(new RegisterChange.Joined(entry));
            }
        } else if (member && prints[number] == print(entry)) {
            seen.set(number);
            unchanged++;
        } else {
            other.put(number, entry);
        }
    }

    /** Settles a row of the older snapshot that is not in the newer one as it was. */
    private void settle(RegisterEntry entry, Consumer<? super RegisterChange> change) {
        int number = keys.find(key(entry, false));
        if (number < 0 || !members.get(number) || seen.get(number)) {
            return;
        }
        RegisterEntry now = other.get(number);
        if (now == null) {
            left++;
            change.accept(new RegisterChange.Left(entry));
        } else if (after.counts(now)) {
            changed++;
            change.accept(new RegisterChange.Changed(entry, now, RegisterChange.differences(entry, now)));
        } else if (now.until().isAfter(after.day())) {
            riskRemoved++;
            change.accept(new RegisterChange.RiskRemoved(entry, now));
        } else {
            left++;
            change.accept(new RegisterChange.Left(entry));
        }
    }

    /** The key of a row's person; the same person's second row has another key than the first. */
    private long key(RegisterEntry entry, boolean adding) {
        long citizen = CitizenId.packed(entry.idNo());
        long plain = citizen >= 0
                ? citizen
                : nameless(entry.idNo()
                        + '\u001f'
                        + entry.name()
                        + '\u001f'
                        + entry.birthDate()
                        + '\u001f'
                        + entry.household());
        int number = keys.find(plain);
        if (number < 0) {
            return plain;
        }
        int earlier = adding ? ++times[number] : times[number]++;
        return earlier == 0 ? plain : nameless(plain + "#" + earlier);
    }

    private static long nameless(String text) {
        return WITHOUT_ID | hash(text) >>> 2;
    }

    private static long print(RegisterEntry entry) {
        return hash(Sealing.content(entry));
    }

    private static long hash(String text) {
        long hash = EVEN_SPREAD;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash * EVEN_SPREAD;
    }
}
