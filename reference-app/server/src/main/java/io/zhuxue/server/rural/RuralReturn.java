package io.zhuxue.server.rural;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.reporting.catalogue.PurposeRecord;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.SigningKey;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.catalogue.ExchangeDesk;
import io.zhuxue.server.catalogue.PurposeBook;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.office.OfficeFile;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.watch.WatchRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;

/**
 * What the rural office is told of the members of its registers (回传): who is aided, refused with the reason, not enrolled
 * here, left, or unmatched with the next step.
 *
 * <p>It holds no name and no number of a person in clear: the office knows its own rows by register, row and household. It
 * goes out as a signed package, to an officer for whom somebody else approved that use of the data, and each is on record.
 */
public final class RuralReturn {

    /** What is used, and so must be approved. */
    public static final Set<FactKind> KINDS = Set.of(FactKind.RECOGNITION, FactKind.ENTITLEMENT);

    private static final String PURPOSE = "向乡村振兴部门回传监测对象资助情况";
    private static final int DAYS = 30;
    private static final List<String> COLUMNS = List.of("名册", "名册行号", "户编号", "姓名（脱敏）", "所在地", "状态", "原因或下一步");

    private final Jdbi jdbi;
    private final Runs runs;
    private final WatchList watch;
    private final Vault vault;
    private final SigningKey key;
    private final PurposeBook purposes;
    private final OfficeFiles files;
    private final Uploads uploads;
    private final Settings settings;
    private final UnaryOperator<String> plain;

    /**
     * Over what it works with.
     *
     * @param plain puts the codes of programmes into words
     */
    public RuralReturn(
            Jdbi jdbi,
            Runs runs,
            WatchList watch,
            Vault vault,
            SigningKey key,
            PurposeBook purposes,
            OfficeFiles files,
            Uploads uploads,
            Settings settings,
            UnaryOperator<String> plain) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.watch = watch;
        this.vault = vault;
        this.key = key;
        this.purposes = purposes;
        this.files = files;
        this.uploads = uploads;
        this.settings = settings;
        this.plain = plain;
    }

    /**
     * A package that went out.
     *
     * @param counts how many stand how, in words
     * @param digest the SM3 of the file
     */
    public record Sent(long id, LocalDate on, String by, String period, int sequence, String counts, String digest) {}

    /** Asks that the return may be made, for a month. */
    public Parsed<Long> ask(Officer officer, LocalDate day) {
        return RuralDesk.works(officer)
                ? purposes.ask(officer, KINDS, PURPOSE, day, day.plusDays(DAYS), day)
                : Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    /** Approves what another officer asked for. */
    public Optional<Message> approve(Officer officer, long id, LocalDate day) {
        return purposes.approve(officer, id, day);
    }

    /** Asked for and neither ended nor taken back, the latest first. */
    public List<PurposeBook.Use> uses(Officer officer, LocalDate day) {
        return purposes.all(officer).stream()
                .filter(use -> use.purpose().equals(PURPOSE))
                .filter(use ->
                        use.state(day) == PurposeBook.State.WAITING || use.state(day) == PurposeBook.State.IN_USE)
                .toList();
    }

    /** True when somebody else has approved that this officer makes returns. */
    public boolean allowed(Officer officer, LocalDate day) {
        List<PurposeRecord> records = purposes.all(officer).stream()
                .flatMap(use -> use.record().stream())
                .toList();
        return KINDS.stream().allMatch(kind -> PurposeRecord.allows(officer.account(), kind, day, records));
    }

    /** Makes the return of the run now shown for the officer's area. */
    public Parsed<Sent> make(Officer officer, LocalDate day) throws IOException {
        Optional<Run> run = runs.find(runs.shown()).filter(each -> Files.isDirectory(each.input(settings.data())));
        if (!RuralDesk.works(officer) || !officer.may(Action.KEEP_RECORDS)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        } else if (!allowed(officer, day)) {
            return Parsed.refused(ServerMessage.NOT_APPROVED.with());
        } else if (run.isEmpty()) {
            return Parsed.refused(ServerMessage.NO_RESULTS.with());
        }
        Path folder = uploads.newFolder("return-");
        Path content = Files.createDirectories(folder.resolve("content"));
        Map<WatchState.Kind, Long> counts = write(officer, run.get(), content);
        String office = ExchangeDesk.receiver(officer);
        int sequence = 1
                + sent(officer).stream()
                        .filter(file -> file.office().equals(officer.area()))
                        .mapToInt(file -> file.opening().count("sequence"))
                        .max()
                        .orElse(0);
        ExchangeHeader header = new ExchangeHeader(
                office, "RURAL-" + office, "RURAL_RETURN", run.get().term(), sequence, day);
        Path packed = folder.resolve("package");
        Exchange.create().pack(content, header, Sm2Signature.signer(office, key.signer()), packed);
        Path zip = folder.resolve("return.zip");
        zip(packed, zip);
        Uploads.delete(content);
        Uploads.delete(packed);
        String words = counts.entrySet().stream()
                .map(each -> each.getKey().chineseName() + each.getValue() + "人")
                .collect(Collectors.joining("，"));
        OfficeFile file = files.open(
                officer,
                OfficeFile.Kind.SENT,
                day,
                Map.of(
                        "period", run.get().term(),
                        "sequence", Integer.toString(sequence),
                        "counts", words,
                        "digest", Sm3.of(zip),
                        "folder", folder.toString()));
        return Parsed.accepted(sent(file));
    }

    private Map<WatchState.Kind, Long> write(Officer officer, Run run, Path content) {
        ProvincePackage input = ProvincePackage.open(run.input(settings.data()));
        LocalDate first = run.termOf().firstDay();
        RuralPersons persons = RuralPersons.of(jdbi, vault, run.runId(), input.folder(), run.results(settings.data()));
        Map<WatchState.Kind, Long> counts = new EnumMap<>(WatchState.Kind.class);
        try (CsvWriter out = CsvWriter.create(content.resolve("return.csv"), COLUMNS);
                CsvWriter seals =
                        CsvWriter.create(content.resolve("registers.csv"), List.of("名册", "日期", "行数", "不可用行数", "SM3"))) {
            RuralPersons.each(input, entry -> {
                Optional<WatchRow> row =
                        entry.countsOn(first) ? watch.one(officer.scope(), persons.watched(entry)) : Optional.empty();
                row.ifPresent(known -> {
                    WatchState.Kind kind = WatchState.Kind.valueOf(known.kind());
                    counts.merge(kind, 1L, Long::sum);
                    out.row(
                            entry.group().chineseName(),
                            Long.toString(entry.row()),
                            entry.household(),
                            Masking.name(entry.name()),
                            entry.region().map(Object::toString).orElse(""),
                            kind.chineseName(),
                            plain.apply(known.reason()));
                });
            });
            for (SpecialGroup group : RuralSnapshot.GROUPS) {
                if (input.registers().containsKey(group)) {
                    RegisterSeal seal = RegisterSnapshot.of(input.registers().get(group), group, first)
                            .seal();
                    seals.row(
                            group.chineseName(),
                            first.toString(),
                            Long.toString(seal.rows()),
                            Long.toString(seal.refused()),
                            seal.digest());
                }
            }
            out.commit();
            seals.commit();
        }
        return counts;
    }

    private static void zip(Path folder, Path zip) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<OfficeFile> sent(Officer officer) {
        return files.within(officer, OfficeFile.Kind.SENT);
    }

    private static Sent sent(OfficeFile file) {
        return new Sent(
                file.id(),
                file.opening().on(),
                file.opening().by(),
                file.text("period"),
                file.opening().count("sequence"),
                file.text("counts"),
                file.text("digest"));
    }

    /** What went out, the latest first. */
    public List<Sent> log(Officer officer) {
        return RuralDesk.works(officer)
                ? sent(officer).stream().map(RuralReturn::sent).toList()
                : List.of();
    }

    /** The file of a package, for who may make one now. */
    public Optional<Path> file(Officer officer, long id, LocalDate day) {
        return sent(officer).stream()
                .filter(file -> file.id() == id && RuralDesk.works(officer) && allowed(officer, day))
                .map(file -> Path.of(file.text("folder")).resolve("return.zip"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The public key with which the receiver checks the signature, as hexadecimal. */
    public String point() {
        return key.point();
    }
}
