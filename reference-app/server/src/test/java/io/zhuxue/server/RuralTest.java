package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.Expectation;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.SigningKey;
import io.zhuxue.server.catalogue.PurposeBook;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import io.zhuxue.server.rural.RuralChange;
import io.zhuxue.server.rural.RuralDesk;
import io.zhuxue.server.rural.RuralLists;
import io.zhuxue.server.rural.RuralReturn;
import io.zhuxue.server.rural.RuralSnapshot;
import io.zhuxue.server.rural.RuralSnapshots;
import io.zhuxue.server.rural.RuralWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in the rural registers is known with how each person stands; what goes back names nobody. */
class RuralTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final LocalDate LATER = LocalDate.of(2022, 9, 1);
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer SECOND = new Officer("sheng2", "省", Role.PROVINCIAL_OFFICER, "43");

    @TempDir
    private Path data;

    private TestDatabase server;
    private RuralSnapshots snapshots;
    private RuralDesk desk;
    private RuralReturn back;
    private Run run;
    private List<String> rows;

    @BeforeEach
    void loadProvince() throws IOException {
        server = TestDatabase.embedded(data);
        run = server.runs.find(server.loadTrainingProvince(300)).orElseThrow();
        OfficeFiles files = new OfficeFiles(server.jdbi, server.audit);
        snapshots = new RuralSnapshots(server.runs, files, server.uploads, server.settings);
        Orders orders = server.orders(
                Map.of(Task.Kind.RURAL, new RuralWork(server.jdbi, server.runs, server.vault, server.settings)));
        desk = new RuralDesk(
                snapshots, server.runs, server.watch, server.students, server.uploads, server.tasks, orders);
        back = new RuralReturn(
                server.jdbi,
                server.runs,
                server.watch,
                server.vault,
                SigningKey.of(data.resolve("signing.key")),
                new PurposeBook(files),
                files,
                server.uploads,
                server.settings,
                text -> text);
        rows = Files.readAllLines(register());
    }

    private Path register() {
        return run.input(server.settings.data()).resolve("registers/TP.csv");
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    private String taken(Officer officer, List<String> lines) throws IOException {
        byte[] zip = Zips.of("导出/TP.csv", String.join("\n", lines) + "\n");
        return snapshots
                .take(officer, new ByteArrayInputStream(zip), LATER, DAY)
                .orThrow();
    }

    private String newest(Officer officer) {
        return snapshots.all(officer).get(0).code();
    }

    private String ofRun() {
        return "run-" + run.runId();
    }

    private Task compared(Officer officer) throws IOException {
        desk.compare(officer, newest(officer), ofRun()).orThrow();
        return desk.find(officer, Optional.empty()).orElseThrow();
    }

    private List<RuralChange> changes(Officer officer, Task task, String kind) {
        return desk.changes(officer, task, kind, 0, 1000).rows();
    }

    /** The first row whose person counts: one with a valid ID that is still in. */
    private int member() {
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            if (cells[0].length() == 18
                    && server.watch
                            .one(PROVINCE.scope(), server.vault.token(cells[0]))
                            .isPresent()) {
                return i;
            }
        }
        throw new IllegalStateException("nobody");
    }

    /** A student with an ID who stands in no register: the row she would have. */
    private String unknownPupil() throws IOException {
        List<String> students =
                Files.readAllLines(run.input(server.settings.data()).resolve("students.csv"));
        List<String> header = List.of(students.get(0).split(",", -1));
        for (String line : students.subList(1, students.size())) {
            String[] cells = line.split(",", -1);
            String id = cells[header.indexOf("id_no")];
            boolean known =
                    server.watch.one(PROVINCE.scope(), server.vault.token(id)).isPresent();
            if (id.length() == 18 && !known && cells[header.indexOf("status")].equals("ENROLLED")) {
                return id + "," + cells[header.indexOf("name")] + ",H-1,子女," + cells[header.indexOf("home_region")]
                        + ",2022-10-01,";
            }
        }
        throw new IllegalStateException("nobody");
    }

    @Test
    void the_same_export_twice_changes_nothing() throws IOException {
        assertThat(taken(PROVINCE, rows)).contains("已导入1本名册", "可用" + (rows.size() - 1) + "行");
        Task task = compared(PROVINCE);
        assertThat(task.message()).isEqualTo("新增0人，退出0人，风险消除0人，信息变更0人。");
        assertThat(changes(PROVINCE, task, "")).isEmpty();
        assertThat(desk.counts(task)).containsExactly(new RuralDesk.Count("TP", 0, 0, 0, 0));
    }

    @Test
    void who_came_left_or_changed_is_told_with_how_she_stands_and_without_a_name() throws IOException {
        int member = member();
        String gone = rows.remove(member);
        int other = member();
        String[] cells = rows.get(other).split(",", -1);
        cells[2] = "H-999";
        rows.set(other, String.join(",", cells));
        String pupil = unknownPupil();
        rows.add(pupil);
        taken(PROVINCE, rows);
        Task task = compared(PROVINCE);
        assertThat(desk.counts(task)).containsExactly(new RuralDesk.Count("TP", 1, 1, 0, 1));
        assertThat(changes(PROVINCE, task, "LEFT")).singleElement().satisfies(left -> {
            assertThat(left.watched()).isEqualTo(server.vault.token(gone.split(",")[0]));
            assertThat(left.listed()).isTrue();
            assertThat(left.state())
                    .isIn(Stream.of(WatchState.Kind.values())
                            .map(WatchState.Kind::chineseName)
                            .toList());
        });
        assertThat(changes(PROVINCE, task, "CHANGED"))
                .singleElement()
                .satisfies(changed -> assertThat(changed.fields()).isEqualTo("户编号"));
        assertThat(changes(PROVINCE, task, "JOINED")).singleElement().satisfies(joined -> {
            assertThat(joined.state()).isEqualTo("在校，本期未列入名册");
            assertThat(joined.open()).isTrue();
            assertThat(joined.listed()).isFalse();
        });
        String written = Files.readString(Path.of(task.folder()).resolve("changes.csv"));
        assertThat(written).doesNotContain(pupil.split(",")[0], pupil.split(",")[1], gone.split(",")[0]);
        ListDesk lists = new RuralLists(desk);
        Path file = server.exports.write(Export.RURAL, false, out -> lists.rows(Export.RURAL, PROVINCE, "", out));
        assertThat(Files.readAllLines(file)).hasSize(4).first().asString().startsWith("对象编号,变动");
    }

    @Test
    void a_county_sees_its_own_households_and_a_school_or_a_family_none() throws IOException {
        String pupil = unknownPupil();
        rows.add(pupil);
        String region = pupil.split(",")[4];
        Officer county = new Officer("xian", "县", Role.COUNTY_OFFICER, region);
        taken(county, rows);
        Task task = compared(county);
        assertThat(changes(county, task, ""))
                .singleElement()
                .satisfies(joined -> assertThat(joined.region()).isEqualTo(region));
        assertThat(changes(
                        PROVINCE,
                        desk.find(PROVINCE, Optional.of(task.taskId())).orElseThrow(),
                        ""))
                .hasSize(1);
        Officer elsewhere = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(desk.find(elsewhere, Optional.empty())).isEmpty();
        assertThat(snapshots.all(elsewhere)).extracting(RuralSnapshot::code).containsExactly(ofRun());
        is(desk.compare(elsewhere, newest(county), ofRun()).refusal(), ServerMessage.BAD_REGISTER);
        Officer school = new Officer("xiao", "校", Role.SCHOOL_OFFICER, region + "/2143000001");
        is(desk.compare(school, newest(county), ofRun()).refusal(), ServerMessage.NOT_YOURS);
        assertThat(desk.compared(school, 5)).isEmpty();
        Officer nation = new Officer("guojia", "国", Role.NATIONAL_OFFICER, "");
        assertThat(RuralDesk.works(nation)).isFalse();
    }

    @Test
    void a_day_of_leaving_that_has_come_since_is_a_leaving() throws IOException {
        taken(PROVINCE, rows);
        String early = newest(PROVINCE);
        byte[] zip = Zips.of("TP.csv", String.join("\n", rows));
        snapshots.take(PROVINCE, in(zip), LATER.plusYears(3), DAY).orThrow();
        desk.compare(PROVINCE, newest(PROVINCE), early).orThrow();
        long over = rows.stream()
                .filter(row -> !row.startsWith("id_no") && row.split(",", -1)[6].compareTo("2022-09-01") > 0)
                .filter(row -> row.split(",", -1)[6].compareTo("2025-09-01") <= 0)
                .count();
        assertThat(over).isPositive();
        Task task = desk.find(PROVINCE, Optional.empty()).orElseThrow();
        assertThat(desk.counts(task)).containsExactly(new RuralDesk.Count("TP", 0, over, 0, 0));
    }

    @Test
    void a_comparison_needs_two_exports_that_nobody_has_changed() throws IOException {
        is(desk.compare(PROVINCE, ofRun(), ofRun()).refusal(), ServerMessage.BAD_REGISTER);
        taken(PROVINCE, rows);
        Path folder = snapshots.find(PROVINCE, newest(PROVINCE)).orElseThrow().folder();
        Files.write(folder.resolve("registers/TP.csv"), rows.subList(0, rows.size() - 1));
        Task task = desk.compare(PROVINCE, newest(PROVINCE), ofRun()).orThrow();
        assertThat(server.tasks.find(task.taskId()).orElseThrow()).satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(Task.State.FAILED);
            assertThat(failed.message()).contains("封存不符");
        });
    }

    @Test
    void what_is_no_register_is_refused_and_leaves_nothing() throws IOException {
        Officer finance = new Officer("cai", "财务", Role.FINANCE, "430302");
        byte[] right = Zips.of("TP.csv", String.join("\n", rows));
        is(snapshots.take(finance, in(right), LATER, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(snapshots.take(PROVINCE, in(Zips.of("DBR.csv", "a\n")), LATER, DAY).refusal(), ServerMessage.BAD_REGISTER);
        byte[] headerOnly = Zips.of("FF1.csv", rows.get(0) + "\n");
        is(snapshots.take(PROVINCE, in(headerOnly), LATER, DAY).refusal(), ServerMessage.BAD_REGISTER);
        assertThat(snapshots
                        .take(PROVINCE, in(Zips.of("TP.csv", "x,y\n1,2\n")), LATER, DAY)
                        .refusal())
                .isPresent();
        assertThat(snapshots.all(PROVINCE)).hasSize(1);
        try (Stream<Path> left = Files.list(data.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void a_return_needs_another_persons_approval() throws IOException {
        is(back.make(PROVINCE, DAY).refusal(), ServerMessage.NOT_APPROVED);
        long asked = back.ask(PROVINCE, DAY).orThrow();
        assertThat(back.uses(PROVINCE, DAY)).hasSize(1);
        is(back.approve(PROVINCE, asked, DAY), ServerMessage.SAME_HAND);
        is(back.make(PROVINCE, DAY).refusal(), ServerMessage.NOT_APPROVED);
        assertThat(back.approve(SECOND, asked, DAY)).isEmpty();
        assertThat(back.make(PROVINCE, DAY).value()).isPresent();
        is(back.make(SECOND, DAY).refusal(), ServerMessage.NOT_APPROVED);
        is(back.make(PROVINCE, DAY.plusDays(31)).refusal(), ServerMessage.NOT_APPROVED);
        assertThat(back.uses(PROVINCE, DAY.plusDays(31))).isEmpty();
        Officer finance = new Officer("cai", "审计", Role.SCHOOL_OFFICER, "430302/2143000001");
        is(back.make(finance, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(back.ask(finance, DAY).refusal(), ServerMessage.NOT_YOURS);
    }

    private RuralReturn.Sent made() throws IOException {
        assertThat(back.approve(SECOND, back.ask(PROVINCE, DAY).orThrow(), DAY)).isEmpty();
        return back.make(PROVINCE, DAY).orThrow();
    }

    @Test
    void a_return_tells_how_every_member_stands_and_names_nobody() throws IOException {
        RuralReturn.Sent sent = made();
        Path zip = back.file(PROVINCE, sent.id(), DAY).orElseThrow();
        assertThat(back.file(SECOND, sent.id(), DAY)).isEmpty();
        List<String> told;
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            told = new ArrayList<>(Files.readAllLines(inside.getPath("content/return.csv")));
            String seals = Files.readString(inside.getPath("content/registers.csv"));
            assertThat(seals).contains("脱贫").containsPattern("[0-9a-f]{64}");
        }
        String text = String.join("\n", told);
        assertThat(text).contains("已资助").doesNotContainPattern("\\d{15}");
        for (String row : rows.subList(1, rows.size())) {
            String name = row.split(",", -1)[1];
            assertThat(name.isEmpty() ? List.of() : told).noneMatch(line -> line.contains("," + name + ","));
        }
        assertThat(sent.counts()).contains("已资助");
        assertThat(told.size() - 1)
                .isEqualTo(Stream.of(sent.counts().split("，"))
                        .mapToInt(each -> Integer.parseInt(each.replaceAll("\\D", "")))
                        .sum());
    }

    @Test
    void the_receiver_checks_signature_number_and_seal() throws IOException {
        RuralReturn.Sent first = made();
        RuralReturn.Sent second = back.make(PROVINCE, DAY).orThrow();
        assertThat(List.of(first.sequence(), second.sequence())).containsExactly(1, 2);
        assertThat(back.log(PROVINCE)).extracting(RuralReturn.Sent::id).containsExactly(second.id(), first.id());
        Path folder = unzipped(back.file(PROVINCE, second.id(), DAY).orElseThrow());
        Sm2Verifier key = Sm2Verifier.create(HexFormat.of().parseHex(back.point()));
        Expectation expected = new Expectation(
                "RURAL-43", "RURAL_RETURN", Set.of(), first.sequence(), Sm2Signature.check(Map.of("43", key)));
        assertThat(Exchange.create().check(folder, expected)).isEmpty();
        Path told = folder.resolve("content/return.csv");
        Files.writeString(told, Files.readString(told).replace("已资助", "未比中"));
        assertThat(Exchange.create().check(folder, expected)).isNotEmpty();
    }

    private Path unzipped(Path zip) throws IOException {
        Path to = data.resolve("received");
        try (FileSystem inside = FileSystems.newFileSystem(zip);
                Stream<Path> all = Files.walk(inside.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(file.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        return to;
    }

    @Test
    void the_signing_key_stays_the_same_and_is_the_servers_own_to_read() throws IOException {
        Path file = data.resolve("signing.key");
        assertThat(SigningKey.of(file).point()).isEqualTo(back.point());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(back.point());
        Files.writeString(file, "zz");
        assertThatThrownBy(() -> SigningKey.of(file)).isInstanceOf(IllegalArgumentException.class);
    }
}
