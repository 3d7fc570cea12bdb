package io.zhuxue.reporting.exchange;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.exchange.spi.PackageSigner;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.seal.OutputSeal;
import io.zhuxue.reporting.seal.SealedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Packages as sealed folders with a signature beside them. */
final class SealedExchange implements Exchange {

    private static final String CONTENT = "content";
    private static final String HEADER = "exchange.csv";
    private static final String TABLES = "tables.csv";
    private static final String SIGNATURE = "signature.csv";
    private static final String FORMAT = "zhuxue-exchange/1";

    private final OutputSeal seal = OutputSeal.create();

    @Override
    public void pack(Path from, ExchangeHeader header, PackageSigner signer, Path to) {
        Path content = to.resolve(CONTENT);
        try {
            Files.createDirectory(to);
            Files.createDirectory(content);
            List<Path> files = copy(from, content);
            write(content.resolve(HEADER), lines(header));
            write(content.resolve(TABLES), tables(content, files));
            write(content.resolve(Pieces.FILE), Pieces.of(content, files));
            seal.seal(content);
            byte[] signature = signer.sign(Files.readAllBytes(content.resolve(OutputSeal.SEAL)));
            write(to.resolve(SIGNATURE), signature(signer.name(), HexFormat.of().formatHex(signature)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> copy(Path from, Path content) throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = content.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
                copies.add(copy);
            }
        }
        return copies;
    }

    private static List<String> signature(String signer, String hex) {
        return List.of("signer," + signer, "sm2," + hex);
    }

    private static List<String> lines(ExchangeHeader header) {
        return List.of(
                "format," + FORMAT,
                "sender," + header.sender(),
                "receiver," + header.receiver(),
                "kind," + header.kind(),
                "period," + header.period(),
                "sequence," + header.sequence(),
                "made," + header.made());
    }

    /** One line a figure: file, contract, what, how much. */
    private static List<String> tables(Path content, List<Path> files) {
        List<String> lines = new ArrayList<>(List.of("file,contract,figure,value"));
        for (Path file : files) {
            String name = content.relativize(file).toString();
            if (name.endsWith(".parquet")) {
                String contract = FactStore.contract(file);
                lines.add(name + "," + contract + ",rows," + FactStore.rows(file));
                FactStore.moneyTotals(file)
                        .forEach((column, sum) -> lines.add(name + "," + contract + "," + column + "," + sum));
            }
        }
        return lines;
    }

    @Override
    public List<Message> check(Path packageFolder, Expectation expected) {
        Path content = packageFolder.resolve(CONTENT);
        Map<String, String> signature = pairs(packageFolder.resolve(SIGNATURE));
        String signer = signature.getOrDefault("signer", "");
        String sm2 = signature.getOrDefault("sm2", "");
        // Only the one writing of a signature counts, or capitals and lines more could come in unseen.
        boolean asWritten = Arrays.equals(
                content(packageFolder.resolve(SIGNATURE)), bytes(signature(signer, sm2.toLowerCase(Locale.ROOT))));
        if (!asWritten || !signed(content, signer, sm2, expected)) {
            return List.of(ReportingMessage.EXCHANGE_SIGNATURE.with(signer));
        }
        List<Message> faults = new ArrayList<>(seal.verify(content));
        if (!faults.isEmpty()) {
            return faults;
        }
        checkHeader(pairs(content.resolve(HEADER)), signer, expected, faults);
        checkTables(content, expected, faults);
        return faults;
    }

    private static boolean signed(Path content, String signer, String hex, Expectation expected) {
        try {
            byte[] seal = Files.readAllBytes(content.resolve(OutputSeal.SEAL));
            return expected.signatures().valid(signer, seal, HexFormat.of().parseHex(hex));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Optional<ExchangeHeader> header(Path packageFolder) {
        try {
            return Optional.of(header(pairs(packageFolder.resolve(CONTENT).resolve(HEADER))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ExchangeHeader header(Map<String, String> header) {
        return new ExchangeHeader(
                header.getOrDefault("sender", ""),
                header.getOrDefault("receiver", ""),
                header.getOrDefault("kind", ""),
                header.getOrDefault("period", ""),
                Long.parseLong(header.getOrDefault("sequence", "")),
                LocalDate.parse(header.getOrDefault("made", "")));
    }

    private static void checkHeader(
            Map<String, String> header, String signer, Expectation expected, List<Message> faults) {
        try {
            ExchangeHeader read = header(header);
            same("format", FORMAT, header.getOrDefault("format", ""), faults);
            same("sender", signer, read.sender(), faults);
            same("receiver", expected.receiver(), read.receiver(), faults);
            same("kind", expected.kind(), read.kind(), faults);
            if (read.sequence() <= expected.lastSequence()) {
                faults.add(ReportingMessage.EXCHANGE_REPLAYED.with(read.sequence(), expected.lastSequence()));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            faults.add(ReportingMessage.EXCHANGE_HEADER.with(String.valueOf(e.getMessage())));
        }
    }

    private static void same(String what, String wanted, String found, List<Message> faults) {
        if (!wanted.equals(found)) {
            faults.add(ReportingMessage.EXCHANGE_MISDIRECTED.with(what, wanted, found));
        }
    }

    /** The stated rows and sums are worked out again, so that a sender's own mistake does not travel under its seal. */
    private static void checkTables(Path content, Expectation expected, List<Message> faults) {
        try (Stream<Path> all = Files.walk(content)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            List<String> found = tables(content, files);
            List<String> stated = Files.readAllLines(content.resolve(TABLES));
            for (int i = 0; i < Math.max(found.size(), stated.size()); i++) {
                String is = i < found.size() ? found.get(i) : "";
                String should = i < stated.size() ? stated.get(i) : "";
                if (!is.equals(should)) {
                    faults.add(difference(is, should));
                }
            }
            for (String line : found.subList(1, found.size())) {
                String[] cells = line.split(",", -1);
                if (cells[2].equals("rows") && !expected.contracts().contains(cells[1])) {
                    faults.add(ReportingMessage.EXCHANGE_SCHEMA.with(
                            cells[0],
                            cells[1],
                            expected.contracts().stream().sorted().toList()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message difference(String is, String should) {
        String[] a = is.split(",", -1);
        String[] b = should.split(",", -1);
        boolean sameFigure = a.length == 4 && b.length == 4 && a[0].equals(b[0]) && a[2].equals(b[2]);
        return sameFigure
                ? ReportingMessage.EXCHANGE_COUNTS.with(a[0], a[2], b[3], a[3])
                : ReportingMessage.EXCHANGE_TABLES.with(should.isEmpty() ? is : should);
    }

    @Override
    public List<Piece> missing(Path packageFolder) {
        Path content = packageFolder.resolve(CONTENT);
        List<Piece> missing = new ArrayList<>();
        long listLength = 0;
        for (SealedFile file : seal.sealed(content)) {
            boolean ours = List.of(HEADER, TABLES, Pieces.FILE).contains(file.file());
            if (ours && !file.sm3().equals(Pieces.sm3(content(content.resolve(file.file()))))) {
                missing.add(new Piece(file.file(), 0, file.size()));
            }
            listLength = file.file().equals(Pieces.FILE) ? file.size() : listLength;
        }
        Piece list = new Piece(Pieces.FILE, 0, listLength);
        if (missing.contains(list)) {
            return List.of(list);
        }
        Optional<List<Piece>> listed = Pieces.missing(content, content(content.resolve(Pieces.FILE)));
        if (listed.isEmpty()) {
            return List.of(list);
        }
        missing.addAll(listed.get());
        return missing;
    }

    private static byte[] content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pairs(Path file) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            if (Files.isRegularFile(file)) {
                for (String line : Files.readAllLines(file)) {
                    int comma = line.indexOf(',');
                    if (comma > 0) {
                        pairs.put(line.substring(0, comma), line.substring(comma + 1));
                    }
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return pairs;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.write(file, bytes(lines));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
