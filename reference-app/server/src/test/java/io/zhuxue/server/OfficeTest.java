package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.reporting.conduct.Call;
import io.zhuxue.reporting.conduct.Duty;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.reporting.conduct.StudyCoverage;
import io.zhuxue.reporting.outreach.OpinionItem;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.figures.FigureDesk;
import io.zhuxue.server.office.ConductBook;
import io.zhuxue.server.office.NormScores;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.office.OfficeLists;
import io.zhuxue.server.office.TeamBook;
import io.zhuxue.server.outreach.OpinionBook;
import io.zhuxue.server.outreach.TicketBook;
import io.zhuxue.server.province.Export;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office keeps its study, duties, norms, people, pieces and what is said of it; nothing is changed, all is cut to areas. */
class OfficeTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private static final Officer SCHOOL = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/2143000002");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer SECOND = new Officer("xian2", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer CITY = new Officer("shi", "市", Role.CITY_OFFICER, "4303");
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer ELSEWHERE = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "430102");
    private static final Officer FINANCE = new Officer("caiwu", "财务", Role.FINANCE, "430302");

    private TestDatabase server;
    private ConductBook conduct;
    private TeamBook team;
    private OpinionBook opinions;
    private OfficeLists lists;

    @BeforeEach
    void open(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        OfficeFiles files = new OfficeFiles(server.jdbi, server.audit);
        conduct = new ConductBook(files);
        team = new TeamBook(files);
        opinions = new OpinionBook(files);
        lists = new OfficeLists(conduct, team, opinions, new TicketBook(server.jdbi, server.audit), server.clock);
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    private List<Object[]> rows(Export export, Officer officer) {
        List<Object[]> rows = new ArrayList<>();
        lists.rows(export, officer, "", rows::add);
        return rows;
    }

    private long said(OpinionItem.Severity severity) {
        return opinions.found(COUNTY, "微博", "称助学金发放慢", severity, DAY).orThrow();
    }

    private OpinionBook.Item item() {
        return opinions.all(COUNTY).get(0);
    }

    @Test
    void what_is_said_is_answered_within_its_days_and_then_closed() {
        long id = said(OpinionItem.Severity.ORDINARY);
        assertThat(opinions.answerBy(item())).isEqualTo(LocalDate.of(2022, 11, 29));
        assertThat(opinions.late(item(), LocalDate.of(2022, 11, 29))).isFalse();
        assertThat(opinions.late(item(), LocalDate.of(2022, 11, 30))).isTrue();
        assertThat(opinions.close(COUNTY, id, "未答先结", DAY)).isPresent();
        assertThat(opinions.answer(COUNTY, id, "已公布发放时间", DAY.plusDays(1))).isEmpty();
        is(opinions.answer(COUNTY, id, "早于上次", DAY), ServerMessage.BAD_REQUEST);
        assertThat(opinions.close(SECOND, id, "网民满意", DAY.plusDays(2))).isEmpty();
        assertThat(item().item().isClosed()).isTrue();
        is(opinions.answer(COUNTY, id, "再答", DAY.plusDays(3)), ServerMessage.WRONG_STEP);
        assertThat(rows(Export.OPINIONS, CITY))
                .singleElement()
                .satisfies(row -> assertThat(row[6]).isEqualTo("办结"));
    }

    @Test
    void a_graver_judgement_shortens_the_deadline_and_a_wrong_item_is_taken_back() {
        long id = said(OpinionItem.Severity.ORDINARY);
        assertThat(opinions.judge(COUNTY, id, OpinionItem.Severity.GRAVE, "转发过万", DAY))
                .isEmpty();
        assertThat(opinions.answerBy(item())).isEqualTo(DAY);
        assertThat(opinions.late(item(), DAY.plusDays(1))).isTrue();
        is(opinions.judge(COUNTY, id, OpinionItem.Severity.GRAVE, " ", DAY), ServerMessage.WORDS);
        assertThat(opinions.retract(COUNTY, id, "与资助无关", DAY)).isEmpty();
        assertThat(item().open()).isFalse();
        assertThat(opinions.late(item(), DAY.plusDays(9))).isFalse();
        assertThat(item().steps()).hasSize(3);
    }

    @Test
    void what_is_said_stays_in_its_area_and_names_nobody() {
        long id = said(OpinionItem.Severity.SERIOUS);
        assertThat(opinions.all(ELSEWHERE)).isEmpty();
        assertThat(opinions.all(SCHOOL)).isEmpty();
        is(opinions.answer(ELSEWHERE, id, "替答", DAY), ServerMessage.OUT_OF_AREA);
        is(opinions.answer(FINANCE, id, "财务答", DAY), ServerMessage.NOT_YOURS);
        OpinionItem.Severity grave = OpinionItem.Severity.GRAVE;
        is(opinions.found(COUNTY, "微博", "430302201206100013未到账", grave, DAY).refusal(), ServerMessage.WORDS);
        is(opinions.found(COUNTY, "", "慢", grave, DAY).refusal(), ServerMessage.WORDS);
    }

    @Test
    void the_coverage_of_study_counts_each_session_once_and_adds_up_over_offices() {
        long plan = conduct.plan(COUNTY, 2022, "资助政策", 4, 10, DAY).orThrow();
        conduct.plan(SCHOOL, 2022, "政策学习", 2, 5, DAY).orThrow();
        assertThat(conduct.held(COUNTY, plan, 1, 8, DAY)).isEmpty();
        assertThat(conduct.held(COUNTY, plan, 1, 9, DAY))
                .as("recorded wrongly, recorded again")
                .isEmpty();
        is(conduct.held(COUNTY, plan, 5, 9, DAY), ServerMessage.BAD_REQUEST);
        is(conduct.held(CITY, plan, 2, 9, DAY), ServerMessage.OUT_OF_AREA);
        assertThat(conduct.coverage(COUNTY)).isEqualTo(new StudyCoverage(2, 6, 1, 50, 9));
        assertThat(conduct.coverage(CITY)).isEqualTo(conduct.coverage(COUNTY));
        assertThat(conduct.coverage(SCHOOL)).isEqualTo(new StudyCoverage(1, 2, 0, 10, 0));
        assertThat(conduct.plans(ELSEWHERE)).isEmpty();
        is(conduct.plan(FINANCE, 2022, "财务", 1, 1, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(conduct.plan(COUNTY, 2022, "零次", 0, 1, DAY).refusal(), ServerMessage.BAD_REQUEST);
        assertThat(rows(Export.STUDY, CITY)).hasSize(2);
    }

    @Test
    void a_duty_is_checked_by_another_and_a_problem_is_put_right() {
        long id = conduct.duty(COUNTY, "资助专干", "公示认定结果", DAY.plusDays(5), DAY).orThrow();
        is(conduct.check(COUNTY, id, Duty.Finding.DONE, "自查", DAY), ServerMessage.SAME_HAND);
        is(conduct.check(ELSEWHERE, id, Duty.Finding.DONE, "外县", DAY), ServerMessage.OUT_OF_AREA);
        is(conduct.check(SECOND, id, Duty.Finding.DONE, "", DAY), ServerMessage.WORDS);
        assertThat(conduct.check(SECOND, id, Duty.Finding.RECTIFIED, "没有问题可改", DAY))
                .isPresent();
        assertThat(conduct.check(SECOND, id, Duty.Finding.PROBLEM, "公示不足5日", DAY))
                .isEmpty();
        assertThat(state()).isEqualTo(Duty.State.IN_RECTIFICATION);
        assertThat(conduct.check(CITY, id, Duty.Finding.RECTIFIED, "已补足", DAY)).isEmpty();
        assertThat(state()).isEqualTo(Duty.State.DONE);
        assertThat(rows(Export.DUTIES, COUNTY)).singleElement().satisfies(row -> {
            assertThat(row[4]).isEqualTo("已完成");
            assertThat(row[5].toString()).contains("存在问题", "已整改");
        });
        conduct.duty(COUNTY, "出纳", "核对账户", DAY.minusDays(1), DAY).orThrow();
        assertThat(state()).isEqualTo(Duty.State.OVERDUE);
    }

    private Duty.State state() {
        return conduct.duties(COUNTY).get(0).state(DAY);
    }

    @Test
    void the_norms_are_scored_by_facts_and_by_the_offices_own_evidence() {
        NormScores norms = new NormScores(new FigureDesk(server.jdbi, server.runs, server.settings), conduct);
        assertThat(norms.of(COUNTY, DAY).hundredths())
                .as("nothing known, nothing earned")
                .isZero();
        server.loadTrainingProvince(200);
        Scorecard measured = norms.of(PROVINCE, DAY);
        assertThat(measured.hundredths()).isPositive();
        assertThat(measured.lines())
                .filteredOn(line -> line.item().id().equals("TARGET_PRECISE"))
                .singleElement()
                .satisfies(line -> assertThat(line.ground()).endsWith("%"));
        assertThat(conduct.show(PROVINCE, "SCHOOL_RULES", "湘教发〔2022〕1号", DAY)).isEmpty();
        assertThat(norms.of(PROVINCE, DAY).hundredths()).isEqualTo(measured.hundredths() + 800);
        assertThat(conduct.show(PROVINCE, "SCHOOL_RULES", "", DAY))
                .as("taken back")
                .isEmpty();
        assertThat(norms.of(PROVINCE, DAY).hundredths()).isEqualTo(measured.hundredths());
        assertThat(conduct.evidence(COUNTY)).as("each office has its own").isEmpty();
        assertThat(norms.of(SCHOOL, DAY).hundredths()).isZero();
        is(conduct.show(FINANCE, "SCHOOL_RULES", "文件", DAY), ServerMessage.NOT_YOURS);
    }

    @Test
    void a_course_counts_its_hours_once_for_who_passed_it() {
        is(team.course(SCHOOL, "校内课", 4, 60, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(team.course(PROVINCE, "无学时", 0, 60, DAY).refusal(), ServerMessage.BAD_REQUEST);
        long course = team.course(PROVINCE, "资助业务培训", 8, 60, DAY).orThrow();
        assertThat(team.courses(SCHOOL)).hasSize(1);
        assertThat(team.took(SCHOOL, course, "xuexiao", 8, 50, DAY)).isEmpty();
        assertThat(team.hours(COUNTY)).isEqualTo(Map.of("xuexiao", 0));
        assertThat(team.took(SCHOOL, course, "xuexiao", 8, 80, DAY)).isEmpty();
        assertThat(team.hours(COUNTY)).isEqualTo(Map.of("xuexiao", 8));
        assertThat(team.trainees(COUNTY)).hasSize(1);
        assertThat(team.trainees(ELSEWHERE)).isEmpty();
        is(team.took(COUNTY, course, "张 三", 8, 80, DAY), ServerMessage.BAD_REQUEST);
        is(team.took(COUNTY, 999, "xian", 8, 80, DAY), ServerMessage.OUT_OF_AREA);
        assertThat(rows(Export.TRAINING, CITY))
                .singleElement()
                .satisfies(row -> assertThat(row[5]).isEqualTo("合格"));
    }

    @Test
    void an_office_says_how_many_officers_it_has_and_hears_how_many_are_missing() {
        assertThat(team.staffing(COUNTY, 6000)).isEmpty();
        assertThat(team.staff(COUNTY, 1, DAY)).isEmpty();
        assertThat(team.staffing(COUNTY, 6000).orElseThrow().missing(2500)).isEqualTo(2);
        assertThat(team.staff(COUNTY, 3, DAY)).isEmpty();
        assertThat(team.staffing(COUNTY, 6000).orElseThrow().missing(2500)).isZero();
        assertThat(team.staffing(CITY, 6000)).isEmpty();
        is(team.staff(COUNTY, -1, DAY), ServerMessage.BAD_REQUEST);
        is(team.staff(FINANCE, 1, DAY), ServerMessage.NOT_YOURS);
    }

    @Test
    void a_piece_is_reviewed_by_other_offices_and_published_when_it_is_good_enough() {
        is(team.call(SCHOOL, Call.Kind.TYPICAL_CASE, "校征集", DAY, 1, 60, DAY).refusal(), ServerMessage.NOT_YOURS);
        long call = team.call(PROVINCE, Call.Kind.TYPICAL_CASE, "资助育人典型", DAY.plusDays(9), 2, 80, DAY)
                .orThrow();
        String id = Long.toString(call);
        assertThat(team.handIn(SCHOOL, id, "勤工助学", "经验正文", DAY.plusDays(10)).refusal())
                .as("too late")
                .isPresent();
        long piece = team.handIn(SCHOOL, id, "勤工助学", "经验正文", DAY).orThrow();
        is(team.review(SCHOOL, piece, 90, "自评", DAY), ServerMessage.NOT_YOURS);
        assertThat(team.review(COUNTY, piece, 90, "可推广", DAY)).isEmpty();
        assertThat(team.review(SECOND, piece, 95, "同一单位", DAY)).isPresent();
        assertThat(team.publish(PROVINCE, piece, DAY))
                .as("one review is missing")
                .isPresent();
        assertThat(team.review(CITY, piece, 75, "一般", DAY)).isEmpty();
        assertThat(team.pieces(PROVINCE).get(0).submission().score().orElseThrow())
                .isEqualByComparingTo("82.50");
        assertThat(team.publish(PROVINCE, piece, DAY)).isEmpty();
        assertThat(team.publish(PROVINCE, piece, DAY)).isPresent();
        is(team.review(ELSEWHERE, piece, 75, "外县", DAY), ServerMessage.OUT_OF_AREA);
        is(team.review(CITY, piece, 101, "过高", DAY), ServerMessage.BAD_REQUEST);
        assertThat(team.pieces(ELSEWHERE)).isEmpty();
        assertThat(rows(Export.PIECES, COUNTY))
                .singleElement()
                .satisfies(row -> assertThat(row[6]).isEqualTo("已发布"));
        is(team.handIn(SCHOOL, "999", "题", "文", DAY).refusal(), ServerMessage.OUT_OF_AREA);
    }

    @Test
    void each_list_is_given_by_one_desk_and_each_step_is_in_the_book() {
        said(OpinionItem.Severity.GRAVE);
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("OFFICE_OPINION");
        assertThat(lists.gives(Export.TICKETS)).isTrue();
        assertThat(lists.gives(Export.RELIEF)).isFalse();
        assertThat(rows(Export.TICKETS, COUNTY)).isEmpty();
        assertThat(server.audit.brokenAt()).isEmpty();
    }
}
