package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.money.Money;
import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.identification.spi.ReviewQueue;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.recognition.CaseLists;
import io.zhuxue.server.recognition.LinkDesk;
import io.zhuxue.server.recognition.LinkWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Links that no machine may decide are decided by people: two where much is at stake, and never by one alone twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkReviewTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer OTHER = new Officer("sheng2", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer THIRD = new Officer("sheng3", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final ReviewRules RULES = ReviewRules.usual();

    private TestDatabase server;
    private LinkDesk desk;
    private long open;

    @BeforeAll
    void loadProvince(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(400);
        ReviewQueue queue = SqlReviewQueue.open(server.source, server.vault.cipher());
        LinkWork work =
                new LinkWork(server.jdbi, server.runs, server.vault, ReviewDesk.create(queue, RULES), server.settings);
        Orders orders = server.orders(Map.of(Task.Kind.REVIEWS, work));
        desk = new LinkDesk(queue, RULES, server.runs, server.tasks, orders, server.audit);
        open = server.jdbi.withHandle(
                h -> h.createQuery("select count(*) from identification.link where status = 'REVIEW'")
                        .mapTo(Long.class)
                        .one());
        desk.gather(PROVINCE).orThrow();
    }

    @BeforeEach
    void forgetDecisions() {
        server.jdbi.useHandle(h -> h.execute("delete from identification.review_decision"));
    }

    private LinkDesk.Question heavy() {
        return desk.all(PROVINCE).stream()
                .filter(each -> each.needed() == 2)
                .findFirst()
                .orElseThrow();
    }

    private void decided(Officer who, LinkDesk.Question question, Verdict verdict) {
        assertThat(desk.decide(who, question.item().id(), verdict, "户口簿姓名一致", DAY))
                .isEmpty();
    }

    private LinkDesk.Question again(LinkDesk.Question question) {
        return desk.find(PROVINCE, question.item().id()).orElseThrow();
    }

    @Test
    void every_open_link_of_the_run_becomes_one_question_and_asking_again_adds_none() {
        assertThat(open).isPositive();
        assertThat(desk.all(PROVINCE)).hasSize((int) open);
        Task task = desk.gather(PROVINCE).orThrow();
        assertThat(server.tasks.find(task.taskId()).orElseThrow().state()).isEqualTo(Task.State.DONE);
        assertThat(desk.all(PROVINCE)).hasSize((int) open);
        assertThat(desk.gathered(PROVINCE, 5))
                .first()
                .satisfies(each -> assertThat(each.message()).contains(String.valueOf(open)));
    }

    @Test
    void a_question_shows_evidence_and_stake_and_no_value_of_a_person() {
        assertThat(desk.all(PROVINCE)).allSatisfy(each -> {
            assertThat(each.item().evidence()).isNotEmpty();
            assertThat(each.item().score()).isBetween(0.0, 1.0);
            assertThat(each.item().atStake()).isGreaterThan(Money.ZERO);
            assertThat(desk.explain(each)).contains("比对", "人工复核").doesNotContainPattern("\\d{15}");
        });
        assertThat(desk.waiting(PROVINCE, 1000))
                .isSortedAccordingTo(Comparator.comparing(
                                (LinkDesk.Question each) -> each.item().atStake())
                        .reversed());
    }

    @Test
    void two_must_agree_where_much_is_at_stake() {
        LinkDesk.Question question = heavy();
        decided(PROVINCE, question, Verdict.SAME);
        assertThat(again(question).settled()).isFalse();
        assertThat(again(question).state()).contains("1／2");
        assertThat(desk.decide(PROVINCE, question.item().id(), Verdict.SAME, "户口簿姓名一致", DAY))
                .isPresent();
        assertThat(desk.waiting(PROVINCE, 1000))
                .extracting(each -> each.item().id())
                .doesNotContain(question.item().id());
        decided(OTHER, question, Verdict.SAME);
        assertThat(again(question).state()).isEqualTo(question.item().guardian() ? "同一户" : "同一人");
        assertThat(desk.settled(PROVINCE, 10)).hasSize(1);
    }

    @Test
    void two_who_disagree_need_a_third() {
        LinkDesk.Question question = heavy();
        decided(PROVINCE, question, Verdict.SAME);
        decided(OTHER, question, Verdict.DIFFERENT);
        assertThat(again(question).state()).contains("第三人");
        decided(THIRD, question, Verdict.DIFFERENT);
        assertThat(again(question).state()).isEqualTo(question.item().guardian() ? "不是同一户" : "不是同一人");
    }

    @Test
    void what_is_decided_may_be_opened_again_and_nothing_is_lost() {
        LinkDesk.Question question = heavy();
        decided(PROVINCE, question, Verdict.SAME);
        decided(OTHER, question, Verdict.SAME);
        assertThat(desk.decide(THIRD, question.item().id(), Verdict.SAME, "户口簿姓名一致", DAY))
                .isPresent();
        decided(THIRD, question, Verdict.REOPEN);
        assertThat(again(question).settled()).isFalse();
        assertThat(again(question).decisions()).hasSize(3);
    }

    @Test
    void a_reason_is_given_and_holds_no_number_of_a_person() {
        String id = heavy().item().id();
        assertThat(desk.decide(PROVINCE, id, Verdict.SAME, " ", DAY)).isPresent();
        assertThat(desk.decide(PROVINCE, id, Verdict.SAME, "证件 430302201206100013 一致", DAY))
                .isPresent();
        assertThat(desk.decide(PROVINCE, "no-such-item", Verdict.SAME, "户口簿一致", DAY))
                .map(Message::text)
                .isPresent();
    }

    @Test
    void an_area_reviews_its_own_and_a_family_none() {
        LinkDesk.Question question = heavy();
        Officer county = new Officer(
                "xian", "县", Role.COUNTY_OFFICER, question.item().county().code());
        assertThat(desk.find(county, question.item().id())).isPresent();
        assertThat(desk.all(county))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.item().county())
                        .isEqualTo(question.item().county()));
        Officer elsewhere = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(desk.find(elsewhere, question.item().id())).isEmpty();
        assertThat(desk.waiting(elsewhere, 10)).isEmpty();
        assertThat(desk.decide(elsewhere, question.item().id(), Verdict.SAME, "户口簿一致", DAY))
                .isPresent();
        Officer finance =
                new Officer("cai", "财务", Role.FINANCE, question.item().county().code());
        assertThat(desk.all(finance)).isEmpty();
        Officer nation = new Officer("guojia", "国家", Role.NATIONAL_OFFICER, "");
        assertThat(desk.waiting(nation, 10)).isEmpty();
        assertThat(desk.decide(nation, question.item().id(), Verdict.SAME, "户口簿一致", DAY))
                .isPresent();
        assertThat(desk.gather(finance).refusal())
                .hasValueSatisfying(why -> assertThat(why.code())
                        .isEqualTo(ServerMessage.NOT_YOURS.with("").code()));
    }

    @Test
    void a_county_asks_for_its_own_questions_alone() {
        String region = heavy().item().county().code();
        server.jdbi.useHandle(h -> h.execute("delete from identification.review_item"));
        desk.gather(new Officer("xian", "县", Role.COUNTY_OFFICER, region)).orThrow();
        assertThat(desk.all(PROVINCE))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.item().county().code()).isEqualTo(region));
        desk.gather(PROVINCE).orThrow();
        assertThat(desk.all(PROVINCE)).hasSize((int) open);
    }

    @Test
    void decisions_are_audited_and_the_list_goes_out() throws IOException {
        LinkDesk.Question question = heavy();
        decided(PROVINCE, question, Verdict.SAME);
        assertThat(server.audit.latest(0, 1))
                .singleElement()
                .satisfies(line -> assertThat(
                                List.of(line.entry().action(), line.entry().subject()))
                        .containsExactly("REVIEW_SAME", question.item().id()));
        CaseLists lists = new CaseLists(null, desk);
        Path file = server.exports.write(Export.REVIEWS, false, out -> lists.rows(Export.REVIEWS, PROVINCE, "", out));
        assertThat(Files.readAllLines(file)).hasSize((int) open + 1);
    }
}
