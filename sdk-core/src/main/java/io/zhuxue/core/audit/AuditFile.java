package io.zhuxue.core.audit;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An audit chain in a CSV file: one entry a line, only ever appended to. {@link #verify} takes nothing on trust: one byte
 * changed anywhere in the file is found.
 */
public final class AuditFile implements AutoCloseable {

    private static final String HEADER = "sequence,at,actor,action,subject,detail,previous,hash";
    private static final int FIELDS = 8;

    private final OutputStream out;
    private final AuditChain chain;

    private AuditFile(OutputStream out, AuditChain chain) {
        this.out = out;
        this.chain = chain;
    }

    /**
     * Opens a file to append to; it is made when it is not there. The file is checked first, and a broken one is not
     * written on.
     *
     * @return the file, or why its chain is broken
     * @throws UncheckedIOException when the file cannot be read or written
     */
    public static Parsed<AuditFile> open(Path file) {
        try {
            if (!Files.exists(file)) {
                OutputStream out = stream(file);
                write(out, HEADER);
                return Parsed.accepted(new AuditFile(out, AuditChain.start()));
            }
            Check check = check(file);
            if (check.broken().isPresent()) {
                return Parsed.refused(check.broken().get().reason());
            }
            AuditChain chain = check.last().map(AuditChain::after).orElseGet(AuditChain::start);
            return Parsed.accepted(new AuditFile(stream(file), chain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream stream(Path file) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry at the end; see {@link AuditChain#add}. It is on its way to the disk after {@link #flush}. */
    public synchronized AuditEntry add(Instant at, String actor, String action, String subject, String detail) {
        AuditEntry entry = chain.add(at, actor, action, subject, detail);
        try {
            write(out, entry.line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entry;
    }

    /** The hash of the last entry. */
    public String head() {
        return chain.head();
    }

    /** Hands all entries to the operating system. */
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a file from its first byte to its last, in bounded memory.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static AuditVerdict verify(Path file) {
        try {
            Check check = check(file);
            return check.broken().isPresent()
                    ? check.broken().get()
                    : new AuditVerdict.Intact(
                            check.last().map(AuditEntry::sequence).orElse(0L),
                            check.last().map(AuditEntry::hash).orElse(AuditEntry.NOTHING_BEFORE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a file, and that it ends where it should; only this finds a chain that was cut short or wholly rewritten.
     *
     * @param head the hash of the last entry as it was kept elsewhere
     */
    public static AuditVerdict verify(Path file, String head) {
        AuditVerdict verdict = verify(file);
        return verdict instanceof AuditVerdict.Intact intact && !intact.head().equals(head)
                ? new AuditVerdict.Broken(intact.entries() + 1, CoreMessage.AUDIT_HEAD.with())
                : verdict;
    }

    /** What a check found: the last good entry, and what is wrong after it. */
    private record Check(Optional<AuditEntry> last, Optional<AuditVerdict.Broken> broken) {}

    private static Check check(Path file) throws IOException {
        Optional<AuditEntry> last = Optional.empty();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Iterator<String> lines = new ExactLines(reader);
            if (!lines.hasNext() || !lines.next().equals(HEADER + "\n")) {
                return new Check(last, Optional.of(broken(1, "表头不对")));
            }
            while (lines.hasNext()) {
                Parsed<AuditEntry> next = follow(last, lines.next());
                if (next instanceof Parsed.Refused<AuditEntry> refused) {
                    long entry = last.map(AuditEntry::sequence).orElse(0L) + 1;
                    return new Check(last, Optional.of(new AuditVerdict.Broken(entry, refused.reason())));
                }
                last = next.value();
            }
            return new Check(last, Optional.empty());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                long entry = last.map(AuditEntry::sequence).orElse(0L) + 1;
                return new Check(last, Optional.of(broken(entry, "不是 UTF-8 文本")));
            }
            throw e;
        }
    }

    private static Parsed<AuditEntry> follow(Optional<AuditEntry> last, String line) {
        long sequence = last.map(AuditEntry::sequence).orElse(0L) + 1;
        String previous = last.map(AuditEntry::hash).orElse(AuditEntry.NOTHING_BEFORE);
        Optional<AuditEntry> entry = parse(line);
        if (entry.isEmpty()) {
            return Parsed.refused(broken(sequence, "格式不对").reason());
        }
        if (entry.get().sequence() != sequence) {
            return Parsed.refused(broken(sequence, "序号不连续").reason());
        }
        if (!entry.get().previous().equals(previous)) {
            return Parsed.refused(broken(sequence, "与前一条不相连").reason());
        }
        return entry.get().sound()
                ? Parsed.accepted(entry.get())
                : Parsed.refused(broken(sequence, "内容与摘要不符").reason());
    }

    /** The entry of a line, if it is written exactly as this class writes it. */
    private static Optional<AuditEntry> parse(String line) {
        List<String> fields = List.of(line.stripTrailing().split(",", -1));
        if (fields.size() != FIELDS) {
            return Optional.empty();
        }
        try {
            AuditEntry entry = new AuditEntry(
                    Long.parseLong(fields.get(0)),
                    Instant.parse(fields.get(1)),
                    fields.get(2),
                    fields.get(3),
                    fields.get(4),
                    fields.get(5),
                    fields.get(6),
                    fields.get(7));
            return line.equals(entry.line() + "\n") ? Optional.of(entry) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static AuditVerdict.Broken broken(long entry, String why) {
        return new AuditVerdict.Broken(entry, CoreMessage.AUDIT_BROKEN.with(entry, why));
    }
}
