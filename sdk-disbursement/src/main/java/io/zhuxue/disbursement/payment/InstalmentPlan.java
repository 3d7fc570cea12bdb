package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** How a term's amount is paid in parts (分期): the first ones equal, rounded down, and the last takes the rest. */
public final class InstalmentPlan {

    private InstalmentPlan() {}

    /**
     * The parts of a sum, in order; nothing is paid when there is nothing to pay.
     *
     * @param amount zero or more
     * @param parts at least one
     */
    public static List<Money> of(Money amount, int parts) {
        if (parts < 1 || amount.fen() < 0) {
            throw new IllegalArgumentException("a plan has at least one part of a sum that is not negative");
        }
        if (amount.isZero()) {
            return List.of();
        }
        Money each = Money.ofFen(amount.fen() / parts);
        List<Money> plan = new ArrayList<>(parts);
        for (int i = 1; i < parts; i++) {
            plan.add(each);
        }
        plan.add(amount.minus(each.times(parts - 1L)));
        return List.copyOf(plan);
    }
}
