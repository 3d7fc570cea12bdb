package io.zhuxue.reporting.publication;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * What a reader can work out about hidden cells from all sums of the rows and columns.
 *
 * <p>Any other filling of the hidden cells that gives the same sums differs from the true one by a circulation between
 * rows and columns. So the most that a cell can be is its count and the greatest flow back from its column to its row
 * over the other hidden cells, where a cell can grow without limit and shrink to 0; the least likewise. Exact for whole
 * numbers.
 */
final class Attack {

    private static final long LIMITLESS = Long.MAX_VALUE / 4;

    private final CountTable table;
    private final BitSet hidden;
    private final int height;
    private final int width;

    private Attack(CountTable table, BitSet hidden) {
        this.table = table;
        this.hidden = hidden;
        this.height = table.rows().size();
        this.width = table.columns().size();
    }

    static Attack on(CountTable table, BitSet hidden) {
        return new Attack(table, hidden);
    }

    PublicTable.Range range(int row, int column) {
        long count = table.count(row, column);
        if (!hidden.get(row * width + column)) {
            return new PublicTable.Range(count, count);
        }
        // More here means less elsewhere in the row and column: a flow from the column's end to the row's end.
        long more = flow(row, column, height + column, row, LIMITLESS);
        long less = flow(row, column, row, height + column, count);
        return new PublicTable.Range(count - less, Math.min(count + more, table.rowSum(row)));
    }

    /**
     * The greatest flow between two ends over hidden cells other than the one asked about.
     *
     * <p>Nodes are rows, then columns. Along row → column a cell grows; along column → row it shrinks to 0 at most.
     */
    private long flow(int row, int column, int from, int to, long most) {
        int nodes = height + width;
        long[][] capacity = new long[nodes][nodes];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (hidden.get(r * width + c) && (r != row || c != column)) {
                    capacity[r][height + c] = LIMITLESS;
                    capacity[height + c][r] = table.count(r, c);
                }
            }
        }
        long flow = 0;
        while (flow < most) {
            int[] before = path(capacity, from, to);
            if (before[to] < 0) {
                return flow;
            }
            long step = most - flow;
            for (int node = to; node != from; node = before[node]) {
                step = Math.min(step, capacity[before[node]][node]);
            }
            for (int node = to; node != from; node = before[node]) {
                capacity[before[node]][node] -= step;
                capacity[node][before[node]] += step;
            }
            flow += step;
        }
        return most;
    }

    private static int[] path(long[][] capacity, int from, int to) {
        int[] before = new int[capacity.length];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && before[to] < 0) {
            int node = open.remove();
            for (int next = 0; next < capacity.length; next++) {
                if (before[next] < 0 && capacity[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before;
    }
}
