package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.identification.jakarta.SqlCaseJournal;
import io.zhuxue.identification.recognition.CaseCommand;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.recognition.LevelNotice;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.identification.recognition.Signer;
import io.zhuxue.identification.spi.CaseJournal;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.CaseLists;
import io.zhuxue.server.recognition.CaseRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A recognition goes its five steps, each by who may take it; the notice comes down by itself, the family may appeal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private static final SchoolYear YEAR = new SchoolYear(2022);
    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    private TestDatabase server;
    private CaseDesk desk;
    private Officer school;
    private Officer second;
    private Officer teacher;
    private Officer family;
    private Officer county;
    private String pupil;

    @BeforeAll
    void loadProvince(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(300);
        CaseJournal journal = SqlCaseJournal.open(server.source, server.vault.cipher());
        desk = new CaseDesk(server.jdbi, server.runs, journal, server.audit);
        school = trainee("xuexiao");
        second = trainee("nianji");
        teacher = trainee("banzhuren");
        family = trainee("jiating");
        county = trainee("xian");
        pupil = family.own();
    }

    private Officer trainee(String name) {
        return server.accounts.signIn(name, "zhuxue-2022").orThrow();
    }

    @BeforeEach
    void openOne() {
        server.jdbi.useHandle(h -> {
            h.execute("delete from app.recognition_case");
            h.execute("delete from identification.case_event");
        });
        assertThat(desk.begin(school, YEAR, pupil, DAY).orThrow()).isEqualTo(1);
    }

    private NeedLevel recommended() {
        return desk.open(county, pupil).orElseThrow().file().recommended();
    }

    private CaseStep step() {
        return desk.open(county, pupil).orElseThrow().file().step();
    }

    private void done(Officer who, CaseCommand what) {
        assertThat(desk.act(who, pupil, what)).isEmpty();
    }

    private void refused(Officer who, CaseCommand what, String words) {
        int before = desk.open(county, pupil).orElseThrow().file().events();
        assertThat(desk.act(who, pupil, what))
                .map(Message::text)
                .hasValueSatisfying(text -> assertThat(text).contains(words));
        assertThat(desk.open(county, pupil).orElseThrow().file().events()).isEqualTo(before);
    }

    private CaseCommand.Apply application() {
        return new CaseCommand.Apply(DAY, family.account(), signer(), true, true, "0".repeat(64));
    }

    private Signer signer() {
        LocalDate born = desk.open(county, pupil).orElseThrow().file().opening().birthDate();
        return DAY.isBefore(born.plusYears(16)) ? Signer.GUARDIAN : Signer.STUDENT;
    }

    private CaseCommand.DecideLevel decision(Officer who, Ring ring, NeedLevel level, String reason) {
        return new CaseCommand.DecideLevel(DAY, who.account(), ring, level, reason);
    }

    private void decideBy(NeedLevel level, String reason) {
        done(teacher, decision(teacher, Ring.CLASS, level, reason));
        done(second, decision(second, Ring.GRADE, level, ""));
        done(school, decision(school, Ring.SCHOOL, level, ""));
    }

    private void toNotice() {
        done(school, new CaseCommand.Notify(DAY, school.account(), "2022版", "告知书"));
        done(family, application());
        decideBy(recommended(), "");
        done(school, new CaseCommand.BeginNotice(DAY, school.account()));
    }

    private void toFiled() {
        toNotice();
        done(school, new CaseCommand.File(DAY.plusDays(14), school.account()));
    }

    @Test
    void a_case_goes_its_five_steps_and_tells_its_story() {
        toFiled();
        assertThat(step()).isEqualTo(CaseStep.FILED);
        assertThat(desk.open(family, pupil).orElseThrow().story())
                .hasSize(8)
                .anySatisfy(line -> assertThat(line).contains("班级评议小组"))
                .anySatisfy(line -> assertThat(line).contains("开始公示"))
                .last()
                .asString()
                .contains("建档备案", recommended().chineseName());
    }

    @Test
    void the_family_must_promise_and_consent_before_anybody_decides() {
        done(school, new CaseCommand.Notify(DAY, school.account(), "2022版", "告知书"));
        refused(family, new CaseCommand.Apply(DAY, family.account(), signer(), false, true, "0".repeat(64)), "授权");
        refused(teacher, decision(teacher, Ring.CLASS, recommended(), ""), "已告知");
        Signer wrong = signer() == Signer.GUARDIAN ? Signer.STUDENT : Signer.GUARDIAN;
        refused(family, new CaseCommand.Apply(DAY, family.account(), wrong, true, true, "0".repeat(64)), "签字");
        done(family, application());
        assertThat(step()).isEqualTo(CaseStep.APPLIED);
    }

    @Test
    void each_ring_is_somebody_elses_and_none_goes_below_the_register() {
        done(school, new CaseCommand.Notify(DAY, school.account(), "2022版", "告知书"));
        done(family, application());
        refused(school, decision(school, Ring.CLASS, recommended(), ""), "不能办理");
        done(teacher, decision(teacher, Ring.CLASS, recommended(), ""));
        done(second, decision(second, Ring.GRADE, recommended(), ""));
        refused(second, decision(second, Ring.SCHOOL, recommended(), ""), "同一");
        NeedLevel floor = desk.open(county, pupil).orElseThrow().file().floor();
        if (floor != NeedLevel.NONE) {
            refused(school, decision(school, Ring.SCHOOL, NeedLevel.NONE, "家庭好转"), floor.chineseName());
        }
        done(school, decision(school, Ring.SCHOOL, NeedLevel.SPECIAL, "突发重病"));
        assertThat(step()).isEqualTo(CaseStep.DECIDED);
    }

    @Test
    void a_notice_shows_the_name_and_no_ground_and_comes_down_by_itself() {
        toNotice();
        LocalDate last =
                desk.open(county, pupil).orElseThrow().file().noticeUntil().orElseThrow();
        assertThat(last).isEqualTo(LocalDate.of(2022, 9, 13));
        List<LevelNotice> up = desk.notices(family, last);
        if (recommended() == NeedLevel.NONE) {
            assertThat(up).isEmpty();
            return;
        }
        assertThat(up).singleElement().satisfies(notice -> {
            assertThat(notice.on(last)).singleElement().satisfies(row -> {
                assertThat(row.name()).isNotBlank();
                assertThat(row.level()).isEqualTo(recommended());
            });
            assertThat(notice.on(last.plusDays(1))).isEmpty();
        });
        assertThat(desk.notices(teacher, last)).hasSize(1);
        assertThat(desk.notices(family, last.plusDays(1))).isEmpty();
        assertThat(desk.notices(family, DAY.minusDays(1))).isEmpty();
        Officer elsewhere =
                new Officer("x", "别校", Role.SCHOOL_OFFICER, school.area().region() + "/9999999999");
        assertThat(desk.notices(elsewhere, last)).isEmpty();
    }

    @Test
    void nothing_is_filed_while_the_notice_runs_or_an_objection_is_open() {
        toNotice();
        refused(school, new CaseCommand.File(DAY.plusDays(1), school.account()), "公示");
        done(county, new CaseCommand.RaiseObjection(DAY.plusDays(2), county.account(), "家中有车"));
        refused(school, new CaseCommand.File(DAY.plusDays(20), school.account()), "答复");
        refused(county, new CaseCommand.AnswerObjection(DAY.plusDays(3), county.account(), false, "已查"), "不能办理");
        done(school, new CaseCommand.AnswerObjection(DAY.plusDays(3), school.account(), true, "属实"));
        assertThat(step()).isEqualTo(CaseStep.APPLIED);
    }

    @Test
    void the_family_appeals_in_time_and_the_county_answers() {
        toFiled();
        refused(school, new CaseCommand.Appeal(DAY.plusDays(15), school.account(), "等级偏低"), "不能办理");
        refused(family, new CaseCommand.Appeal(DAY.plusDays(60), family.account(), "等级偏低"), "申诉");
        done(family, new CaseCommand.Appeal(DAY.plusDays(15), family.account(), "等级偏低"));
        CaseRow row = desk.open(county, pupil).orElseThrow().row();
        assertThat(desk.overdue(row, DAY.plusDays(16))).isFalse();
        assertThat(desk.overdue(row, DAY.plusDays(60))).isTrue();
        refused(school, new CaseCommand.AnswerAppeal(DAY.plusDays(16), school.account(), false, "维持"), "不能办理");
        done(county, new CaseCommand.AnswerAppeal(DAY.plusDays(16), county.account(), true, "确有变化"));
        assertThat(step()).isEqualTo(CaseStep.APPLIED);
        assertThat(desk.open(county, pupil).orElseThrow().file().confirmed()).isPresent();
    }

    @Test
    void who_withdraws_is_out_until_next_year() {
        done(school, new CaseCommand.Notify(DAY, school.account(), "2022版", "告知书"));
        done(family, application());
        done(family, new CaseCommand.Withdraw(DAY, family.account()));
        assertThat(step()).isEqualTo(CaseStep.WITHDRAWN);
        assertThat(desk.begin(school, YEAR, pupil, DAY).orThrow()).isZero();
        assertThat(desk.begin(school, YEAR.next(), pupil, DAY.plusYears(1)).orThrow())
                .isEqualTo(1);
    }

    @Test
    void what_lies_outside_the_area_is_as_if_it_were_not_there() {
        Officer elsewhere = new Officer("y", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(desk.open(elsewhere, pupil)).isEmpty();
        assertThat(desk.find(elsewhere, "", 0, 10).total()).isZero();
        assertThat(desk.act(elsewhere, pupil, new CaseCommand.Archive(DAY, "y")))
                .map(Message::text)
                .contains(ServerMessage.OUT_OF_AREA.template());
        Officer otherClass = new Officer("z", "别班", Role.CLASS_TEACHER, school.areaCode() + "/没有这个班");
        assertThat(desk.open(otherClass, pupil)).isEmpty();
        assertThat(desk.open(teacher, pupil)).isPresent();
        Officer otherFamily = new Officer("f", "别家", Role.FAMILY, teacher.areaCode() + "/" + "0".repeat(32));
        assertThat(desk.open(otherFamily, pupil)).isEmpty();
        assertThat(desk.begin(county, YEAR, pupil, DAY).refusal()).isPresent();
    }

    @Test
    void a_school_does_a_step_for_all_at_once_and_again_changes_nothing() {
        int opened = desk.begin(school, YEAR, "", DAY).orThrow();
        long all = desk.counts(school).stream().mapToLong(CountRow::findings).sum();
        assertThat(all).isEqualTo(opened + 1L);
        assertThat(desk.begin(school, YEAR, "", DAY).orThrow()).isZero();
        assertThat(desk.tellAll(school, DAY, "2022版", "告知书")).isEqualTo((int) all);
        assertThat(desk.tellAll(school, DAY, "2022版", "告知书")).isZero();
        assertThat(desk.beginNotices(school, DAY)).isZero();
        done(family, application());
        decideBy(recommended(), "");
        assertThat(desk.beginNotices(school, DAY)).isEqualTo(1);
        assertThat(desk.fileAll(school, DAY.plusDays(1))).isZero();
        assertThat(desk.fileAll(school, DAY.plusDays(14))).isEqualTo(1);
        assertThat(desk.tellAll(county, DAY, "2022版", "告知书")).isZero();
    }

    @Test
    void who_comes_late_is_told_so_and_the_list_heals_from_the_journal() {
        done(school, new CaseCommand.Notify(DAY, school.account(), "2022版", "告知书"));
        server.jdbi.useHandle(h -> h.execute("delete from app.recognition_case"));
        assertThat(desk.open(county, pupil)).isEmpty();
        assertThat(desk.begin(school, YEAR, pupil, DAY).orThrow()).isZero();
        assertThat(step()).isEqualTo(CaseStep.NOTIFIED);
    }

    @Test
    void every_step_is_a_line_in_the_audit_chain_and_no_name_is() {
        toNotice();
        assertThat(server.audit.brokenAt()).isEmpty();
        assertThat(server.audit.latest(0, 3))
                .extracting(line -> line.entry().action())
                .containsExactly("CASE_NOTICEBEGUN", "CASE_RINGDECIDED", "CASE_RINGDECIDED");
        assertThat(server.audit.latest(0, 3))
                .extracting(line -> line.entry().subject())
                .containsOnly(pupil);
    }

    @Test
    void the_list_goes_out_with_masked_names_and_days() throws IOException {
        toNotice();
        CaseLists lists = new CaseLists(desk, null);
        Path file = server.exports.write(Export.CASES, false, out -> lists.rows(Export.CASES, county, "", out));
        String text = Files.readString(file);
        assertThat(text).startsWith("姓名,县区代码").contains("公示中", "2022-09-13");
        String name = desk.open(county, pupil).orElseThrow().name();
        assertThat(text).doesNotContain(name);
        Path none = server.exports.write(Export.CASES, true, out -> lists.rows(Export.CASES, county, "FILED", out));
        assertThat(Files.size(none)).isGreaterThan(500);
        assertThat(lists.gives(Export.STUDENTS)).isFalse();
        assertThat(Optional.of(file))
                .hasValueSatisfying(each -> assertThat(each).exists());
    }
}
