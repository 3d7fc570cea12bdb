package io.zhuxue.disbursement.budget;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The budget of one term (学期预算指标): what each county and programme was given by each of the four budgets, what of it is
 * committed to students, and what has been spent.
 *
 * <p>Nothing is committed that is not there: a batch is taken whole or refused whole, with a coded reason for every county
 * and budget that is short. Not for use by several threads.
 */
public final class Budget {

    private static final class Row {
        /** What was given, by the year in which it was first given, older before newer. */
        private final TreeMap<Integer, FundShares> given = new TreeMap<>();

        private FundShares committed = FundShares.NONE;
        private FundShares spent = FundShares.NONE;

        FundShares appropriated() {
            return given.values().stream().reduce(FundShares.NONE, FundShares::plus);
        }
    }

    /**
     * Where a county's programme stands.
     *
     * @param key county and programme
     * @param appropriated what it was given, carried-over money included
     * @param committed what of it is committed to students, spent or not
     * @param spent what of that has arrived
     */
    public record Line(BudgetKey key, FundShares appropriated, FundShares committed, FundShares spent) {

        /** What may still be committed. */
        public FundShares available() {
            return appropriated.plus(committed.negated());
        }
    }

    /** What became of an attempt to commit a batch. */
    public sealed interface Outcome {

        /** The money is set aside. */
        record Committed() implements Outcome {}

        /** The batch was committed before, with the same sums; nothing was done. */
        record Repeated() implements Outcome {}

        /** Nothing is set aside, and why: one reason for each county and budget that is short. */
        record Refused(List<Message> reasons) implements Outcome {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    private final Term term;
    private final TreeMap<BudgetKey, Row> rows = new TreeMap<>();
    private final Map<String, Map<BudgetKey, FundShares>> batches = new HashMap<>();

    private Budget(Term term) {
        this.term = term;
    }

    /** A budget of a term without any money. */
    public static Budget of(Term term) {
        return new Budget(term);
    }

    /** The term. */
    public Term term() {
        return term;
    }

    /** Money is given to a county's programme; no part is less than nothing. */
    public void appropriate(BudgetKey key, FundShares shares) {
        give(key, term.year(), shares);
    }

    void give(BudgetKey key, int year, FundShares shares) {
        requireNotNegative(shares);
        rows.computeIfAbsent(key, none -> new Row()).given.merge(year, shares, FundShares::plus);
    }

    /** Everything that a need asks for and the budget does not have; empty when it can be committed. */
    public List<Message> check(Need need) {
        List<Message> reasons = new ArrayList<>();
        need.shares().forEach((key, shares) -> {
            FundShares available = line(key).available();
            for (FundSource source : FundSource.values()) {
                Money missing = shares.part(source).minus(available.part(source));
                if (missing.fen() > 0) {
                    reasons.add(DisbursementMessage.BUDGET_SHORT.with(
                            key.county(),
                            key.programme(),
                            source.chineseName(),
                            available.part(source),
                            shares.part(source),
                            missing));
                }
            }
        });
        return List.copyOf(reasons);
    }

    /**
     * Commits a batch, whole or not at all, and once: the same batch again does nothing.
     *
     * @param batchId the batch
     */
    public Outcome commit(String batchId, Need need) {
        Map<BudgetKey, FundShares> before = batches.get(batchId);
        if (before != null) {
            return before.equals(need.shares())
                    ? new Outcome.Repeated()
                    : new Outcome.Refused(List.of(DisbursementMessage.BUDGET_CONFLICT.with(batchId)));
        }
        List<Message> reasons = check(need);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        need.shares().forEach((key, shares) -> {
            Row row = rows.computeIfAbsent(key, none -> new Row());
            row.committed = row.committed.plus(shares);
        });
        batches.put(batchId, need.shares());
        return new Outcome.Committed();
    }

    /**
     * Committed money that is not needed after all may be committed again (stopped lines, a cancelled batch).
     *
     * @throws IllegalArgumentException when it is more than is committed and not spent
     */
    public void release(BudgetKey key, FundShares shares) {
        requireOpen(key, shares);
        Row row = rows.computeIfAbsent(key, none -> new Row());
        row.committed = row.committed.plus(shares.negated());
    }

    /**
     * Committed money has arrived.
     *
     * @throws IllegalArgumentException when it is more than is committed and not spent
     */
    public void spend(BudgetKey key, FundShares shares) {
        requireOpen(key, shares);
        Row row = rows.computeIfAbsent(key, none -> new Row());
        row.spent = row.spent.plus(shares);
    }

    /** Where a county's programme stands. */
    public Line line(BudgetKey key) {
        Row row = rows.getOrDefault(key, new Row());
        return new Line(key, row.appropriated(), row.committed, row.spent);
    }

    /** Where every county's programme stands, in order. */
    public List<Line> lines() {
        return rows.keySet().stream().map(this::line).toList();
    }

    /** What was given, by the year in which it was first given, older before newer. */
    Map<Integer, FundShares> given(BudgetKey key) {
        return new TreeMap<>(rows.getOrDefault(key, new Row()).given);
    }

    /** Commits without a batch: money that was committed in an earlier term and is not paid yet. */
    void takeOver(BudgetKey key, FundShares open) {
        Row row = rows.computeIfAbsent(key, none -> new Row());
        row.committed = row.committed.plus(open);
    }

    private void requireOpen(BudgetKey key, FundShares shares) {
        requireNotNegative(shares);
        Line line = line(key);
        FundShares left = line.committed().plus(line.spent().negated()).plus(shares.negated());
        if (!isNotNegative(left)) {
            throw new IllegalArgumentException("more than is committed and not spent");
        }
    }

    private static void requireNotNegative(FundShares shares) {
        if (!isNotNegative(shares)) {
            throw new IllegalArgumentException("no part is less than nothing");
        }
    }

    static boolean isNotNegative(FundShares shares) {
        for (FundSource source : FundSource.values()) {
            if (shares.part(source).fen() < 0) {
                return false;
            }
        }
        return true;
    }
}
