package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.disclosure.Notice;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.disclosure.NoticeWork;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Notices of school meals: two hands let them out, the public reads what is published and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesTest {

    private static final Officer FINANCE = new Officer("caiwu", "财", Role.FINANCE, "430302");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer ELSEWHERE = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
    private static final LocalDate MONDAY = LocalDate.of(2022, 10, 10);
    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private TestDatabase server;
    private NoticeDesk desk;
    private CountyDesk counties;

    @BeforeAll
    void prepare(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(Map.of(
                Task.Kind.MEALS,
                new CountyWork(),
                Task.Kind.NOTICES,
                new NoticeWork(server.jdbi, server.tasks, server.settings)));
        counties = new CountyDesk(server.uploads, server.tasks, orders);
        desk = new NoticeDesk(server.jdbi, counties, server.tasks, orders, server.audit, server.settings);
        assertThat(desk.prepare(FINANCE, MONDAY).refusal()).map(Message::code).contains("NO_MEALS");
        counties.train(COUNTY, 7);
        Task task = desk.prepare(FINANCE, MONDAY.plusDays(2)).orThrow();
        assertThat(server.tasks.find(task.taskId()).orElseThrow().message()).contains("30所学校", "30份待审核");
    }

    private List<Notice> week() {
        return desk.week(COUNTY.scope(), MONDAY);
    }

    private Notice first() {
        return week().get(0);
    }

    @Test
    @Order(1)
    void every_school_that_fed_its_pupils_has_a_notice_with_its_figures() {
        assertThat(week()).hasSize(30).allSatisfy(notice -> {
            assertThat(notice.content().state()).isEqualTo(Content.State.DRAFT);
            assertThat(notice.figures().mealFen()).isBetween(100L, 1000L);
            assertThat(notice.figures().diners()).isPositive();
            assertThat(desk.file(notice, "pdf")).isPresent();
        });
        assertThat(desk.weeks(COUNTY.scope())).containsExactly(MONDAY);
        assertThat(desk.published(MONDAY)).isEmpty();
    }

    @Test
    @Order(2)
    void who_prepared_does_not_approve_and_nothing_goes_out_unapproved() {
        Officer both = new Officer("caiwu", "同一人", Role.COUNTY_OFFICER, "430302");
        assertThat(desk.approve(both, first().id(), DAY)).isPresent();
        assertThat(desk.publish(COUNTY, first().id(), DAY)).isPresent();
        assertThat(desk.approve(FINANCE, first().id(), DAY)).map(Message::code).contains("NOT_YOURS");
        assertThat(desk.approve(ELSEWHERE, first().id(), DAY))
                .map(Message::code)
                .contains("OUT_OF_AREA");
        assertThat(desk.published(first().id())).isEmpty();
    }

    @Test
    @Order(3)
    void what_another_approved_is_public_word_for_word() throws IOException {
        assertThat(desk.approve(COUNTY, first().id(), DAY)).isEmpty();
        String approved = first().digest();
        assertThat(desk.publish(COUNTY, first().id(), DAY)).isEmpty();
        Notice open = desk.published(first().id()).orElseThrow();
        assertThat(open.digest()).isEqualTo(approved);
        String page = Files.readString(desk.file(open, "html").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(page).contains(open.name(), "周带量食谱", "食材来源、质量与价格");
        assertThat(io.zhuxue.core.privacy.Sm3.of(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(approved);
        assertThat(desk.publishedWeeks()).containsExactly(MONDAY);
    }

    @Test
    @Order(4)
    void prepared_again_without_a_change_everything_stands_where_it_stood() {
        desk.prepare(FINANCE, MONDAY).orThrow();
        assertThat(first().isPublished()).isTrue();
        assertThat(week()).hasSize(30);
    }

    @Test
    @Order(5)
    void a_week_is_approved_and_published_in_one_go() {
        assertThat(desk.all(COUNTY, MONDAY, true, DAY).orThrow()).isEqualTo(29);
        assertThat(desk.all(COUNTY, MONDAY, false, DAY).orThrow()).isEqualTo(29);
        assertThat(desk.published(MONDAY)).hasSize(30);
    }

    @Test
    @Order(6)
    void taken_down_with_its_reason_nobody_reads_it_and_it_may_be_prepared_anew() {
        long id = first().id();
        assertThat(desk.withdraw(FINANCE, id, " ", DAY)).isPresent();
        assertThat(desk.withdraw(FINANCE, id, "品牌写错", DAY)).isEmpty();
        assertThat(desk.published(id)).isEmpty();
        assertThat(desk.find(COUNTY.scope(), id).orElseThrow().content().steps())
                .extracting(Content.Step::note)
                .contains("品牌写错");
        desk.prepare(FINANCE, MONDAY).orThrow();
        assertThat(first().id()).isNotEqualTo(id);
        assertThat(first().content().state()).isEqualTo(Content.State.DRAFT);
    }

    @Test
    @Order(7)
    void a_school_sees_its_own_and_another_county_sees_none() {
        Officer school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/" + first().school());
        assertThat(desk.week(school.scope(), MONDAY)).hasSize(1);
        assertThat(desk.prepare(school, MONDAY).refusal()).map(Message::code).contains("NOT_YOURS");
        assertThat(desk.week(ELSEWHERE.scope(), MONDAY)).isEmpty();
    }

    @Test
    @Order(8)
    void a_week_without_meals_has_no_notices_and_says_when_there_were_any() {
        Task task = desk.prepare(FINANCE, LocalDate.of(2022, 8, 1)).orThrow();
        assertThat(server.tasks.find(task.taskId()).orElseThrow().message()).contains("没有学校供餐", "2022-");
    }

    @Test
    @Order(9)
    void every_step_is_a_line_of_the_audit_chain() {
        assertThat(server.audit.latest(0, 200))
                .extracting(line -> line.entry().action())
                .contains("NOTICE_DRAFT", "NOTICE_APPROVED", "NOTICE_PUBLISHED", "NOTICE_WITHDRAWN");
        assertThat(server.audit.brokenAt()).isEmpty();
    }
}
