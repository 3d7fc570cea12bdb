package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.Message;

/** What became of an entry that was posted. */
public sealed interface Posted {

    /** It is in the ledger now, under this number. */
    record Added(long number) implements Posted {}

    /** It was in the ledger before, with the same postings; nothing was done. */
    record Repeated() implements Posted {}

    /** It is not taken: unbalanced, or its key was used for other postings. */
    record Refused(Message reason) implements Posted {}
}
