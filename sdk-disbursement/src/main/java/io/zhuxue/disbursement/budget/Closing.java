package io.zhuxue.disbursement.budget;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of a term's money when the term ends (学期结账与结转), budget by budget: spent, still committed, carried over,
 * or lapsed since it was left over too long. The four always add up to what was given.
 *
 * <p>Older money counts as used before newer (先进先出).
 *
 * @param term the term that ends
 * @param rows each county and programme, in order
 */
public record Closing(Term term, List<Row> rows) {

    /**
     * One county and programme.
     *
     * @param key county and programme
     * @param spent what arrived: it is closed against the budgets that gave it
     * @param open what is committed and not paid: it stays committed in the next term
     * @param carried what is carried over, by the year in which it was first given
     * @param lapsed what goes back to the budgets that gave it (收回)
     */
    public record Row(
            BudgetKey key, FundShares spent, FundShares open, Map<Integer, FundShares> carried, FundShares lapsed) {

        public Row {
            carried = java.util.Collections.unmodifiableMap(new TreeMap<>(carried));
        }

        /** All that is carried over. */
        public FundShares carriedTotal() {
            return carried.values().stream().reduce(FundShares.NONE, FundShares::plus);
        }
    }

    public Closing {
        rows = List.copyOf(rows);
    }

    /** How long money may be carried over, as it stands in a book of policy: {@code budget.carry.years}. */
    public static int carryYears(PolicyBook policy, Term term) {
        return policy.find("budget.carry.years", term, Place.NATION)
                .map(Resolved::whole)
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Closes a budget.
     *
     * @param carryYears money lapses that would enter its so-manieth year after the one in which it was given
     */
    public static Closing of(Budget budget, int carryYears) {
        int nextYear = budget.term().next().year();
        List<Row> rows = new ArrayList<>();
        for (Budget.Line line : budget.lines()) {
            Map<Integer, FundShares> left = left(budget.given(line.key()), line.committed());
            Map<Integer, FundShares> carried = new TreeMap<>();
            FundShares lapsed = FundShares.NONE;
            for (Map.Entry<Integer, FundShares> vintage : left.entrySet()) {
                if (nextYear - vintage.getKey() >= carryYears) {
                    lapsed = lapsed.plus(vintage.getValue());
                } else if (!vintage.getValue().equals(FundShares.NONE)) {
                    carried.put(vintage.getKey(), vintage.getValue());
                }
            }
            FundShares open = line.committed().plus(line.spent().negated());
            rows.add(new Row(line.key(), line.spent(), open, carried, lapsed));
        }
        return new Closing(budget.term(), rows);
    }

    /** What is left of each year's money after the oldest was used first. */
    private static Map<Integer, FundShares> left(Map<Integer, FundShares> given, FundShares used) {
        Map<Integer, FundShares> left = new TreeMap<>();
        FundShares rest = used;
        for (Map.Entry<Integer, FundShares> vintage : given.entrySet()) {
            FundShares taken = FundShares.NONE;
            for (FundSource source : FundSource.values()) {
                Money part = rest.part(source).min(vintage.getValue().part(source));
                taken = taken.plus(FundShares.only(source, part));
            }
            left.put(vintage.getKey(), vintage.getValue().plus(taken.negated()));
            rest = rest.plus(taken.negated());
        }
        return left;
    }

    /** The next term's budget as it opens: what was carried over, and what is still committed with its money. */
    public Budget open() {
        Budget next = Budget.of(term.next());
        for (Row row : rows) {
            row.carried().forEach((year, shares) -> next.give(row.key(), year, shares));
            // What is owed to students keeps its money and does not age.
            next.give(row.key(), term.next().year(), row.open());
            next.takeOver(row.key(), row.open());
        }
        return next;
    }
}
