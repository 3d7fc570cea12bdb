package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.synthetic.SyntheticAnswers;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.answers.AnswerWork;
import io.zhuxue.server.answers.TrainingBank;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.DaysRow;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.FindingRow;
import io.zhuxue.server.province.ShareRow;
import io.zhuxue.server.province.StateRow;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Bank answers on their way in: handed in by one, checked by another, applied once, shown to whom they concern. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer AUDITOR = new Officer("shenji", "审计", Role.AUDITOR, "43");
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    private Path data;

    private TestDatabase server;
    private AnswerDesk desk;
    private TrainingBank bank;
    private Officer cashier;
    private Officer checker;
    private byte[] answers;

    @BeforeAll
    void loadProvince(@TempDir Path folder) throws IOException {
        data = folder;
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(150);
        String county = server.province.overview(PROVINCE.scope(), "").counties().stream()
                .max(java.util.Comparator.comparing(row -> row.paidFen()))
                .orElseThrow()
                .region();
        cashier = new Officer("caiwu", "县财务", Role.FINANCE, county);
        checker = new Officer("xian", "县业务", Role.COUNTY_OFFICER, county);
        AnswerWork work = new AnswerWork(server.jdbi, server.runs, server.settings);
        Orders orders = server.orders(Map.of(Task.Kind.ANSWERS, work));
        desk = new AnswerDesk(server.jdbi, server.runs, server.uploads, server.tasks, orders, server.settings);
        bank = new TrainingBank(server.jdbi, server.runs, server.uploads, server.settings);
        answers = zip(cashier);
    }

    @Test
    @Order(0)
    void the_allocation_is_the_one_of_the_results_and_adds_up_to_what_is_due() throws IOException {
        List<ShareRow> shares = server.province.allocation(PROVINCE.scope(), "", "");
        Path results = server.runs.find(server.runs.shown()).orElseThrow().results(server.settings.data());
        assertThat(shares)
                .extracting(row -> String.join(
                        ",",
                        row.region(),
                        row.programme(),
                        Long.toString(row.quota()),
                        Money.ofFen(row.amountFen()).toString(),
                        Money.ofFen(row.centralFen()).toString(),
                        Money.ofFen(row.provinceFen()).toString(),
                        Money.ofFen(row.cityFen()).toString(),
                        Money.ofFen(row.countyFen()).toString()))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(results.resolve("allocation.csv")).stream()
                        .skip(1)
                        .toList());
        ShareRow sum = shares.stream().reduce(ShareRow::plus).orElseThrow();
        assertThat(sum.centralFen() + sum.provinceFen() + sum.cityFen() + sum.countyFen())
                .isEqualTo(sum.amountFen())
                .isEqualTo(server.province.overview(PROVINCE.scope(), "").sum().amountFen());
        assertThat(server.province.allocation(cashier.scope(), "", ""))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.region()).isEqualTo(cashier.areaCode()));
    }

    @Test
    @Order(1)
    void what_is_no_answer_is_refused() throws IOException {
        assertThat(code(handIn(cashier, "a.docx", "x"))).contains("BAD_ANSWERS");
        assertThat(code(handIn(cashier, "a.xml", "<hello/>"))).contains("BAD_ANSWERS");
        assertThat(code(handIn(cashier, "a.zip", "no zip"))).contains("BAD_ANSWERS");
        assertThat(server.tasks.within(Task.Kind.ANSWERS, "43", 9)).isEmpty();
    }

    @Test
    @Order(2)
    void only_who_pays_hands_in() throws IOException {
        assertThat(code(desk.handIn(checker, "a.zip", new ByteArrayInputStream(answers), DAY)))
                .contains("OUT_OF_AREA");
    }

    @Test
    @Order(3)
    void answers_about_another_countys_lines_are_refused_as_a_whole() throws IOException {
        byte[] all = zip(PROVINCE);
        assertThat(code(desk.handIn(cashier, "all.zip", new ByteArrayInputStream(all), DAY)))
                .contains("FOREIGN_LINES");
    }

    @Test
    @Order(4)
    void answers_wait_for_a_second_officer_and_change_nothing_before() throws IOException {
        Parsed<Task> task = desk.handIn(cashier, "回执.zip", new ByteArrayInputStream(answers), DAY);
        assertThat(task.orThrow().state()).isEqualTo(Task.State.WAITING);
        assertThat(server.findings.counts(PROVINCE.scope())).isEmpty();
        assertThat(states()).doesNotContainKey("PAID");
    }

    @Test
    @Order(5)
    void who_hands_in_never_checks_and_neither_does_another_county() {
        long id = waiting();
        Officer both = new Officer("caiwu", "一人", Role.COUNTY_OFFICER, cashier.areaCode());
        Officer elsewhere = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(desk.check(both, id, true)).map(Message::code).contains("SAME_HAND");
        assertThat(desk.check(elsewhere, id, true)).map(Message::code).contains("OUT_OF_AREA");
        assertThat(desk.check(cashier, id, true)).map(Message::code).contains("OUT_OF_AREA");
        assertThat(states()).doesNotContainKey("PAID");
    }

    @Test
    @Order(6)
    void what_is_sent_back_is_never_applied() {
        long id = waiting();
        assertThat(desk.check(checker, id, false)).isEmpty();
        assertThat(server.tasks.find(id).orElseThrow().state()).isEqualTo(Task.State.SENT_BACK);
        assertThat(desk.check(checker, id, true)).map(Message::code).contains("NOT_WAITING");
        assertThat(states()).doesNotContainKey("PAID");
    }

    @Test
    @Order(7)
    void checked_answers_bring_every_line_where_the_bank_truly_left_it() throws IOException {
        Task task = desk.handIn(cashier, "回执.zip", new ByteArrayInputStream(answers), DAY)
                .orThrow();
        assertThat(desk.check(checker, task.taskId(), true)).isEmpty();
        Task done = server.tasks.find(task.taskId()).orElseThrow();
        assertThat(done.message()).contains("已记入");
        assertThat(done.state()).isEqualTo(Task.State.DONE);
        assertThat(done.checkedBy()).isEqualTo("xian");
        Map<String, String> truth = truth();
        assertThat(truth).isNotEmpty();
        truth.forEach(
                (line, state) -> assertThat(state(line)).as("line " + line).isEqualTo(state));
    }

    @Test
    @Order(8)
    void the_same_answers_again_change_nothing() throws IOException {
        Map<String, Long> before = states();
        List<CountRow> counts = server.findings.counts(PROVINCE.scope());
        Task task = desk.handIn(cashier, "again.zip", new ByteArrayInputStream(answers), DAY)
                .orThrow();
        assertThat(desk.check(checker, task.taskId(), true)).isEmpty();
        assertThat(states()).isEqualTo(before);
        assertThat(server.findings.counts(PROVINCE.scope())).isEqualTo(counts);
    }

    @Test
    @Order(9)
    void findings_are_seen_inside_the_area_and_unknown_lines_by_the_province_alone() {
        long matches = server.findings.find(cashier.scope(), "MATCH", 0, 10).total();
        assertThat(matches).isPositive();
        assertThat(server.findings.find(cashier.scope(), "", 0, 500).rows())
                .extracting(FindingRow::kind)
                .doesNotContain("UNMATCHED");
        assertThat(server.findings.find(AUDITOR.scope(), "UNMATCHED", 0, 10).total())
                .isPositive();
        Officer elsewhere = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(server.findings.find(elsewhere.scope(), "", 0, 10).total()).isZero();
    }

    @Test
    @Order(10)
    void days_to_the_money_run_from_the_terms_first_day() {
        DaysRow days = server.findings.days(cashier.scope()).get(0);
        assertThat(days.paid()).isPositive().isLessThanOrEqualTo(days.lines());
        assertThat(days.middleDays()).isEqualTo(84);
        assertThat(days.leastDays()).isLessThanOrEqualTo(days.middleDays());
    }

    @Test
    @Order(11)
    void findings_go_out_as_a_list() throws IOException {
        StudentFilter all = new StudentFilter("", "", "", "", "", "", false, 0);
        Path file = server.exports.write(
                Export.FINDINGS, false, out -> server.lists.rows(Export.FINDINGS, cashier.scope(), all, "MATCH", out));
        assertThat(Files.readString(file)).startsWith("结果,明细号").contains("相符").doesNotContain("无对应明细");
    }

    @Test
    @Order(12)
    void every_hand_is_in_the_audit_chain() {
        assertThat(server.audit.latest(0, 50))
                .extracting(line -> line.entry().actor() + " " + line.entry().action())
                .contains("caiwu ANSWERS_IN", "xian ANSWERS_SENT_BACK", "xian ANSWERS_APPROVED");
        assertThat(server.audit.brokenAt()).isEmpty();
    }

    @Test
    @Order(13)
    void work_cut_off_by_a_stop_is_done_at_the_next_start() throws IOException {
        Task task = desk.handIn(cashier, "late.zip", new ByteArrayInputStream(answers), DAY)
                .orThrow();
        Worker stopped = new Worker(work -> {}, server.tasks, Map.of());
        new Orders(server.tasks, stopped, server.audit).check(checker, task, true, "ANSWERS_APPROVED");
        assertThat(server.tasks.underWay()).extracting(Task::taskId).containsExactly(task.taskId());
        AnswerWork work = new AnswerWork(server.jdbi, server.runs, server.settings);
        new Worker(Runnable::run, server.tasks, Map.of(Task.Kind.ANSWERS, work)).resume();
        assertThat(server.tasks.underWay()).isEmpty();
        assertThat(server.tasks.find(task.taskId()).orElseThrow().state()).isEqualTo(Task.State.DONE);
    }

    @Test
    @Order(14)
    void results_that_were_altered_are_not_gone_on_with() throws IOException {
        Path lines = server.runs
                .find(server.runs.shown())
                .orElseThrow()
                .results(server.settings.data())
                .resolve("payments/lines.csv");
        Files.writeString(lines, Files.readString(lines).replaceFirst("\\d00\\.00", "9900.00"));
        Task task = desk.handIn(cashier, "late.zip", new ByteArrayInputStream(answers), DAY)
                .orThrow();
        assertThat(desk.check(checker, task.taskId(), true)).isEmpty();
        Task after = server.tasks.find(task.taskId()).orElseThrow();
        assertThat(after.state()).isEqualTo(Task.State.FAILED);
        assertThat(after.message()).isNotEmpty();
    }

    private Parsed<Task> handIn(Officer officer, String name, String content) throws IOException {
        return desk.handIn(officer, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), DAY);
    }

    private static Optional<String> code(Parsed<Task> task) {
        return task.refusal().map(Message::code);
    }

    private long waiting() {
        return server.tasks
                .within(Task.Kind.ANSWERS, cashier.areaCode(), 1)
                .get(0)
                .taskId();
    }

    private byte[] zip(Officer officer) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        bank.answer(officer.scope(), zip);
        return zip.toByteArray();
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new HashMap<>();
        for (StateRow row : server.province.overview(PROVINCE.scope(), "").states()) {
            states.put(row.state(), row.lines());
        }
        return states;
    }

    private String state(String line) {
        return server.jdbi.withHandle(
                h -> h.createQuery("select state from disbursement.payment_line where line_id = :line")
                        .bind("line", line)
                        .mapTo(String.class)
                        .one());
    }

    /** Where the bank left each line of the county, which the bank keeps to itself. */
    private Map<String, String> truth() throws IOException {
        Path results = server.runs.find(server.runs.shown()).orElseThrow().results(server.settings.data());
        Path told = data.resolve("told");
        SyntheticAnswers.create(server.settings.trainingSeed()).writeTo(results, told);
        List<String> own = server.jdbi.withHandle(
                h -> h.createQuery("select line_id from disbursement.payment_line where region = :region")
                        .bind("region", cashier.areaCode())
                        .mapTo(String.class)
                        .list());
        Map<String, String> truth = new HashMap<>();
        Tables.open(told.resolve("truth/lines.csv")).read(Column.named("line_id", "state"), row -> {
            if (own.contains(row.value(0))) {
                truth.put(row.value(0), row.value(1));
            }
        });
        return truth;
    }
}
