package io.zhuxue.identification.register;

import java.util.function.Consumer;

/**
 * The difference between two snapshots of one register, as a flow of changes.
 *
 * <p>The older snapshot is read twice and the newer once; memory is 28 bytes a row of the older one and the rows that
 * changed. A person is known again by the citizen ID, or, where a row has none that holds, by what the row says instead:
 * the ID as written, name, birth date and household. The same person twice in a register is kept apart by order.
 *
 * @param joined members gained
 * @param left members lost
 * @param riskRemoved members lost because their risk is removed
 * @param changed members whose rows say something else
 * @param unchanged members whose rows say the same
 */
public record RegisterDiff(long joined, long left, long riskRemoved, long changed, long unchanged) {

    /**
     * Tells what happened from one snapshot to a later one; first those who joined, then those who left or changed, each
     * in the order of the newer or the older snapshot.
     *
     * @throws IllegalArgumentException when the snapshots are of two registers, or not the older one first
     */
    public static RegisterDiff between(
            RegisterSnapshot before, RegisterSnapshot after, Consumer<? super RegisterChange> change) {
        if (before.group() != after.group() || before.day().isAfter(after.day())) {
            throw new IllegalArgumentException("two snapshots of one register, the older first");
        }
        return new Comparing(before, after).run(change);
    }

    /** The members of the older snapshot. */
    public long before() {
        return left + riskRemoved + changed + unchanged;
    }

    /** The members of the newer snapshot. */
    public long after() {
        return joined + changed + unchanged;
    }
}
