package io.zhuxue.identification.linkage;

import java.util.Arrays;

/** The pairs of a register row and a student that may be one person, in primitive arrays, ordered by row and student. */
final class Pairs {

    private long[] pairs = new long[1024];
    private int size;
    private int[] levels = {};
    private double[] chances = {};

    /** Adds a pair; it may be added again. */
    void add(int row, int student) {
        if (size == pairs.length) {
            sortOut();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
        }
        pairs[size++] = (long) row << 32 | student;
    }

    /** Orders the pairs and keeps each once. */
    void sortOut() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    /** Makes room for what is known of each pair. */
    void prepare() {
        levels = new int[size];
        chances = new double[size];
    }

    void keep(int to, int from) {
        pairs[to] = pairs[from];
        levels[to] = levels[from];
        chances[to] = chances[from];
    }

    void cut(int newSize) {
        size = newSize;
    }

    void set(int pair, int packedLevels, double chance) {
        levels[pair] = packedLevels;
        chances[pair] = chance;
    }

    int size() {
        return size;
    }

    int row(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int student(int pair) {
        return (int) pairs[pair];
    }

    int levels(int pair) {
        return levels[pair];
    }

    /** The chance that a random student agrees with the row as much. */
    double chance(int pair) {
        return chances[pair];
    }
}
