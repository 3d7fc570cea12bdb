package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.relief.ReliefEvent;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.relief.ReliefDesk;
import io.zhuxue.server.relief.ReliefEventRow;
import io.zhuxue.server.relief.ReliefEvents;
import io.zhuxue.server.relief.ReliefFilter;
import io.zhuxue.server.relief.ReliefLists;
import io.zhuxue.server.relief.ReliefRow;
import io.zhuxue.server.relief.ReliefState;
import io.zhuxue.server.relief.ReliefStep;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a flood to the money of the children it hits, in the fast lane, and the review afterwards. */
class ReliefTest {

    /** A Thursday of term. */
    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private static final Money THOUSAND = Money.ofYuan(1000);
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer NATION = new Officer("guojia", "国", Role.NATIONAL_OFFICER, "");

    private TestDatabase server;
    private ReliefEvents events;
    private ReliefDesk desk;
    private Officer county;
    private Officer second;
    private Officer finance;
    private Officer school;
    private Officer elsewhere;

    @BeforeEach
    void load(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        events = new ReliefEvents(server.jdbi, server.audit);
        desk = new ReliefDesk(server.jdbi, server.runs, events, server.audit);
        var place = server.jdbi.withHandle(h -> h.createQuery("select region, school_code from identification.student"
                        + " where status = 'ENROLLED' order by region, school_code")
                .mapToMap()
                .first());
        String region = place.get("region").toString();
        county = new Officer("xian", "县", Role.COUNTY_OFFICER, region);
        second = new Officer("xian2", "县", Role.COUNTY_OFFICER, region);
        finance = new Officer("caiwu", "财务", Role.FINANCE, region);
        school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, region + "/" + place.get("school_code"));
        elsewhere = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "439999");
    }

    private ReliefEventRow flood(int noticeDays) {
        long id = events.report(
                        county, "山洪", Set.of(county.areaCode()), DAY.minusDays(1), DAY.plusDays(30), noticeDays, DAY)
                .orThrow();
        return events.find(county, id).orElseThrow();
    }

    private List<ReliefRow> reached(Officer officer, ReliefEventRow event) {
        return desk.reached(officer, event, ReliefFilter.ALL, 0, 1000).rows();
    }

    private String first(ReliefEventRow event) {
        return reached(county, event).get(0).personRef();
    }

    private ReliefRow row(ReliefEventRow event, String person) {
        return reached(county, event).stream()
                .filter(each -> each.personRef().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(Officer officer, ReliefEventRow event, String person, ReliefStep step) {
        ReliefDesk.Outcome outcome = desk.act(officer, event, List.of(person), step);
        assertThat(outcome.done() + outcome.refused().size()).isEqualTo(1);
        return outcome.refused().keySet().stream().findFirst().orElse("");
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    @Test
    void the_list_holds_exactly_those_whom_the_sdk_calls_hit() {
        for (Set<String> areas : List.of(
                Set.of(county.areaCode()),
                Set.of("43"),
                Set.of(county.areaCode().substring(0, 4), "430102"))) {
            long id = events.report(PROVINCE, "暴雪", areas, DAY, DAY.plusDays(9), 0, DAY)
                    .orThrow();
            ReliefEventRow event = events.find(PROVINCE, id).orElseThrow();
            ReliefEvent rule = event.event();
            Set<String> hit = new TreeSet<>();
            server.jdbi.useHandle(h -> h.createQuery("select * from identification.student where status = 'ENROLLED'")
                    .mapToMap()
                    .forEach(each -> {
                        RegionCode home = new RegionCode(each.get("home_region").toString());
                        RegionCode learns = new RegionCode(each.get("region").toString());
                        if (rule.concerns(home, learns)) {
                            hit.add(each.get("person_ref").toString());
                        }
                    }));
            assertThat(reached(PROVINCE, event))
                    .extracting(ReliefRow::personRef)
                    .containsAll(hit);
            assertThat(reached(PROVINCE, event).stream()
                            .filter(each -> hit.contains(each.personRef()))
                            .count())
                    .isEqualTo(hit.size());
            assertThat(reached(PROVINCE, event))
                    .allSatisfy(each -> assertThat(each.where()).isIn("家庭所在地", "学校所在地", "家庭与学校"));
        }
    }

    @Test
    void each_office_sees_the_reached_of_its_own_area_and_the_parts_make_the_whole() {
        ReliefEventRow event = flood(0);
        Set<String> all = new HashSet<>();
        reached(PROVINCE, event).forEach(each -> all.add(each.personRef()));
        assertThat(reached(county, event))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.region()).isEqualTo(county.areaCode()));
        assertThat(reached(school, event))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(reached(county, event).size());
        assertThat(all)
                .containsAll(reached(county, event).stream()
                        .map(ReliefRow::personRef)
                        .toList());
        assertThat(reached(elsewhere, event)).isEmpty();
        assertThat(reached(NATION, event))
                .as("the national level sees sums alone")
                .isEmpty();
        assertThat(desk.counts(NATION, event).get("NONE")).isEqualTo((long) all.size());
    }

    @Test
    void money_goes_out_on_the_day_of_the_decision_where_the_notice_may_come_after() {
        ReliefEventRow event = flood(0);
        String child = first(event);
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .isEmpty();
        assertThat(desk.earliestPayment(event, DAY)).isEqualTo(DAY);
        assertThat(refusal(finance, event, child, ReliefStep.pay(DAY))).isEmpty();
        assertThat(row(event, child).state()).isEqualTo("PAID");
        assertThat(desk.story(county, event, child))
                .extracting(ReliefDesk.StoryLine::state)
                .containsExactly("已受理", "已决定", "已发放");
        assertThat(desk.grantedFen(county, event)).isEqualTo(100_000);
        assertThat(desk.reviewBy(event, DAY)).isAfter(DAY.plusDays(20));
    }

    @Test
    void with_a_notice_the_money_waits_until_it_is_over() {
        ReliefEventRow event = flood(5);
        String child = first(event);
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .isEmpty();
        assertThat(refusal(finance, event, child, ReliefStep.pay(DAY))).contains("公示未满");
        LocalDate earliest = desk.earliestPayment(event, DAY);
        assertThat(refusal(finance, event, child, ReliefStep.pay(earliest.minusDays(1))))
                .contains("公示未满");
        assertThat(refusal(finance, event, child, ReliefStep.pay(earliest))).isEmpty();
    }

    @Test
    void who_decided_does_not_review_and_what_was_not_justified_is_recovered() {
        ReliefEventRow event = flood(0);
        String child = first(event);
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .isEmpty();
        assertThat(refusal(finance, event, child, ReliefStep.pay(DAY))).isEmpty();
        assertThat(refusal(county, event, child, ReliefStep.review(DAY))).contains("不得是原审批人");
        assertThat(refusal(second, event, child, ReliefStep.review(DAY, Money.ofYuan(1001), "多")))
                .contains("不能多于");
        assertThat(refusal(second, event, child, ReliefStep.review(DAY, Money.ofYuan(600), "房屋未受损")))
                .isEmpty();
        assertThat(row(event, child).recoverFen()).isEqualTo(40_000);
        assertThat(desk.grantedFen(county, event)).isEqualTo(60_000);
    }

    @Test
    void a_wrong_decision_is_recalled_with_a_reason_and_made_anew_before_the_money() {
        ReliefEventRow event = flood(0);
        String child = first(event);
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, Money.ofYuan(10_000))))
                .isEmpty();
        assertThat(refusal(county, event, child, ReliefStep.recall(DAY, " "))).isNotEmpty();
        assertThat(refusal(county, event, child, ReliefStep.recall(DAY, "多写一个零")))
                .isEmpty();
        assertThat(desk.grantedFen(county, event)).isZero();
        assertThat(refusal(finance, event, child, ReliefStep.pay(DAY))).contains("现在不能办理");
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .isEmpty();
        assertThat(refusal(finance, event, child, ReliefStep.pay(DAY))).isEmpty();
        assertThat(refusal(county, event, child, ReliefStep.recall(DAY, "太晚"))).contains("现在不能办理");
        assertThat(desk.story(county, event, child)).hasSize(5);
    }

    @Test
    void each_step_is_for_its_own_role_and_area() {
        ReliefEventRow event = flood(0);
        String child = first(event);
        assertThat(refusal(finance, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .contains("不能办理这一步");
        assertThat(refusal(county, event, child, ReliefStep.pay(DAY))).contains("不能办理这一步");
        assertThat(refusal(elsewhere, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .contains("不在您的管辖范围");
        assertThat(refusal(NATION, event, child, ReliefStep.decide(DAY, THOUSAND)))
                .contains("不在您的管辖范围");
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY, Money.ZERO)))
                .contains("大于零");
        assertThat(refusal(county, event, child, ReliefStep.decide(DAY.minusDays(2), THOUSAND)))
                .contains("不受理");
        assertThat(desk.story(elsewhere, event, child)).isEmpty();
        assertThat(desk.counts(county, event)).containsOnlyKeys("NONE");
    }

    @Test
    void a_school_takes_all_its_children_in_at_once_and_a_second_time_changes_nothing() {
        ReliefEventRow event = flood(0);
        int pupils = reached(school, event).size();
        assertThat(desk.actOnAll(school, event, ReliefFilter.ALL, ReliefStep.apply(DAY))
                        .done())
                .isEqualTo(pupils);
        ReliefDesk.Outcome again = desk.actOnAll(school, event, ReliefFilter.ALL, ReliefStep.apply(DAY));
        assertThat(again.done()).isZero();
        assertThat(again.refused().values()).containsExactly((long) pupils);
        ReliefFilter applied = new ReliefFilter("", "", ReliefState.APPLIED.name());
        assertThat(desk.actOnAll(county, event, applied, ReliefStep.decide(DAY, THOUSAND))
                        .done())
                .isEqualTo(pupils);
        assertThat(desk.grantedFen(county, event)).isEqualTo(100_000L * pupils);
        assertThat(desk.reached(county, event, applied, 0, 10).total()).isZero();
    }

    @Test
    void an_event_is_reported_for_the_own_area_and_taken_back_while_nobody_has_a_case() {
        is(events.report(county, "山洪", Set.of("43"), DAY, DAY, 0, DAY).refusal(), ServerMessage.OUT_OF_AREA);
        is(events.report(county, "山洪", Set.of(), DAY, DAY, 0, DAY).refusal(), ServerMessage.BAD_EVENT);
        is(events.report(PROVINCE, "山洪", Set.of("430"), DAY, DAY, 0, DAY).refusal(), ServerMessage.BAD_EVENT);
        is(
                events.report(PROVINCE, "山洪", Set.of("43"), DAY, DAY.minusDays(1), 0, DAY)
                        .refusal(),
                ServerMessage.BAD_EVENT);
        is(events.report(PROVINCE, " ", Set.of("43"), DAY, DAY, 0, DAY).refusal(), ServerMessage.WORDS);
        is(events.report(school, "山洪", Set.of("43"), DAY, DAY, 0, DAY).refusal(), ServerMessage.NOT_YOURS);
        ReliefEventRow event = flood(0);
        is(events.takeBack(PROVINCE, event.id(), "登记错了", DAY), ServerMessage.OUT_OF_AREA);
        is(events.takeBack(county, event.id(), "", DAY), ServerMessage.WORDS);
        assertThat(events.takeBack(second, event.id(), "登记错了", DAY)).isEmpty();
        is(events.takeBack(second, event.id(), "再撤一次", DAY), ServerMessage.OVERTAKEN);
        ReliefEventRow ended = events.find(county, event.id()).orElseThrow();
        assertThat(ended.stands()).isFalse();
        assertThat(refusal(county, ended, first(ended), ReliefStep.decide(DAY, THOUSAND)))
                .contains("已撤销");

        ReliefEventRow begun = flood(0);
        assertThat(refusal(county, begun, first(begun), ReliefStep.apply(DAY))).isEmpty();
        is(events.takeBack(county, begun.id(), "太晚", DAY), ServerMessage.EVENT_BEGUN);
        assertThat(events.all(elsewhere)).as("an event is no secret").hasSize(2);
    }

    @Test
    void the_list_goes_out_with_names_masked_and_each_step_is_in_the_book() {
        ReliefEventRow event = flood(0);
        desk.act(county, event, List.of(first(event)), ReliefStep.decide(DAY, THOUSAND));
        ReliefLists lists = new ReliefLists(desk);
        List<Object[]> rows = new ArrayList<>();
        lists.rows(Export.RELIEF, county, Long.toString(event.id()), rows::add);
        assertThat(rows).hasSize(reached(county, event).size());
        assertThat(rows).allSatisfy(row -> assertThat(row[0].toString()).contains("*"));
        assertThat(rows).anySatisfy(row -> assertThat(row[7]).isEqualTo(THOUSAND));
        lists.rows(
                Export.RELIEF,
                county,
                "",
                row -> assertThat(row).as("no event, no rows").isNull());
        assertThat(lists.gives(Export.RELIEF)).isTrue();
        assertThat(lists.gives(Export.WATCH)).isFalse();
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("RELIEF_DECIDED");
    }
}
