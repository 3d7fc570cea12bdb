package io.zhuxue.core.audit;

import java.time.Instant;

/**
 * The growing end of an audit chain (哈希链审计): each entry holds the hash of the one before, so that a change anywhere
 * shows everywhere after it.
 *
 * <p>Whoever can rewrite the whole file can rewrite the whole chain: keep the {@link #head()} elsewhere, or sign it.
 * Entries are in the order of the calls; safe for many threads.
 */
public final class AuditChain {

    private long sequence;
    private String head;

    private AuditChain(long sequence, String head) {
        this.sequence = sequence;
        this.head = head;
    }

    /** An empty chain. */
    public static AuditChain start() {
        return new AuditChain(0, AuditEntry.NOTHING_BEFORE);
    }

    /** The chain that goes on after its last entry. */
    public static AuditChain after(AuditEntry last) {
        return new AuditChain(last.sequence(), last.hash());
    }

    /**
     * Adds an entry; the caller stores it.
     *
     * @param at when it happened
     * @param actor the account that did it
     * @param action what was done, as a code
     * @param subject a token, or empty
     * @param detail an SM3 digest, or empty
     * @throws IllegalArgumentException when a text holds a comma, a quote or a control character, or more than 4,000
     *     characters
     */
    public synchronized AuditEntry add(Instant at, String actor, String action, String subject, String detail) {
        AuditEntry entry = AuditEntry.after(sequence + 1, head, at, actor, action, subject, detail);
        sequence = entry.sequence();
        head = entry.hash();
        return entry;
    }

    /** The hash of the last entry: what has to be kept elsewhere to prove the chain complete. */
    public synchronized String head() {
        return head;
    }
}
