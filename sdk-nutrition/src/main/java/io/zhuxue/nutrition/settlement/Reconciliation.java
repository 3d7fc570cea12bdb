package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.supply.LotCosts;
import io.zhuxue.nutrition.supply.LotCosts.Costed;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reconciliation (平衡核对) of each claim's month: what came in, went to meals and got lost against what lies in the
 * store, to the gram and the fen; and the plan's account beside it.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * An amount of food with its worth.
     *
     * @param grams how much
     * @param value what it cost
     */
    public record Goods(Grams grams, Money value) {

        static final Goods NONE = new Goods(Grams.ZERO, Money.ZERO);

        Goods plus(Goods other) {
            return new Goods(grams.plus(other.grams), value.plus(other.value));
        }

        Goods negated() {
            return new Goods(Grams.ZERO.minus(grams), value.negated());
        }
    }

    /**
     * One claim's month.
     *
     * @param verdict the claim as checked
     * @param opening what lay in the store before
     * @param received what came in
     * @param issued what went to meals, less what came back
     * @param lost what was written off or missing at a count, less what a count found more
     * @param closing what lies in the store afterwards, counted lot by lot
     */
    public record Balance(Verdict verdict, Goods opening, Goods received, Goods issued, Goods lost, Goods closing) {

        /** True when opening and received equal issued, lost and closing, in grams and fen. */
        public boolean goodsHold() {
            return opening.plus(received).equals(issued.plus(lost).plus(closing));
        }

        /** True when the plan's account adds up: what it had and earned is what it paid and keeps. */
        public boolean moneyHolds() {
            Money had = verdict.opening().plus(verdict.subsidy()).plus(verdict.leaders());
            Money shares = verdict.shares().values().stream().reduce(Money.ZERO, Money::plus);
            return shares.equals(verdict.subsidy()) && had.equals(verdict.paid().plus(verdict.closing()));
        }
    }

    private static final class Month {
        private Goods received = Goods.NONE;
        private Goods issued = Goods.NONE;
        private Goods lost = Goods.NONE;

        private void add(Costed costed) {
            Goods change = new Goods(costed.entry().change(), costed.value());
            switch (costed.entry().kind()) {
                case RECEIPT -> received = received.plus(change);
                case ISSUE, RETURN -> issued = issued.plus(change.negated());
                default -> lost = lost.plus(change.negated());
            }
        }
    }

    /** The month of every claim; the store books are read from their beginning. */
    public static List<Balance> of(
            Collection<Verdict> verdicts, Collection<Receipt> receipts, Collection<StockEntry> entries) {
        Map<SchoolCode, List<Costed>> bySchool = new HashMap<>();
        LotCosts.of(receipts, entries)
                .forEach(costed -> bySchool.computeIfAbsent(costed.entry().school(), school -> new ArrayList<>())
                        .add(costed));
        List<Balance> balances = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            balances.add(balance(verdict, bySchool.getOrDefault(verdict.claim().school(), List.of())));
        }
        return balances;
    }

    private static Balance balance(Verdict verdict, List<Costed> book) {
        YearMonth month = verdict.claim().month();
        Month flows = new Month();
        Map<LotId, Costed> before = new HashMap<>();
        Map<LotId, Grams> opening = new HashMap<>();
        Map<LotId, Grams> closing = new HashMap<>();
        for (Costed costed : book) {
            YearMonth when = YearMonth.from(costed.entry().date());
            LotId lot = costed.entry().lot();
            if (when.isAfter(month)) {
                continue;
            }
            before.putIfAbsent(lot, costed);
            if (when.isBefore(month)) {
                opening.merge(lot, costed.entry().change(), Grams::plus);
            } else {
                flows.add(costed);
            }
            closing.merge(lot, costed.entry().change(), Grams::plus);
        }
        return new Balance(
                verdict, worth(opening, before), flows.received, flows.issued, flows.lost, worth(closing, before));
    }

    private static Goods worth(Map<LotId, Grams> balances, Map<LotId, Costed> any) {
        Goods sum = Goods.NONE;
        for (Map.Entry<LotId, Grams> each : balances.entrySet()) {
            Costed costed = any.get(each.getKey());
            Money price =
                    costed == null ? Money.ZERO : costed.receipt().purchase().perKilogram();
            sum = sum.plus(new Goods(each.getValue(), each.getValue().cost(price)));
        }
        return sum;
    }
}
