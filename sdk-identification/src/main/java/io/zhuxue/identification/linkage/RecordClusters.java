package io.zhuxue.identification.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups records of one table so that "the same person" is consistent. Two groups become one only when their records, all
 * taken together, rather agree: one chance likeness cannot chain strangers.
 */
final class RecordClusters {

    /** Nobody has more copies than this; without a bound the work of joining would grow with the square. */
    private static final int LARGEST = 60;

    private final int[] parent;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Set<List<Integer>> refused = new HashSet<>();

    /** The weight of any pair. */
    interface Weigher {
        double weight(int a, int b);
    }

    RecordClusters(int records) {
        parent = new int[records];
        Arrays.setAll(parent, i -> i);
    }

    /** Joins the groups of two records if their members agree on the average; the surest pairs come first. */
    void join(int a, int b, Weigher weigher) {
        int x = root(a);
        int y = root(b);
        if (x == y) {
            return;
        }
        List<Integer> left = members.getOrDefault(x, List.of(x));
        List<Integer> right = members.getOrDefault(y, List.of(y));
        // Two groups that did not agree are asked again only after one of them has grown.
        List<Integer> question = List.of(Math.min(x, y), Math.max(x, y), left.size() + right.size());
        if (left.size() + right.size() > LARGEST || refused.contains(question)) {
            return;
        }
        double sum = 0;
        for (int i : left) {
            for (int j : right) {
                // A pair that is hopeless weighs no more than one that is clearly wrong.
                sum += Math.max(-15, Math.min(15, weigher.weight(Math.min(i, j), Math.max(i, j))));
            }
        }
        if (sum < 0) {
            refused.add(question);
            return;
        }
        List<Integer> all = new ArrayList<>(left);
        all.addAll(right);
        parent[y] = x;
        members.remove(y);
        members.put(x, all);
    }

    private int root(int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The groups of two and more, each in order. */
    List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int record = 0; record < parent.length; record++) {
            List<Integer> group = members.get(record);
            if (group != null) {
                List<Integer> ordered = new ArrayList<>(group);
                ordered.sort(null);
                groups.add(ordered);
            }
        }
        return groups;
    }
}
