package io.zhuxue.server.catalogue;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Expectation;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.office.OfficeEntry;
import io.zhuxue.server.office.OfficeFile;
import io.zhuxue.server.office.OfficeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Packages that other offices send (数据交换): keys that two people trust, each package checked as its receiver, and a log of
 * what was taken and what was refused, with every reason.
 */
public final class ExchangeDesk {

    private static final String APPROVED = "APPROVED";
    private static final String ENDED = "ENDED";
    private static final int LONGEST = 4000;
    private static final Set<String> CONTRACTS =
            Arrays.stream(FactKind.values()).map(FactKind::contract).collect(Collectors.toSet());

    private final OfficeFiles files;
    private final Uploads uploads;

    /** Over what it works with. */
    public ExchangeDesk(OfficeFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * A sender's key.
     *
     * @param print the SM3 of the public point, to be compared by another way
     * @param trusted true once another person approved it and nobody ended it
     */
    public record Key(long id, String sender, String print, String by, boolean trusted, boolean ended) {}

    /**
     * A package in the log.
     *
     * @param faults why it was refused; empty when it was taken
     */
    public record Received(
            long id,
            String file,
            String sender,
            String kind,
            String period,
            long sequence,
            LocalDate on,
            String by,
            String faults) {

        /** True when it was taken. */
        public boolean taken() {
            return faults.isEmpty();
        }
    }

    /** Registers the public key of a sender, as hexadecimal; it is trusted only after another person's approval. */
    public Parsed<Long> register(Officer officer, String sender, String point, LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.IMPORT);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(point.strip());
            Sm2Verifier.create(bytes);
            if (ExchangeHeader.isCode(sender.strip())) {
                Map<String, String> values =
                        Map.of("sender", sender.strip(), "point", HexFormat.of().formatHex(bytes));
                return Parsed.accepted(
                        files.open(officer, OfficeFile.Kind.KEY, day, values).id());
            }
        } catch (IllegalArgumentException noKey) {
            return Parsed.refused(ServerMessage.BAD_KEY.with());
        }
        return Parsed.refused(ServerMessage.BAD_KEY.with());
    }

    /** Trusts a key that somebody else registered. */
    public Optional<Message> trust(Officer officer, long id, LocalDate day) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.KEY, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = Faults.right(officer, Action.APPROVE);
        if (fault.isEmpty() && file.get().opening().by().equals(officer.account())) {
            fault = Optional.of(ServerMessage.SAME_HAND.with());
        } else if (fault.isEmpty() && file.get().entries().size() > 1) {
            fault = Optional.of(ServerMessage.NOT_WAITING.with());
        }
        return fault.isPresent() ? fault : files.add(officer, file.get(), APPROVED, day, Map.of());
    }

    /** Ends the trust in a key, at once. */
    public Optional<Message> endTrust(Officer officer, long id, LocalDate day) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.KEY, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = Faults.right(officer, Action.APPROVE, Action.IMPORT);
        if (fault.isEmpty() && file.get().last(ENDED).isPresent()) {
            fault = Optional.of(ServerMessage.NOT_WAITING.with());
        }
        return fault.isPresent() ? fault : files.add(officer, file.get(), ENDED, day, Map.of());
    }

    /** The keys that the office has registered, the latest first. */
    public List<Key> keys(Officer officer) {
        return files.within(officer, OfficeFile.Kind.KEY).stream()
                .map(file -> new Key(
                        file.id(),
                        file.text("sender"),
                        Sm3.of(file.text("point")).substring(0, 16),
                        file.opening().by(),
                        trusted(file),
                        file.last(ENDED).isPresent()))
                .toList();
    }

    private static boolean trusted(OfficeFile file) {
        return file.last(APPROVED).isPresent() && file.last(ENDED).isEmpty();
    }

    /** The office as a receiver: its region code. */
    public static String receiver(Officer officer) {
        String digits = officer.scope().digits();
        return digits.isEmpty() ? "00" : digits;
    }

    /**
     * Checks a package that came as a ZIP and writes the outcome into the log. What was refused may be sent again; what was
     * taken is never taken twice.
     */
    public Parsed<Received> receive(Officer officer, String name, InputStream zip, String kind, LocalDate day)
            throws IOException {
        Optional<Message> fault = Faults.right(officer, Action.IMPORT);
        if (fault.isPresent() || !ExchangeHeader.isCode(kind.strip())) {
            return Parsed.refused(fault.orElse(ServerMessage.BAD_REQUEST.with("须写明种类，如FACTS")));
        }
        Parsed<Path> unpacked = uploads.exchange(zip);
        if (unpacked.refusal().isPresent()) {
            return Parsed.refused(unpacked.refusal().get());
        }
        Path folder = unpacked.orThrow();
        try {
            return Parsed.accepted(checked(officer, name, folder, kind.strip(), day));
        } finally {
            Uploads.delete(folder);
        }
    }

    private Received checked(Officer officer, String name, Path folder, String kind, LocalDate day) {
        Map<String, String> header = header(folder);
        String sender = header.getOrDefault("sender", "");
        Expectation expected = new Expectation(
                receiver(officer), kind, CONTRACTS, last(officer, sender, kind), Sm2Signature.check(trusted(officer)));
        List<Message> faults = Exchange.create().check(folder, expected);
        String reasons = faults.stream().map(Message::text).collect(Collectors.joining("\n"));
        Map<String, String> values = new HashMap<>();
        values.put("file", cut(name, 200));
        values.put("sender", cut(sender, 60));
        values.put("kind", kind);
        values.put("period", cut(header.getOrDefault("period", ""), 60));
        values.put("sequence", header.getOrDefault("sequence", "").matches("\\d{1,9}") ? header.get("sequence") : "0");
        values.put("faults", cut(reasons, LONGEST));
        return received(files.open(officer, OfficeFile.Kind.EXCHANGE, day, values));
    }

    /** What the package says of itself before anything is known to be true of it. */
    private static Map<String, String> header(Path folder) {
        Map<String, String> header = new HashMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("content").resolve("exchange.csv"))) {
                int comma = line.indexOf(',');
                if (comma > 0) {
                    header.put(line.substring(0, comma), line.substring(comma + 1));
                }
            }
        } catch (IOException none) {
            return Map.of();
        }
        return header;
    }

    private Map<String, Sm2Verifier> trusted(Officer officer) {
        Map<String, Sm2Verifier> keys = new HashMap<>();
        for (OfficeFile file : own(officer, OfficeFile.Kind.KEY)) {
            if (trusted(file)) {
                keys.putIfAbsent(
                        file.text("sender"), Sm2Verifier.create(HexFormat.of().parseHex(file.text("point"))));
            }
        }
        return keys;
    }

    private long last(Officer officer, String sender, String kind) {
        return own(officer, OfficeFile.Kind.EXCHANGE).stream()
                .map(ExchangeDesk::received)
                .filter(each -> each.taken()
                        && each.sender().equals(sender)
                        && each.kind().equals(kind))
                .mapToLong(Received::sequence)
                .max()
                .orElse(0);
    }

    /** Trust and numbers are each office's own. */
    private List<OfficeFile> own(Officer officer, OfficeFile.Kind kind) {
        return files.within(officer, kind).stream()
                .filter(file -> file.office().equals(officer.area()))
                .toList();
    }

    /** The packages received inside the area, the latest first. */
    public List<Received> log(Officer officer) {
        return files.within(officer, OfficeFile.Kind.EXCHANGE).stream()
                .map(ExchangeDesk::received)
                .toList();
    }

    private static Received received(OfficeFile file) {
        OfficeEntry said = file.opening();
        return new Received(
                file.id(),
                said.text("file"),
                said.text("sender"),
                said.text("kind"),
                said.text("period"),
                said.count("sequence"),
                said.on(),
                said.by(),
                said.text("faults"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
