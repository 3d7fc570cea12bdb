package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.privacy.Sm3;

/** The hash chain over entries: each link is the SM3 of the link before and of everything in the entry. */
final class Chain {

    private String head = "0".repeat(64);

    /** Adds an entry and returns the new head. */
    String add(long number, Entry entry) {
        StringBuilder text = new StringBuilder(240)
                .append(head)
                .append('\n')
                .append(number)
                .append('\n')
                .append(entry.key())
                .append('\n')
                .append(entry.kind())
                .append('\n')
                .append(entry.date());
        for (Posting posting : entry.postings()) {
            text.append('\n')
                    .append(posting.account())
                    .append('\n')
                    .append(posting.debit().fen())
                    .append('\n')
                    .append(posting.credit().fen());
        }
        head = Sm3.of(text.toString());
        return head;
    }

    String head() {
        return head;
    }
}
