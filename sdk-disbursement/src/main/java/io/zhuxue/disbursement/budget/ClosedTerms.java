package io.zhuxue.disbursement.budget;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Turnover;
import java.time.LocalDate;
import java.util.List;

/**
 * A ledger whose ended terms are closed (关账): no entry of a day in a closed term is posted any more; a late correction
 * gets the day on which it is found.
 *
 * <p>Not for use by several threads.
 */
public final class ClosedTerms implements Ledger {

    private final Ledger ledger;
    private LocalDate closedThrough;

    private ClosedTerms(Ledger ledger, LocalDate closedThrough) {
        this.ledger = ledger;
        this.closedThrough = closedThrough;
    }

    /** A ledger of which no term is closed. */
    public static ClosedTerms of(Ledger ledger) {
        return new ClosedTerms(ledger, LocalDate.MIN);
    }

    /** A ledger of which all terms up to one are closed. */
    public static ClosedTerms of(Ledger ledger, Term lastClosed) {
        return new ClosedTerms(ledger, lastClosed.lastDay());
    }

    /**
     * Posts the closing entries, closes the term, and posts the next term's opening entries.
     *
     * @return what became of the entries, in order; all are repeated when the term was closed before in the same way
     */
    public List<Posted> close(Closing closing) {
        if (!closing.term().lastDay().isAfter(closedThrough)) {
            return List.of();
        }
        List<Posted> posted = new java.util.ArrayList<>();
        ClosingEntries.close(closing).forEach(entry -> posted.add(ledger.post(entry)));
        closedThrough = closing.term().lastDay();
        ClosingEntries.open(closing).forEach(entry -> posted.add(ledger.post(entry)));
        return List.copyOf(posted);
    }

    /** Posts an entry of an open term; an entry of a closed one is refused. */
    @Override
    public Posted post(Entry entry) {
        return entry.date().isAfter(closedThrough)
                ? ledger.post(entry)
                : new Posted.Refused(DisbursementMessage.TERM_CLOSED.with(entry.key(), entry.date(), closedThrough));
    }

    @Override
    public Money balance(String account) {
        return ledger.balance(account);
    }

    @Override
    public List<Turnover> turnovers() {
        return ledger.turnovers();
    }

    @Override
    public long entries() {
        return ledger.entries();
    }

    @Override
    public String head() {
        return ledger.head();
    }
}
