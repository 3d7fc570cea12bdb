package io.zhuxue.disbursement.budget;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledger's entries when a term ends and the next one opens (结账分录、结转分录), budget by budget.
 *
 * <p>What arrived is closed against the budgets that gave it: SETTLEMENT and SOURCE go down together. What is left over
 * moves from APPROPRIATION to {@code CARRIED/budget/county/programme} and on the next term's first day back to
 * APPROPRIATION; what lapsed goes back to its SOURCE. What is committed or with the bank stays where it is.
 */
public final class ClosingEntries {

    private ClosingEntries() {}

    /** The entries of the term's last day; a county and programme without money has none. */
    public static List<Entry> close(Closing closing) {
        LocalDate day = closing.term().lastDay();
        List<Entry> entries = new ArrayList<>();
        for (Closing.Row row : closing.rows()) {
            String key = "Z/" + closing.term() + "/" + place(row.key());
            add(
                    entries,
                    key + "/SPENT",
                    Entry.Kind.CLOSING,
                    day,
                    "SETTLEMENT/" + place(row.key()),
                    row.spent(),
                    "SOURCE");
            String appropriation = "APPROPRIATION/" + place(row.key());
            add(entries, key + "/LAPSED", Entry.Kind.CLOSING, day, appropriation, row.lapsed(), "SOURCE");
            addCarried(entries, key + "/CARRIED", day, row);
        }
        return List.copyOf(entries);
    }

    /** The entries of the next term's first day. */
    public static List<Entry> open(Closing closing) {
        Term next = closing.term().next();
        List<Entry> entries = new ArrayList<>();
        for (Closing.Row row : closing.rows()) {
            FundShares carried = row.carriedTotal();
            List<Posting> postings = new ArrayList<>();
            if (!carried.total().isZero()) {
                postings.add(Posting.debit("APPROPRIATION/" + place(row.key()), carried.total()));
                parts(carried, (source, part) -> postings.add(Posting.credit(carriedAccount(source, row.key()), part)));
                entries.add(new Entry(
                        "O/" + next + "/" + place(row.key()), Entry.Kind.CARRY_OVER, next.firstDay(), postings));
            }
        }
        return List.copyOf(entries);
    }

    private static void add(
            List<Entry> entries,
            String key,
            Entry.Kind kind,
            LocalDate day,
            String from,
            FundShares shares,
            String into) {
        if (!shares.total().isZero()) {
            List<Posting> postings = new ArrayList<>();
            parts(shares, (source, part) -> postings.add(Posting.debit(into + "/" + source, part)));
            postings.add(Posting.credit(from, shares.total()));
            entries.add(new Entry(key, kind, day, postings));
        }
    }

    private static void addCarried(List<Entry> entries, String key, LocalDate day, Closing.Row row) {
        FundShares carried = row.carriedTotal();
        if (!carried.total().isZero()) {
            List<Posting> postings = new ArrayList<>();
            parts(carried, (source, part) -> postings.add(Posting.debit(carriedAccount(source, row.key()), part)));
            postings.add(Posting.credit("APPROPRIATION/" + place(row.key()), carried.total()));
            entries.add(new Entry(key, Entry.Kind.CARRY_OVER, day, postings));
        }
    }

    private static void parts(FundShares shares, java.util.function.BiConsumer<FundSource, Money> receiver) {
        for (FundSource source : FundSource.values()) {
            if (!shares.part(source).isZero()) {
                receiver.accept(source, shares.part(source));
            }
        }
    }

    private static String carriedAccount(FundSource source, BudgetKey key) {
        return "CARRIED/" + source + "/" + place(key);
    }

    private static String place(BudgetKey key) {
        return key.county() + "/" + key.programme();
    }
}
