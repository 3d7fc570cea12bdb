package io.zhuxue.reporting.publication;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * A table as it may be published (可公开的统计表): all sums stand, hidden cells are blank.
 *
 * @param table the table behind it; never published itself
 * @param hidden the hidden cells, numbered row by row
 */
public record PublicTable(CountTable table, BitSet hidden) {

    public PublicTable {
        hidden = (BitSet) hidden.clone();
    }

    @Override
    public BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    /** The count that everybody may see; empty when the cell is hidden. */
    public OptionalLong shown(int row, int column) {
        return hidden.get(row * table.columns().size() + column)
                ? OptionalLong.empty()
                : OptionalLong.of(table.count(row, column));
    }

    /** The least and the greatest count that a reader of the published table can prove for a cell. */
    public Range provable(int row, int column) {
        return Attack.on(table, hidden).range(row, column);
    }

    /** The table as text lines of a CSV: names, counts or {@code *}, sums. */
    public List<List<String>> lines() {
        return PublicLines.of(this);
    }

    /**
     * What can be proven about a hidden count.
     *
     * @param least at least this
     * @param most at most this
     */
    public record Range(long least, long most) {}
}
