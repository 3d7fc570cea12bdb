package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.funding.FundShares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of aid money on its way (资金流转分录): appropriation, commitment, payment, settlement, recovery.
 *
 * <p>Accounts: {@code SOURCE/CENTRAL|PROVINCE|CITY|COUNTY} who gave; {@code APPROPRIATION/county/programme} given and
 * not yet set aside; {@code COMMITMENT/county/programme} set aside for students; {@code PAYMENT/batch} with the bank;
 * {@code SETTLEMENT/county/programme} arrived, or waived and settled with the school; {@code RECOVERY/county/programme}
 * to be recovered. Each has a debit balance, and SOURCE a credit balance of the same sum.
 */
public final class AidEntries {

    private final Term term;
    private final RegionCode county;
    private final String programme;

    private AidEntries(Term term, RegionCode county, String programme) {
        this.term = term;
        this.county = county;
        this.programme = programme;
    }

    /** The entries of one programme of a county in a term. */
    public static AidEntries of(Term term, RegionCode county, String programme) {
        return new AidEntries(term, county, programme);
    }

    /** The four budgets give their shares of a sum that is more than nothing. */
    public Entry appropriation(FundShares shares, LocalDate day) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(account("APPROPRIATION"), shares.total()));
        addSource(postings, "CENTRAL", shares.central());
        addSource(postings, "PROVINCE", shares.province());
        addSource(postings, "CITY", shares.city());
        addSource(postings, "COUNTY", shares.county());
        return new Entry(key("A", county + "/" + programme), Entry.Kind.APPROPRIATION, day, postings);
    }

    /** A student's amount is set aside. */
    public Entry commitment(String schoolCode, String studentNo, Money amount, LocalDate day) {
        return move(
                key("C", programme + "/" + schoolCode + "/" + studentNo),
                Entry.Kind.COMMITMENT,
                day,
                amount,
                account("APPROPRIATION"),
                account("COMMITMENT"));
    }

    /** A line goes to the bank with a batch. */
    public Entry payment(String lineId, String batchId, Money amount, LocalDate day) {
        return move(
                "P/" + lineId + "/" + batchId, Entry.Kind.PAYMENT, day, amount, account("COMMITMENT"), bank(batchId));
    }

    /** The bank has paid a line. */
    public Entry settlement(String lineId, String batchId, Money amount, LocalDate day) {
        return move(
                "S/" + lineId + "/" + batchId,
                Entry.Kind.SETTLEMENT,
                day,
                amount,
                bank(batchId),
                account("SETTLEMENT"));
    }

    /** Money that the bank had said to have refused, and which has arrived after all: it is set aside no longer. */
    public Entry settlementAfterRefusal(String lineId, String batchId, Money amount, LocalDate day) {
        return move(
                "S/" + lineId + "/" + batchId,
                Entry.Kind.SETTLEMENT,
                day,
                amount,
                account("COMMITMENT"),
                account("SETTLEMENT"));
    }

    /** The bank has refused a line before paying it: the money is set aside again. */
    public Entry refusal(String lineId, String batchId, Money amount, LocalDate day) {
        return move(
                "R/" + lineId + "/" + batchId, Entry.Kind.RETURN, day, amount, bank(batchId), account("COMMITMENT"));
    }

    /** The money of a paid line has come back: it is set aside again. */
    public Entry returned(String lineId, String batchId, Money amount, LocalDate day) {
        return move(
                "B/" + lineId + "/" + batchId,
                Entry.Kind.RETURN,
                day,
                amount,
                account("SETTLEMENT"),
                account("COMMITMENT"));
    }

    /** A student's waiver is settled with the school. */
    public Entry waiver(String schoolCode, String studentNo, Money amount, LocalDate day) {
        return move(
                key("W", programme + "/" + schoolCode + "/" + studentNo),
                Entry.Kind.SETTLEMENT,
                day,
                amount,
                account("COMMITMENT"),
                account("SETTLEMENT"));
    }

    /**
     * Money that has arrived is to be recovered.
     *
     * @param reason what makes this recovery another one than the last of the same line
     */
    public Entry recovery(String lineId, String reason, Money amount, LocalDate day) {
        return move(
                "X/" + lineId + "/" + reason,
                Entry.Kind.RECOVERY,
                day,
                amount,
                account("SETTLEMENT"),
                account("RECOVERY"));
    }

    private static Entry move(String key, Entry.Kind kind, LocalDate day, Money amount, String from, String into) {
        return new Entry(key, kind, day, List.of(Posting.debit(into, amount), Posting.credit(from, amount)));
    }

    private static void addSource(List<Posting> postings, String budget, Money part) {
        if (!part.isZero()) {
            postings.add(Posting.credit("SOURCE/" + budget, part));
        }
    }

    private static String bank(String batchId) {
        return "PAYMENT/" + batchId;
    }

    private String key(String letter, String rest) {
        return letter + "/" + term + "/" + rest;
    }

    private String account(String name) {
        return name + "/" + county + "/" + programme;
    }
}
