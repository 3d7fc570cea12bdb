package io.zhuxue.reporting.publication;

import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.ReportingMessage;
import java.util.BitSet;

/** Hides small cells and then the cheapest others until an attack on the sums gains nothing. */
final class DefaultSmallCells implements SmallCells {

    private final int threshold;

    DefaultSmallCells(int threshold) {
        if (threshold < 2) {
            throw new IllegalArgumentException("a threshold below 2 hides nothing");
        }
        this.threshold = threshold;
    }

    @Override
    public Parsed<PublicTable> protect(CountTable table) {
        int width = table.columns().size();
        BitSet small = new BitSet();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < width; column++) {
                long count = table.count(row, column);
                small.set(row * width + column, count > 0 && count < threshold);
            }
        }
        BitSet hidden = (BitSet) small.clone();
        for (int exposed = exposed(table, small, hidden); exposed >= 0; exposed = exposed(table, small, hidden)) {
            int more = partner(table, hidden, exposed / width, exposed % width);
            if (more < 0) {
                return Parsed.refused(ReportingMessage.NOT_PROTECTABLE.with(table.title(), threshold));
            }
            hidden.set(more);
        }
        return Parsed.accepted(new PublicTable(table, hidden));
    }

    /** The first small cell about which too much can be proven; -1 when there is none. */
    private int exposed(CountTable table, BitSet small, BitSet hidden) {
        Attack attack = Attack.on(table, hidden);
        int width = table.columns().size();
        for (int cell = small.nextSetBit(0); cell >= 0; cell = small.nextSetBit(cell + 1)) {
            PublicTable.Range range = attack.range(cell / width, cell % width);
            if (range.most() - range.least() < threshold) {
                return cell;
            }
        }
        return -1;
    }

    /**
     * The next cell to hide for the sake of an exposed one: in its row or column the smallest that is shown and not 0;
     * when those are all hidden, the smallest that crosses another hidden cell; zeros only when nothing else is left.
     */
    private static int partner(CountTable table, BitSet hidden, int row, int column) {
        int best = -1;
        long bestCost = Long.MAX_VALUE;
        int width = table.columns().size();
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < width; c++) {
                if (hidden.get(r * width + c)) {
                    continue;
                }
                long count = table.count(r, c);
                long far = r == row || c == column ? 0 : 1;
                long cost = (count == 0 ? 1L << 60 : count) + far * (1L << 50);
                boolean rowNeeds =
                        r == row && alone(hidden, width, row, true, table.rows().size());
                boolean columnNeeds = c == column
                        && alone(hidden, width, column, false, table.rows().size());
                if (rowNeeds || columnNeeds) {
                    cost -= 1L << 40;
                }
                if (cost < bestCost) {
                    bestCost = cost;
                    best = r * width + c;
                }
            }
        }
        return best;
    }

    /** True when the line of the table has just one hidden cell, which its sum gives away. */
    private static boolean alone(BitSet hidden, int width, int line, boolean isRow, int height) {
        int count = 0;
        for (int i = 0; i < (isRow ? width : height); i++) {
            count += hidden.get(isRow ? line * width + i : i * width + line) ? 1 : 0;
        }
        return count == 1;
    }
}
