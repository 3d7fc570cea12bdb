package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.reporting.support.Ticket;
import io.zhuxue.reporting.support.TicketKind;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.outreach.ContentBook;
import io.zhuxue.server.outreach.TicketBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets are answered in time by the tier that holds them; content goes out only through two pairs of hands. */
class ServiceTest {

    /** A Thursday; the answer to a question of policy is due on Friday. */
    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private static final Officer SCHOOL = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/2143000002");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer SECOND = new Officer("xian2", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer CITY = new Officer("shi", "市", Role.CITY_OFFICER, "4303");
    private static final Officer ELSEWHERE = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "430102");
    private static final Officer FINANCE = new Officer("caiwu", "财务", Role.FINANCE, "430302");

    private TestDatabase server;
    private TicketBook tickets;
    private ContentBook contents;

    @BeforeEach
    void openBooks(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        tickets = new TicketBook(server.jdbi, server.audit);
        contents = new ContentBook(server.jdbi, server.audit);
    }

    private String received(Officer officer) {
        return tickets.receive(officer, TicketKind.POLICY_QUESTION, "高一新生怎样申请国家助学金", DAY)
                .orThrow()
                .id();
    }

    private Ticket ticket(String id) {
        return tickets.find(CITY, id).orElseThrow();
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    @Test
    void a_question_is_answered_and_closed_when_the_asker_was_called_back() {
        String id = received(SCHOOL);
        assertThat(tickets.answerBy(ticket(id))).isEqualTo(DAY.plusDays(1));
        assertThat(tickets.answer(SCHOOL, id, "开学后向学校申请", DAY)).isEmpty();
        assertThat(ticket(id).state()).isEqualTo(Ticket.State.ANSWERED);
        assertThat(tickets.callBack(SCHOOL, id, true, "已清楚", DAY.plusDays(1))).isEmpty();
        assertThat(ticket(id).state()).isEqualTo(Ticket.State.CLOSED);
        assertThat(tickets.late(ticket(id), DAY.plusDays(30))).isFalse();
        assertThat(tickets.answer(SCHOOL, id, "再答一次", DAY.plusDays(1))).isPresent();
    }

    @Test
    void who_is_not_content_is_heard_a_tier_above() {
        String id = received(SCHOOL);
        assertThat(tickets.answer(SCHOOL, id, "开学后向学校申请", DAY)).isEmpty();
        assertThat(tickets.callBack(COUNTY, id, false, "学校没有受理", DAY)).isEmpty();
        assertThat(ticket(id).tier()).isEqualTo(Area.Level.COUNTY);
        is(tickets.answer(SCHOOL, id, "已受理", DAY), ServerMessage.NOT_YOURS);
        assertThat(tickets.answer(COUNTY, id, "已责成学校受理", DAY)).isEmpty();
    }

    @Test
    void what_a_school_cannot_answer_goes_up_and_stays_in_sight_below() {
        String id = received(SCHOOL);
        assertThat(tickets.escalate(SCHOOL, id, "须县级解释", DAY)).isEmpty();
        assertThat(tickets.escalate(COUNTY, id, "须市级解释", DAY)).isEmpty();
        assertThat(ticket(id).tier()).isEqualTo(Area.Level.CITY);
        assertThat(tickets.all(SCHOOL)).hasSize(1);
        assertThat(tickets.answer(CITY, id, "依市级细则办理", DAY)).isEmpty();
        assertThat(ticket(id).steps()).hasSize(4);
    }

    @Test
    void an_unanswered_ticket_is_late_after_its_working_days() {
        String id = received(COUNTY);
        assertThat(tickets.late(ticket(id), DAY.plusDays(1))).isFalse();
        assertThat(tickets.late(ticket(id), DAY.plusDays(2))).isTrue();
        assertThat(tickets.counts(COUNTY, DAY.plusDays(4)).get(TicketKind.POLICY_QUESTION))
                .satisfies(count -> {
                    assertThat(count.received()).isEqualTo(1);
                    assertThat(count.open()).isEqualTo(1);
                    assertThat(count.late()).isEqualTo(1);
                });
        assertThat(tickets.counts(ELSEWHERE, DAY)).isEmpty();
    }

    @Test
    void no_ticket_holds_a_number_of_a_person_or_is_empty() {
        is(
                tickets.receive(COUNTY, TicketKind.OTHER, "学生证件430302201206100013未到账", DAY)
                        .refusal(),
                ServerMessage.WORDS);
        is(tickets.receive(COUNTY, TicketKind.OTHER, "  ", DAY).refusal(), ServerMessage.WORDS);
        String id = received(COUNTY);
        is(tickets.answer(COUNTY, id, "请打13900000001", DAY), ServerMessage.WORDS);
        assertThat(ticket(id).steps()).hasSize(1);
    }

    @Test
    void a_ticket_of_elsewhere_is_as_if_it_were_not_there() {
        String id = received(COUNTY);
        assertThat(tickets.all(ELSEWHERE)).isEmpty();
        is(tickets.answer(ELSEWHERE, id, "替你答复", DAY), ServerMessage.OUT_OF_AREA);
        is(tickets.answer(COUNTY, "999", "没有这号", DAY), ServerMessage.OUT_OF_AREA);
        is(tickets.answer(FINANCE, id, "财务答复", DAY), ServerMessage.NOT_YOURS);
        is(tickets.receive(FINANCE, TicketKind.OTHER, "财务受理", DAY).refusal(), ServerMessage.NOT_YOURS);
    }

    @Test
    void steps_are_in_order_of_time_and_open_tickets_stand_first() {
        String first = received(COUNTY);
        String second = received(COUNTY);
        is(tickets.answer(COUNTY, first, "早于受理", DAY.minusDays(1)), ServerMessage.BAD_REQUEST);
        assertThat(tickets.answer(COUNTY, first, "照此办理", DAY)).isEmpty();
        assertThat(tickets.all(CITY)).extracting(Ticket::id).containsExactly(second, first);
        assertThat(server.audit.latest(0, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().action()).isEqualTo("TICKET_STEP"));
    }

    private String drafted() {
        return contents.draft(COUNTY, "网站", "秋季资助政策问答", "国家助学金按学期发放。咨询电话0731-85150000。", DAY)
                .orThrow()
                .id();
    }

    private Content content() {
        return contents.all(COUNTY).get(0);
    }

    @Test
    void nobody_lets_out_what_they_wrote_themselves() {
        String id = drafted();
        assertThat(contents.publish(COUNTY, id, DAY)).isPresent();
        assertThat(contents.approve(COUNTY, id, DAY)).isPresent();
        assertThat(content().state()).isEqualTo(Content.State.DRAFT);
        assertThat(contents.approve(SECOND, id, DAY)).isEmpty();
        assertThat(contents.publish(COUNTY, id, DAY)).isEmpty();
        assertThat(content().state()).isEqualTo(Content.State.PUBLISHED);
        assertThat(content().steps()).extracting(Content.Step::by).containsExactly("xian", "xian2", "xian");
    }

    @Test
    void published_content_comes_down_with_a_reason_and_is_not_forgotten() {
        String id = drafted();
        assertThat(contents.approve(SECOND, id, DAY)).isEmpty();
        assertThat(contents.publish(COUNTY, id, DAY)).isEmpty();
        assertThat(contents.withdraw(COUNTY, id, " ", DAY)).isPresent();
        assertThat(contents.withdraw(COUNTY, id, "标准已调整", DAY.plusDays(1))).isEmpty();
        assertThat(content().steps()).hasSize(4).last().satisfies(step -> {
            assertThat(step.note()).isEqualTo("标准已调整");
            assertThat(step.text()).contains("国家助学金");
        });
        is(contents.publish(COUNTY, id, DAY), ServerMessage.BAD_REQUEST);
    }

    @Test
    void content_holds_no_number_of_a_person_and_stays_in_its_area() {
        is(contents.draft(COUNTY, "网站", "名单", "430302201206100013", DAY).refusal(), ServerMessage.WORDS);
        is(contents.draft(COUNTY, "网站", "", "正文", DAY).refusal(), ServerMessage.WORDS);
        String id = drafted();
        assertThat(contents.all(ELSEWHERE)).isEmpty();
        assertThat(contents.all(CITY)).hasSize(1);
        is(contents.approve(ELSEWHERE, id, DAY), ServerMessage.OUT_OF_AREA);
        is(contents.approve(FINANCE, id, DAY), ServerMessage.NOT_YOURS);
        Officer nation = new Officer("guanli", "管理员", Role.COUNTY_ADMIN, "430302");
        is(contents.draft(nation, "网站", "标题", "正文", DAY).refusal(), ServerMessage.NOT_YOURS);
    }
}
