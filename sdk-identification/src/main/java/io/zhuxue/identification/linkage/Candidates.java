package io.zhuxue.identification.linkage;

/**
 * The pairs that a table of keys leads to, gathered and then compared many at once; those that cannot be one person are
 * dropped.
 *
 * <p>Looking up and comparing take turns instead of being nested: each is a small loop of its own, which the JVM compiles
 * once, not anew for every place that looks something up.
 */
final class Candidates {

    private static final int ROOM = 1 << 12;

    private final Comparison comparison;
    private final Pairs pairs = new Pairs();
    private final int[] rows = new int[ROOM];
    private final int[] students = new int[ROOM];
    private int size;

    Candidates(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Adds a pair; it may be added again. */
    void add(int row, int student) {
        if (size == ROOM) {
            compare();
        }
        rows[size] = row;
        students[size++] = student;
    }

    private void compare() {
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            int student = students[i];
            if (comparison.levels(row, student, comparison.names(row, student).kind()) >= 0) {
                pairs.add(row, student);
            }
        }
        size = 0;
    }

    /** The pairs that may be one person. */
    Pairs pairs() {
        compare();
        return pairs;
    }
}
