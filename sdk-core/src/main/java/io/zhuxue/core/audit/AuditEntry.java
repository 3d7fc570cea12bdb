package io.zhuxue.core.audit;

import io.zhuxue.core.privacy.Sm3;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One entry of the audit chain (审计记录). Entries are added, never edited; it carries no personal data but an opaque
 * token.
 *
 * @param sequence its number in the chain, from 1 without gaps
 * @param at when it happened
 * @param actor who did it: the account, never a person's name
 * @param action what was done, as a code
 * @param subject the token of the person or thing concerned; empty when there is none
 * @param detail the SM3 digest of what belongs to the entry and is kept elsewhere; empty when there is nothing
 * @param previous the hash of the entry before; 64 zeros for the first
 * @param hash the SM3 digest of all of the above
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        String detail,
        String previous,
        String hash) {

    /** What stands for the hash before the first entry. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** A token, an account and a digest are far shorter; four such texts stay below the longest line that is checked. */
    private static final int LONGEST = 4_000;

    /** What would need quoting in a CSV, or could make one entry look like two. */
    private static final Pattern PLAIN = Pattern.compile("[^,\"\\p{Cntrl}]*");

    public AuditEntry {
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
        requirePlain(actor);
        requirePlain(action);
        requirePlain(subject);
        requirePlain(detail);
    }

    private static void requirePlain(String text) {
        if (text.length() > LONGEST
                || !PLAIN.matcher(text).matches()
                || !text.strip().equals(text)) {
            throw new IllegalArgumentException(
                    "a text of an entry has at most " + LONGEST + " characters, no comma, quote or control character");
        }
    }

    /** The entry that follows another one. */
    static AuditEntry after(
            long sequence, String previous, Instant at, String actor, String action, String subject, String detail) {
        AuditEntry open = new AuditEntry(sequence, at, actor, action, subject, detail, previous, "");
        return new AuditEntry(sequence, at, actor, action, subject, detail, previous, open.digest());
    }

    /** True when the hash is that of the entry. */
    boolean sound() {
        return hash.equals(digest());
    }

    private String digest() {
        return Sm3.of(sealed());
    }

    /** What the hash is taken over; no field can hold the comma that parts them. */
    private String sealed() {
        return String.join(",", Long.toString(sequence), at.toString(), actor, action, subject, detail, previous);
    }

    /** The entry as a line of the file, without the line break. */
    String line() {
        return sealed() + "," + hash;
    }
}
