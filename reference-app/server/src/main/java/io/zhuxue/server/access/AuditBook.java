package io.zhuxue.server.access;

import io.zhuxue.core.audit.AuditChain;
import io.zhuxue.core.audit.AuditEntry;
import io.zhuxue.core.privacy.Sm3;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The audit chain of this server (审计链) in its table: each entry holds the SM3 hash of the one before, and the purpose
 * of an opening under its own digest.
 */
public final class AuditBook {
    private final Jdbi jdbi;
    private final Clock clock;

    /** Over what it works with. */
    public AuditBook(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private final Object order = new Object();

    /** One line of the book. */
    public record Line(AuditEntry entry, String purpose) {
        /** True when the purpose is the one the entry was made with. */
        boolean sound() {
            return purpose.isEmpty() == entry.detail().isEmpty()
                    && (purpose.isEmpty() || Sm3.of(purpose).equals(entry.detail()));
        }
    }

    /**
     * Adds an entry; when it cannot be stored the caller's work must not go on.
     *
     * @param action a code such as SIGN_IN
     * @param subject a reference or a name of a list, never personal data
     * @param purpose in the user's words; empty when none is needed
     */
    public void add(String actor, String action, String subject, String purpose) {
        String account = actor.replaceAll("[^0-9A-Za-z._-]", "?");
        String detail = purpose.isEmpty() ? "" : Sm3.of(purpose);
        synchronized (order) {
            jdbi.useTransaction(h -> {
                AuditChain chain = last(h).map(AuditChain::after).orElseGet(AuditChain::start);
                AuditEntry entry = chain.add(Instant.now(clock), account, action, subject, detail);
                h.createUpdate("""
                                insert into app.audit_entry (seq, at_time, actor, action, subject, detail, purpose,
                                previous_hash, entry_hash)
                                values (:seq, :at, :actor, :action, :subject, :detail, :purpose, :previous, :hash)
                                """)
                        .bind("seq", entry.sequence())
                        .bind("at", entry.at().toString())
                        .bind("actor", entry.actor())
                        .bind("action", entry.action())
                        .bind("subject", entry.subject())
                        .bind("detail", entry.detail())
                        .bind("purpose", purpose)
                        .bind("previous", entry.previous())
                        .bind("hash", entry.hash())
                        .execute();
            });
        }
    }

    /** How many entries there are. */
    public long size() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from app.audit_entry")
                .mapTo(Long.class)
                .one());
    }

    /** A stretch of the book, the latest first. */
    public List<Line> latest(int skip, int size) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from app.audit_entry order by seq desc limit :size offset :skip")
                        .bind("size", size)
                        .bind("skip", skip)
                        .map((rs, ctx) -> line(rs, ctx))
                        .list());
    }

    /** The number of the first entry that does not follow from the one before; empty when the chain is whole. */
    public Optional<Long> brokenAt() {
        return jdbi.withHandle(h -> {
            AuditChain chain = AuditChain.start();
            var lines = h.createQuery("select * from app.audit_entry order by seq")
                    .map((rs, ctx) -> line(rs, ctx))
                    .iterator();
            long expected = 0;
            while (lines.hasNext()) {
                Line line = lines.next();
                AuditEntry is = line.entry();
                expected++;
                AuditEntry should = chain.add(is.at(), is.actor(), is.action(), is.subject(), is.detail());
                if (is.sequence() != expected || !should.equals(is) || !line.sound()) {
                    return Optional.of(expected);
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<AuditEntry> last(Handle h) {
        return h.createQuery("select * from app.audit_entry order by seq desc limit 1")
                .map((rs, ctx) -> line(rs, ctx).entry())
                .findFirst();
    }

    private static Line line(java.sql.ResultSet rs, StatementContext ctx) throws java.sql.SQLException {
        return new Line(
                new AuditEntry(
                        rs.getLong("seq"),
                        Instant.parse(rs.getString("at_time")),
                        rs.getString("actor"),
                        rs.getString("action"),
                        rs.getString("subject"),
                        rs.getString("detail"),
                        rs.getString("previous_hash"),
                        rs.getString("entry_hash")),
                rs.getString("purpose"));
    }
}
