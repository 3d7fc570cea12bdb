package io.zhuxue.identification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Actor;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.identification.linkage.Explanation;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import io.zhuxue.identification.watch.WatchFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final RegionCode COUNTY = new RegionCode("430211");
    private static final String SCHOOL = "2143000002";

    private final ReviewDesk desk = ReviewDesk.create(ReviewDesk.inMemory(), ReviewRules.usual());

    static Actor officer(String account) {
        return new Actor(account, Role.SCHOOL_OFFICER, Area.school(COUNTY, SCHOOL));
    }

    static ReviewItem item(String student, long yuan) {
        Explanation explanation = new Explanation(
                new Link(SpecialGroup.DBR, 17, Link.Method.FUZZY, 0.87, Link.Status.REVIEW),
                List.of(
                        new Explanation.Finding(Explanation.Field.NAME, "姓名读音相同", 6.1),
                        new Explanation.Finding(Explanation.Field.BIRTH_DATE, "出生日期一致", 11.9),
                        new Explanation.Finding(Explanation.Field.PLACE, "地区不同", -4.3)));
        return ReviewItem.of(
                new PersonRef("row"), new PersonRef(student), SCHOOL, COUNTY, explanation, Money.ofYuan(yuan), DAY);
    }

    private String ask(long yuan) {
        ReviewItem item = item("song", yuan);
        desk.ask(item);
        return item.id();
    }

    private String code(Reviewed reviewed) {
        return reviewed instanceof Reviewed.Refused refused ? refused.reason().code() : "RECORDED";
    }

    private Reviewed decide(String item, String account, Verdict verdict) {
        return desk.decide(item, officer(account), verdict, "核对了户口簿", DAY.plusDays(2));
    }

    @Test
    void one_person_decides_where_little_is_at_stake() {
        String item = ask(625);
        decide(item, "li", Verdict.DIFFERENT);
        assertThat(desk.outcome(item)).isEqualTo(new ReviewOutcome.Settled(false, DAY.plusDays(2)));
    }

    @Test
    void two_people_decide_where_much_is_at_stake_and_never_the_same_one_twice() {
        String item = ask(2_000);
        assertThat(code(decide(item, "li", Verdict.SAME))).isEqualTo("RECORDED");
        assertThat(code(decide(item, "li", Verdict.SAME))).isEqualTo("REVIEW_SAME_PERSON");
        assertThat(desk.outcome(item)).isEqualTo(new ReviewOutcome.Waiting(1, 2));
        decide(item, "wang", Verdict.SAME);
        assertThat(desk.outcome(item)).isInstanceOf(ReviewOutcome.Settled.class);
        assertThat(code(decide(item, "zhao", Verdict.SAME))).isEqualTo("REVIEW_SETTLED");
    }

    @Test
    void two_who_disagree_need_a_third() {
        String item = ask(3_000);
        decide(item, "li", Verdict.SAME);
        decide(item, "wang", Verdict.DIFFERENT);
        assertThat(desk.outcome(item))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Waiting.class,
                        waiting -> assertThat(waiting.disputed()).isTrue());
        decide(item, "zhao", Verdict.DIFFERENT);
        assertThat(desk.outcome(item)).isEqualTo(new ReviewOutcome.Settled(false, DAY.plusDays(2)));
    }

    @Test
    void a_settled_item_is_reopened_and_decided_anew_and_the_lineage_keeps_both() {
        String item = ask(625);
        assertThat(code(decide(item, "li", Verdict.REOPEN))).isEqualTo("REVIEW_NOT_SETTLED");
        decide(item, "li", Verdict.SAME);
        assertThat(code(decide(item, "wang", Verdict.REOPEN))).isEqualTo("RECORDED");
        desk.decide(item, officer("li"), Verdict.DIFFERENT, "民政部门更正了号码", DAY.plusDays(9));

        assertThat(desk.lineage(new PersonRef("row")))
                .extracting(Lineage::merged, Lineage::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, DAY.plusDays(2)),
                        org.assertj.core.groups.Tuple.tuple(false, DAY.plusDays(9)));
        assertThat(desk.lineage(new PersonRef("row")).stream().map(Lineage::fact))
                .containsExactly(
                        new WatchFact.Matched(
                                DAY.plusDays(2),
                                new PersonRef("row"),
                                new PersonRef("song"),
                                WatchFact.Matched.Certainty.SURE),
                        new WatchFact.Parted(DAY.plusDays(9), new PersonRef("row"), new PersonRef("song")));
    }

    @Test
    void a_guardian_is_never_merged_with_the_pupil_who_belongs_to_the_household() {
        Explanation explanation = new Explanation(
                new Link(SpecialGroup.DBR, 17, Link.Method.GUARDIAN_ID, 1, Link.Status.REVIEW),
                List.of(new Explanation.Finding(Explanation.Field.ID, "监护人的证件号码一致", Double.POSITIVE_INFINITY)));
        ReviewItem item = ReviewItem.of(
                new PersonRef("mother"), new PersonRef("song"), SCHOOL, COUNTY, explanation, Money.ofYuan(625), DAY);
        desk.ask(item);
        decide(item.id(), "li", Verdict.SAME);
        decide(item.id(), "wang", Verdict.REOPEN);
        desk.decide(item.id(), officer("li"), Verdict.DIFFERENT, "户口已迁出", DAY.plusDays(9));

        assertThat(desk.lineage(new PersonRef("mother")).stream().map(Lineage::fact))
                .containsExactly(
                        WatchFact.Registered.ofHousehold(DAY.plusDays(2), new PersonRef("song"), SpecialGroup.DBR),
                        new WatchFact.Unregistered(DAY.plusDays(9), new PersonRef("song"), SpecialGroup.DBR, false));
        assertThat(desk.settled(Area.of(COUNTY)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.guardian()).isTrue());
        assertThat(desk.explain(item.id())).contains("支持为同一户的依据", "认定不是同一户").doesNotContain("同一人");
    }

    @Test
    void nobody_decides_outside_the_own_area_or_role() {
        String item = ask(625);
        Actor other = new Actor("li", Role.SCHOOL_OFFICER, Area.school(COUNTY, "2143000003"));
        Actor finance = new Actor("li", Role.FINANCE, Area.of(COUNTY));
        Actor county = new Actor("chen", Role.COUNTY_OFFICER, Area.of(COUNTY));
        assertThat(code(desk.decide(item, other, Verdict.SAME, "核对", DAY))).isEqualTo("AREA_DENIED");
        assertThat(code(desk.decide(item, finance, Verdict.SAME, "核对", DAY))).isEqualTo("ROLE_DENIED");
        assertThat(desk.waiting(other, 10)).isEmpty();
        assertThat(desk.waiting(finance, 10)).isEmpty();
        assertThat(code(desk.decide(item, county, Verdict.SAME, "核对", DAY))).isEqualTo("RECORDED");
    }

    @Test
    void a_decision_has_a_reason_and_the_reason_no_personal_data() {
        String item = ask(625);
        assertThat(code(desk.decide(item, officer("li"), Verdict.SAME, " ", DAY)))
                .isEqualTo("REVIEW_REASON");
        assertThat(code(desk.decide(item, officer("li"), Verdict.SAME, "证号43021120110728704X", DAY)))
                .isEqualTo("REVIEW_REASON");
        assertThat(code(desk.decide("?", officer("li"), Verdict.SAME, "核对", DAY)))
                .isEqualTo("REVIEW_UNKNOWN");
        assertThatThrownBy(() -> desk.outcome("?")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_queue_shows_first_where_most_is_at_stake_and_not_what_one_has_decided() {
        desk.ask(item("a", 625));
        desk.ask(item("b", 3_000));
        desk.ask(item("b", 3_000));
        List<ReviewItem> waiting = desk.waiting(officer("li"), 10);
        assertThat(waiting).extracting(each -> each.student().token()).containsExactly("b", "a");
        decide(waiting.get(0).id(), "li", Verdict.SAME);
        assertThat(desk.waiting(officer("li"), 10)).hasSize(1);
        assertThat(desk.waiting(officer("wang"), 10)).hasSize(2);
        assertThat(desk.waiting(officer("wang"), 1)).hasSize(1);
    }

    @Test
    void a_match_is_explained_to_a_family_from_what_was_kept() {
        String item = ask(3_000);
        assertThat(desk.explain(item)).contains("民政部门", "农村低保", "出生日期一致；姓名读音相同", "不支持的依据：地区不同", "0.87", "尚未作出结论");
        decide(item, "li", Verdict.SAME);
        decide(item, "wang", Verdict.DIFFERENT);
        assertThat(desk.explain(item)).contains("意见不一");
        decide(item, "zhao", Verdict.DIFFERENT);
        assertThat(desk.explain(item)).contains("认定不是同一人", "核对了户口簿", "最低生活保障证").doesNotContain("li（");
    }

    @Property(tries = 200)
    void a_settled_item_has_as_many_equal_verdicts_of_different_people_as_it_needs(
            @ForAll @Size(max = 12) List<@IntRange(max = 11) Integer> moves) {
        ReviewDesk each = ReviewDesk.create(ReviewDesk.inMemory(), ReviewRules.usual());
        ReviewItem item = item("song", 3_000);
        each.ask(item);
        List<ReviewDecision> since = new ArrayList<>();
        for (int move : moves) {
            Verdict verdict = Verdict.values()[move % 3];
            Reviewed reviewed = each.decide(item.id(), officer("account" + move / 3), verdict, "核对", DAY);
            if (reviewed instanceof Reviewed.Recorded recorded) {
                if (verdict == Verdict.REOPEN) {
                    since.clear();
                } else {
                    since.add(recorded.decision());
                }
            }
        }
        assertThat(since).extracting(ReviewDecision::account).doesNotHaveDuplicates();
        long same = since.stream().filter(d -> d.verdict() == Verdict.SAME).count();
        long different = since.size() - same;
        ReviewOutcome outcome = each.outcome(item.id());
        if (outcome instanceof ReviewOutcome.Settled settled) {
            assertThat(settled.same() ? same : different).isEqualTo(2);
        } else {
            assertThat(Math.max(same, different)).isLessThan(2);
        }
    }
}
