package io.zhuxue.benchmarks.linkage;

import io.zhuxue.benchmarks.linkage.Peer.Found;
import io.zhuxue.identification.linkage.LinkScore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The score of an engine at the cut that is best for it, found with the truth in hand: an advantage that no user has. The
 * pairs are taken as they are, or made consistent (transitive in one table, one to one between two), whichever is better.
 */
final class BestCut {

    private final PeerSet set;
    private final long all;
    private LinkScore best = new LinkScore(0, 0, 1);

    private BestCut(PeerSet set) {
        this.set = set;
        this.all = set.truePairs();
    }

    /** The best score over all cuts. */
    static LinkScore of(PeerSet set, List<Found> found) {
        BestCut cut = new BestCut(set);
        List<Found> ordered = found.stream()
                .sorted(Comparator.comparingDouble(f -> -f.score()))
                .toList();
        cut.asTheyAre(ordered);
        if (set.oneTable()) {
            cut.transitive(ordered);
        } else {
            cut.oneToOne(ordered);
        }
        return cut.best;
    }

    /** The score of everything that was found. */
    static LinkScore uncut(PeerSet set, List<Found> found) {
        long right = found.stream().filter(f -> set.same(f.left(), f.right())).count();
        return new LinkScore(found.size(), right, set.truePairs());
    }

    private void look(long found, long right) {
        LinkScore here = new LinkScore(found, right, all);
        if (here.f1() > best.f1()) {
            best = here;
        }
    }

    private void asTheyAre(List<Found> ordered) {
        long right = 0;
        for (int i = 0; i < ordered.size(); i++) {
            right += set.same(ordered.get(i).left(), ordered.get(i).right()) ? 1 : 0;
            look(i + 1, right);
        }
    }

    private void oneToOne(List<Found> ordered) {
        BitSet lefts = new BitSet();
        BitSet rights = new BitSet();
        long found = 0;
        long right = 0;
        for (Found each : ordered) {
            if (!lefts.get(each.left()) && !rights.get(each.right())) {
                lefts.set(each.left());
                rights.set(each.right());
                found++;
                right += set.same(each.left(), each.right()) ? 1 : 0;
                look(found, right);
            }
        }
    }

    private void transitive(List<Found> ordered) {
        int size = set.left().size();
        int[] parent = new int[size];
        List<Map<String, Long>> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parent[i] = i;
            members.add(new HashMap<>(Map.of(set.leftPersons().get(i), 1L)));
        }
        long found = 0;
        long right = 0;
        for (Found each : ordered) {
            int a = root(parent, each.left());
            int b = root(parent, each.right());
            if (a == b) {
                continue;
            }
            int small = members.get(a).size() < members.get(b).size() ? a : b;
            int big = small == a ? b : a;
            found += count(members.get(small)) * count(members.get(big));
            for (Map.Entry<String, Long> person : members.get(small).entrySet()) {
                right += person.getValue() * members.get(big).getOrDefault(person.getKey(), 0L);
                members.get(big).merge(person.getKey(), person.getValue(), Long::sum);
            }
            parent[small] = big;
            look(found, right);
        }
    }

    private static long count(Map<String, Long> members) {
        return members.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
