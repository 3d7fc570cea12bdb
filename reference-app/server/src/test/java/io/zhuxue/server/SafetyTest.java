package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.nutrition.safety.Recall;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.safety.CheckCalendar;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.GrowthDesk;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.IncidentRow;
import io.zhuxue.server.safety.RecallDesk;
import io.zhuxue.server.safety.RecallRow;
import io.zhuxue.server.safety.VoiceDesk;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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

/** Safety of school meals: incidents against the clock, recalls in one go, checks by the calendar, voices in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SafetyTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer ELSEWHERE = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private TestDatabase server;
    private CountySchools schools;
    private IncidentDesk incidents;
    private RecallDesk recalls;
    private CheckDesk checks;
    private VoiceDesk voices;
    private GrowthDesk growth;
    private String first;
    private String second;
    private Officer school;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(Map.of(Task.Kind.MEALS, new CountyWork()));
        CountyDesk counties = new CountyDesk(server.uploads, server.tasks, orders);
        schools = new CountySchools(counties);
        MatterBook book =
                new MatterBook(SqlJournals.open(server.source, server.vault.cipher()), server.audit, server.clock);
        incidents = new IncidentDesk(book, schools);
        recalls = new RecallDesk(book, schools);
        checks = new CheckDesk(book, schools);
        voices = new VoiceDesk(book, schools);
        growth = new GrowthDesk(book, schools);
        assertThat(recalls.search(COUNTY, asked("ZH-0", "")).refusal())
                .map(Message::code)
                .contains("NO_MEALS");
        counties.train(COUNTY, 7);
        first = schools.schools(COUNTY).get(0).code().code();
        second = schools.schools(COUNTY).get(1).code().code();
        school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/" + first);
    }

    private static void done(Optional<Message> told) {
        assertThat(told).isEmpty();
    }

    private static void refused(Optional<Message> told, String code) {
        assertThat(told).map(Message::code).contains(code);
    }

    private IncidentRow incident(String number) {
        return incidents.incidents(COUNTY).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_incident_is_late_where_its_steps_are_and_closes_when_all_are_done() {
        assertThat(incidents
                        .report(school, "SJ-1", first, "2022-11-24 11:00", "LUNCH", "6")
                        .orThrow())
                .isEqualTo("SJ-1");
        refused(
                incidents
                        .report(school, "SJ-1", first, "2022-11-24 11:00", "LUNCH", "6")
                        .refusal(),
                "OVERTAKEN");
        done(incidents.step(school, "SJ-1", "STOP", "2022-11-24 11:20"));
        IncidentRow row = incident("SJ-1");
        assertThat(row.steps()).filteredOn(step -> step.code().equals("STOP")).noneMatch(IncidentRow.Step::late);
        // It is noon of that day; sealing was due within the hour, which is over to the minute.
        done(incidents.step(school, "SJ-1", "SEAL", "2022-11-24 12:30"));
        assertThat(incident("SJ-1").steps())
                .filteredOn(step -> step.code().equals("SEAL"))
                .allMatch(IncidentRow.Step::late);
        refused(incidents.close(COUNTY, "SJ-1", "查明"), "BAD_SAFETY");
        done(incidents.count(school, "SJ-1", "8"));
        done(incidents.step(school, "SJ-1", "REPORT", ""));
        done(incidents.step(school, "SJ-1", "PARENTS", ""));
        refused(incidents.close(school, "SJ-1", "查明"), "NOT_YOURS");
        refused(incidents.close(COUNTY, "SJ-1", " "), "WORDS");
        done(incidents.close(COUNTY, "SJ-1", "豆角未炒熟"));
        assertThat(incident("SJ-1").closed()).isEqualTo("豆角未炒熟");
        assertThat(incident("SJ-1").incident().ill()).isEqualTo(8);
        refused(incidents.step(school, "SJ-1", "STOP", ""), "BAD_SAFETY");
    }

    @Test
    void a_school_reports_about_itself_alone() {
        refused(
                incidents
                        .report(school, "SJ-2", second, "2022-11-24 11:00", "", "1")
                        .refusal(),
                "OUT_OF_AREA");
        assertThat(incidents
                        .report(COUNTY, "SJ-3", second, "2022-11-24 11:00", "", "1")
                        .refusal())
                .isEmpty();
        refused(incidents.step(school, "SJ-3", "STOP", ""), "OUT_OF_AREA");
        assertThat(incidents.incidents(school)).noneMatch(row -> row.number().equals("SJ-3"));
        assertThat(incidents.incidents(ELSEWHERE)).isEmpty();
        refused(incidents.report(COUNTY, "SJ-4", first, "中午", "", "1").refusal(), "BAD_SAFETY");
        refused(
                incidents
                        .report(COUNTY, "SJ-4", first, "2022-11-24 11:00", "", "几个")
                        .refusal(),
                "BAD_SAFETY");
        refused(incidents.step(COUNTY, "SJ-3", "SING", ""), "BAD_REQUEST");
    }

    private static RecallDesk.Asked asked(String number, String batches) {
        return new RecallDesk.Asked(number, "S01", "F001", batches, "检出霉变");
    }

    /** Supplier, food and batch of the lot of which most is left at the end of the county's books. */
    private RecallDesk.Asked something(String number) {
        List<String[]> rice = new ArrayList<>();
        Path folder = schools.tables(COUNTY).orElseThrow();
        Tables.find(folder, "receipts").read(Column.named("supplier_id", "food_code", "batch_no"), row -> {
            if (row.value(1).equals("F002")) {
                rice.add(new String[] {row.value(0), row.value(1), row.value(2)});
            }
        });
        String[] last = rice.get(rice.size() - 1);
        return new RecallDesk.Asked(number, last[0], last[1], "", "检出霉变");
    }

    /** Last, since it fills the calendar that others begin empty. */
    @Test
    @Order(Integer.MAX_VALUE)
    void the_checks_of_the_county_s_tables_come_in_once_up_to_the_day_and_the_calendar_knows_them() {
        refused(checks.takeOver(school, DAY).refusal(), "NOT_YOURS");
        refused(checks.takeOver(ELSEWHERE, DAY).refusal(), "NO_MEALS");
        LocalDate friday = LocalDate.of(2022, 9, 9);
        int early = checks.takeOver(COUNTY, friday).orThrow();
        assertThat(early).isPositive();
        int late = checks.takeOver(COUNTY, DAY).orThrow();
        assertThat(late).isGreaterThan(early);
        assertThat(checks.takeOver(COUNTY, DAY).orThrow()).isZero();
        CheckCalendar october = checks.calendar(COUNTY, YearMonth.of(2022, 10), DAY);
        // One fault a school is put in: a school forgot a day, and that day alone is missing.
        assertThat(october.missing()).isLessThanOrEqualTo(1);
        assertThat(october.rows()).hasSize(30);
    }

    @Test
    void a_recall_stops_everything_that_is_left_and_a_lot_held_by_mistake_goes_free() {
        RecallDesk.Asked asked = something("ZH-1");
        Recall reach = recalls.search(COUNTY, asked).orThrow();
        assertThat(reach.schools().size()).isGreaterThan(1);
        assertThat(recalls.recalls(COUNTY)).isEmpty();
        int held = recalls.call(COUNTY, asked).orThrow();
        assertThat(held).isPositive().isEqualTo(reach.holds().size());
        RecallRow row = recalls.recalls(COUNTY).get(0);
        assertThat(row.held()).isEqualTo(held);
        // Called again under another number, nothing is held twice.
        assertThat(recalls.call(COUNTY, something("ZH-2")).orThrow()).isZero();
        RecallRow.Lot lot = row.lots().get(0);
        refused(recalls.letGo(COUNTY, "ZH-1", lot.lot(), " "), "WORDS");
        refused(recalls.letGo(school, "ZH-1", lot.lot(), "误封"), "NOT_YOURS");
        done(recalls.letGo(COUNTY, "ZH-1", lot.lot(), "批号读错，误封"));
        refused(recalls.letGo(COUNTY, "ZH-1", lot.lot(), "再来"), "BAD_SAFETY");
        RecallRow after = recalls.recalls(COUNTY).stream()
                .filter(each -> each.number().equals("ZH-1"))
                .findFirst()
                .orElseThrow();
        assertThat(after.held()).isEqualTo(held - 1);
        List<StockEntry> movements = recalls.movements(COUNTY, "ZH-1");
        assertThat(movements).hasSize(held - 1).allMatch(entry -> entry.kind() == StockEntry.Kind.HOLD);
        done(recalls.end(COUNTY, "ZH-1", "已退回供应商"));
        refused(recalls.end(COUNTY, "ZH-1", "再来"), "NOT_WAITING");
    }

    @Test
    void what_nobody_bought_is_not_called_back_and_a_school_sees_its_own_lots_alone() {
        refused(
                recalls.search(COUNTY, new RecallDesk.Asked("ZH-9", "没有", "F001", "", "x"))
                        .refusal(),
                "BAD_SAFETY");
        refused(
                recalls.search(COUNTY, new RecallDesk.Asked("ZH-9", "", "", "", "x"))
                        .refusal(),
                "BAD_SAFETY");
        refused(recalls.call(school, something("ZH-9")).refusal(), "NOT_YOURS");
        RecallDesk.Asked nameless = something("ZH 9");
        refused(recalls.call(COUNTY, nameless).refusal(), "BAD_SAFETY");
        assertThat(recalls.recalls(school)).allSatisfy(row -> {
            assertThat(row.called()).isEmpty();
            assertThat(row.lots()).hasSizeLessThanOrEqualTo(2);
        });
        assertThat(recalls.movements(ELSEWHERE, "ZH-1")).isEmpty();
    }

    @Test
    void a_month_of_checks_shows_which_are_missing_and_problems_until_they_are_put_right() {
        YearMonth october = YearMonth.of(2022, 10);
        CheckCalendar before = checks.calendar(school, october, DAY);
        assertThat(before.rows()).hasSize(1);
        LocalDate day = before.days().get(0);
        done(checks.made(school, first, "DAILY", day.toString(), "冰箱未贴标签\n\n地面有积水"));
        refused(checks.made(school, first, "DAILY", day.toString(), ""), "BAD_SAFETY");
        refused(checks.made(school, second, "DAILY", day.toString(), ""), "OUT_OF_AREA");
        refused(checks.made(school, first, "YEARLY", day.toString(), ""), "OUT_OF_AREA");
        done(checks.made(school, first, "MONTHLY", day.toString(), ""));
        CheckCalendar after = checks.calendar(school, october, DAY);
        assertThat(after.missing()).isEqualTo(before.missing() - 2);
        assertThat(after.rows().get(0).done().get(0)).isTrue();
        List<CheckDesk.OpenProblem> open = checks.open(school, DAY);
        assertThat(open).hasSize(2).allMatch(CheckDesk.OpenProblem::late);
        done(checks.fixed(school, open.get(0).file(), 0, "2022-11-24"));
        assertThat(checks.open(school, DAY))
                .singleElement()
                .satisfies(left -> assertThat(left.what()).isEqualTo("地面有积水"));
        refused(checks.fixed(ELSEWHERE, open.get(0).file(), 1, "2022-11-24"), "OUT_OF_AREA");
    }

    @Test
    void a_complaint_has_its_days_and_may_come_again() {
        done(voices.receive(COUNTY, "TS-1", first, "QUALITY", "2022-11-01", "饭菜偏凉"));
        VoiceDesk.ComplaintRow row = voices.complaints(COUNTY, DAY).get(0);
        assertThat(row.late()).isTrue();
        assertThat(voices.complaints(COUNTY, LocalDate.of(2022, 11, 2)).get(0).late())
                .isFalse();
        refused(voices.reopen(COUNTY, "TS-1", "没有解决"), "NOT_WAITING");
        done(voices.passOn(COUNTY, "TS-1", "学校食堂"));
        done(voices.answer(school, "TS-1", "2022-11-10", "已加装保温台"));
        assertThat(voices.complaints(COUNTY, DAY).get(0).late()).isFalse();
        refused(voices.answer(school, "TS-1", "2022-11-10", "再答"), "NOT_WAITING");
        done(voices.reopen(COUNTY, "TS-1", "仍然偏凉"));
        assertThat(voices.complaints(school, DAY).get(0).story()).hasSize(4);
        Officer province = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
        assertThat(voices.complaints(province, DAY).get(0).story()).hasSize(4).noneMatch(line -> line.contains("偏凉"));
        refused(voices.receive(COUNTY, "TS-2", first, "QUALITY", "2022-11-01", " "), "WORDS");
        refused(voices.answer(ELSEWHERE, "TS-1", "2022-11-10", "答"), "OUT_OF_AREA");
    }

    @Test
    void a_survey_counts_once_a_term_and_a_later_count_corrects_it() {
        Term term = new Term(2022, Term.Season.AUTUMN);
        long missing = voices.surveysMissing(COUNTY, term);
        done(voices.survey(COUNTY, second, "2022-AUTUMN", "PUPILS", "1 2 3 4 5"));
        done(voices.survey(COUNTY, second, "2022-AUTUMN", "PUPILS", "10,20,30,20,20"));
        assertThat(voices.surveysMissing(COUNTY, term)).isEqualTo(missing - 1);
        VoiceDesk.SurveyRow row = voices.surveyRows(COUNTY, term).get(0);
        assertThat(row.total()).isEqualTo(100);
        assertThat(row.percent()).isEqualTo(40);
        assertThat(row.low()).isTrue();
        refused(voices.survey(COUNTY, second, "2022-AUTUMN", "PUPILS", "1 2 3"), "BAD_SAFETY");
        refused(voices.survey(COUNTY, second, "秋季", "PUPILS", "1 2 3 4 5"), "BAD_TERM");
    }

    @Test
    void growth_is_told_in_numbers_and_never_below_five() throws IOException {
        StringBuilder csv = new StringBuilder("school_code,pupil_no,sex,born,measured,height_mm,weight_g\n");
        for (int i = 0; i < 8; i++) {
            csv.append(first).append(",P").append(i).append(",M,2012-09-01,2022-11-01,1400,33000\n");
        }
        csv.append(first).append(",P8,F,2012-09-01,2022-11-01,1400,60000\n");
        csv.append("0000000000,P9,F,2012-09-01,2022-11-01,1400,33000\n");
        csv.append(first).append(",P10,X,2012-09-01,2022-11-01,1400,33000\n");
        GrowthDesk.Taken taken = growth.takeIn(
                        COUNTY, new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        assertThat(taken.pupils()).isEqualTo(9);
        assertThat(taken.faults()).hasSize(2).noneMatch(fault -> fault.contains("P9") || fault.contains("P10"));
        List<GrowthDesk.Figure> figures = growth.figures(COUNTY, 2022);
        assertThat(figures).anySatisfy(figure -> {
            assertThat(figure.result()).isEqualTo("未见异常");
            assertThat(figure.pupils()).isEqualTo("8");
        });
        assertThat(figures).anySatisfy(figure -> assertThat(figure.pupils()).isEqualTo("少于5"));
        assertThat(growth.figures(ELSEWHERE, 2022)).isEmpty();
        assertThat(growth.figures(COUNTY, 2021)).isEmpty();
        Officer finance = new Officer("caiwu", "财", Role.FINANCE, "430302");
        assertThat(growth.takeIn(finance, new ByteArrayInputStream(new byte[0])).refusal())
                .map(Message::code)
                .contains("NOT_YOURS");
    }
}
