package io.zhuxue.flow.registers;

import io.zhuxue.core.Message;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.spi.RegisterSource;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Expectation;
import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import io.zhuxue.reporting.seal.OutputSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The archive of register packages that were taken (名册收件档案): one folder a package, with its seal and signature, so that
 * who sent which rows can be shown again at any time; and the registers in them as a source of snapshots.
 *
 * <p>A package is of kind REGISTER, its period is the day as of which the department exported, such as 2022-09-01, and its
 * files are {@code registers/<GROUP>} in the columns of the province package. What was taken before, how far each sender has
 * counted and which day a register has reached follow from the packages themselves; there is no list that could disagree.
 * Packages are taken one after another.
 */
public final class ReceivedRegisters implements RegisterSource {

    /** The kind of package that holds registers. */
    public static final String KIND = "REGISTER";

    private static final String CONTENT = "content";
    private static final String REGISTERS = "registers";
    private static final String INCOMING = ".incoming-";

    private final Path archive;
    private final Exchange exchange = Exchange.create();

    /** The archive in a folder, which is made when the first package is taken. */
    public ReceivedRegisters(Path archive) {
        this.archive = archive;
    }

    /**
     * What became of a package: taken, with a seal for each register, or refused for every reason found.
     *
     * @param header what the package says about itself; empty when it could not be read
     * @param seals owner, day, rows and digest of each register in it; none when it was refused
     * @param faults why it was refused; none when it was taken
     */
    public record Arrival(Optional<ExchangeHeader> header, List<RegisterSeal> seals, List<Message> faults) {

        public Arrival {
            seals = List.copyOf(seals);
            faults = List.copyOf(faults);
        }

        /** True when the package is in the archive now. */
        public boolean taken() {
            return faults.isEmpty();
        }
    }

    /**
     * Takes a package into the archive, or leaves the archive as it was.
     *
     * <p>The package is copied first and the copy judged, so that what is checked is what is kept. Refusals are those of
     * {@link Exchange#check} (signature, seal, direction, number, contract) and REGISTER_DAY for a period that is no day or
     * after the day of making, REGISTER_CONTENT for files that are no register and for registers without a row that can be
     * read, REGISTER_STALE for a register that has a snapshot of that day or a later one; and what a table itself is refused
     * for, such as a column that is not there.
     *
     * @param receiver who takes it
     * @param signatures the senders that are trusted
     */
    public Arrival take(Path packageFolder, String receiver, SignatureCheck signatures) {
        @Nullable Path copy = null;
        try {
            Files.createDirectories(archive);
            copy = Files.createTempDirectory(archive, INCOMING);
            copy(packageFolder, copy);
            Arrival arrival = judge(copy, receiver, signatures);
            if (arrival.taken()) {
                Files.move(copy, folder(arrival.header().orElseThrow()), StandardCopyOption.ATOMIC_MOVE);
                copy = null;
            }
            return arrival;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private Path folder(ExchangeHeader header) {
        return archive.resolve(header.sender() + "-" + header.sequence());
    }

    private Arrival judge(Path copy, String receiver, SignatureCheck signatures) {
        Optional<ExchangeHeader> header = exchange.header(copy);
        long last = header.map(ExchangeHeader::sender).map(this::lastFrom).orElse(0L);
        List<Message> faults =
                new ArrayList<>(exchange.check(copy, new Expectation(receiver, KIND, Set.of(), last, signatures)));
        List<RegisterSeal> seals = new ArrayList<>();
        if (faults.isEmpty()) {
            Optional<LocalDate> day = header.flatMap(ReceivedRegisters::day);
            day.ifPresentOrElse(
                    each -> examine(copy.resolve(CONTENT), each, seals, faults),
                    () -> faults.add(FlowMessage.REGISTER_DAY.with(
                            header.map(ExchangeHeader::period).orElse(""))));
        }
        return new Arrival(header, faults.isEmpty() ? seals : List.of(), faults);
    }

    private long lastFrom(String sender) {
        return packages().keySet().stream()
                .filter(header -> header.sender().equals(sender))
                .mapToLong(ExchangeHeader::sequence)
                .max()
                .orElse(0);
    }

    private void examine(Path content, LocalDate day, List<RegisterSeal> seals, List<Message> faults) {
        Map<SpecialGroup, TableSource> tables = new EnumMap<>(SpecialGroup.class);
        try {
            for (String file : strangers(content, tables)) {
                faults.add(FlowMessage.REGISTER_CONTENT.with(file));
            }
            if (tables.isEmpty()) {
                faults.add(FlowMessage.REGISTER_CONTENT.with(REGISTERS));
            }
            tables.forEach((group, table) -> {
                List<LocalDate> days = days(group);
                if (!days.isEmpty() && !days.get(days.size() - 1).isBefore(day)) {
                    faults.add(FlowMessage.REGISTER_STALE.with(group, day, days.get(days.size() - 1)));
                    return;
                }
                RegisterSeal seal = RegisterSnapshot.of(table, group, day).seal();
                if (seal.rows() == 0 && seal.refused() > 0) {
                    faults.add(FlowMessage.REGISTER_CONTENT.with(table.name()));
                }
                seals.add(seal);
            });
        } catch (TableException e) {
            faults.add(e.reason());
        }
    }

    /** Fills in the registers of a package and gives the files that are none. */
    private static List<String> strangers(Path content, Map<SpecialGroup, TableSource> tables) {
        for (SpecialGroup group : SpecialGroup.values()) {
            if (group != SpecialGroup.CJZ) {
                Tables.lookUp(content, REGISTERS + "/" + group).ifPresent(table -> tables.put(group, table));
            }
        }
        Set<String> known =
                tables.values().stream().map(TableSource::name).collect(Collectors.toCollection(HashSet::new));
        known.addAll(Set.of("exchange.csv", "tables.csv", "pieces.csv", OutputSeal.SEAL, OutputSeal.MANIFEST));
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LocalDate> day(ExchangeHeader header) {
        try {
            return Optional.of(LocalDate.parse(header.period())).filter(day -> !day.isAfter(header.made()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The packages in the archive by their headers. */
    private Map<ExchangeHeader, Path> packages() {
        Map<ExchangeHeader, Path> packages =
                new TreeMap<>(Comparator.comparing(ExchangeHeader::sender).thenComparing(ExchangeHeader::sequence));
        if (Files.isDirectory(archive)) {
            try (Stream<Path> folders = Files.list(archive)) {
                folders.filter(folder -> !folder.getFileName().toString().startsWith(INCOMING))
                        .forEach(folder -> exchange.header(folder).ifPresent(header -> packages.put(header, folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return packages;
    }

    /** The packages that hold a group's register, by the day of the export. */
    private Map<LocalDate, ExchangeHeader> holding(SpecialGroup group) {
        Map<LocalDate, ExchangeHeader> days = new TreeMap<>();
        packages()
                .forEach((header, folder) -> day(header)
                        .filter(day -> Tables.lookUp(folder.resolve(CONTENT), REGISTERS + "/" + group)
                                .isPresent())
                        .ifPresent(day -> days.put(day, header)));
        return days;
    }

    @Override
    public Set<SpecialGroup> groups() {
        return Arrays.stream(SpecialGroup.values())
                .filter(group -> group != SpecialGroup.CJZ && !days(group).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<LocalDate> days(SpecialGroup group) {
        return group == SpecialGroup.CJZ
                ? List.of()
                : List.copyOf(holding(group).keySet());
    }

    /**
     * {@inheritDoc}
     *
     * <p>The seal of its package is checked first: SEAL_ALTERED and the like for an archive that somebody has changed.
     */
    @Override
    public TableSource open(SpecialGroup group, LocalDate day) {
        String name = REGISTERS + "/" + group;
        Path content =
                proof(group, day).map(header -> folder(header).resolve(CONTENT)).orElse(archive);
        TableSource table = Tables.find(content, name);
        OutputSeal.create().verify(content).stream().findFirst().ifPresent(altered -> {
            throw new TableException(name, altered);
        });
        return table;
    }

    /** Who sent the snapshot of a group and day, under which number; empty when there is none. */
    public Optional<ExchangeHeader> proof(SpecialGroup group, LocalDate day) {
        return Optional.ofNullable(holding(group).get(day));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(each, target);
                }
            }
        }
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
