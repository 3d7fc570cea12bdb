package io.zhuxue.flow.meals;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Posting;
import io.zhuxue.nutrition.settlement.FundSource;
import io.zhuxue.nutrition.settlement.Verdict;
import io.zhuxue.nutrition.settlement.spi.SupplierPayment;
import io.zhuxue.nutrition.settlement.spi.SupplierPayments;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins settlement to disbursement: what a claim has earned, what leaders paid and what suppliers get, as entries of the
 * double-entry ledger.
 *
 * <p>Accounts: {@code SOURCE/CENTRAL|PROVINCE|CITY|COUNTY} and {@code SOURCE/LEADERS} gave, {@code PLAN/school} holds the
 * plan's money of a school and so its surplus, {@code SUPPLIER/id} was paid. Ordering a bank transfer is a host's part.
 */
public final class SupplierLedger implements SupplierPayments {

    private final Ledger ledger;
    private final String school;

    /** Payments out of one school's plan money. */
    SupplierLedger(Ledger ledger, String school) {
        this.ledger = ledger;
        this.school = school;
    }

    /** Posts what checked claims have earned and pays their suppliers; a repeat changes nothing. */
    public static void post(Ledger ledger, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            SupplierLedger plan =
                    new SupplierLedger(ledger, verdict.claim().school().code());
            plan.earn(verdict);
            for (SupplierPayment payment : verdict.payments()) {
                plan.pay(payment).orThrow();
            }
        }
    }

    private void earn(Verdict verdict) {
        List<Posting> postings = new ArrayList<>();
        Money earned = verdict.subsidy().plus(verdict.leaders());
        if (earned.isZero()) {
            return;
        }
        postings.add(Posting.debit(plan(), earned));
        for (FundSource source : FundSource.values()) {
            credit(postings, source.name(), verdict.shares().getOrDefault(source, Money.ZERO));
        }
        credit(postings, "LEADERS", verdict.leaders());
        String key = "NE/" + verdict.claim().number();
        reference(new Entry(
                        key, Entry.Kind.APPROPRIATION, verdict.claim().month().atEndOfMonth(), postings))
                .orThrow();
    }

    private static void credit(List<Posting> postings, String source, Money sum) {
        if (!sum.isZero()) {
            postings.add(Posting.credit("SOURCE/" + source, sum));
        }
    }

    @Override
    public Parsed<String> pay(SupplierPayment payment) {
        return reference(new Entry(
                "NP/" + payment.key(),
                Entry.Kind.PAYMENT,
                payment.month().atEndOfMonth(),
                List.of(
                        Posting.debit("SUPPLIER/" + payment.supplier(), payment.amount()),
                        Posting.credit(plan(), payment.amount()))));
    }

    private String plan() {
        return "PLAN/" + school;
    }

    private Parsed<String> reference(Entry entry) {
        return ledger.post(entry) instanceof Posted.Refused refused
                ? Parsed.refused(refused.reason())
                : Parsed.accepted(entry.key());
    }
}
