package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.identification.review.ReviewDecision;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.identification.spi.ReviewQueue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every queue of reviews keeps to; extend it and give a queue that is empty before each test. */
public abstract class ReviewQueueContract {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final RegionCode COUNTY = new RegionCode("430211");

    /** A queue, the same within a test and empty at its beginning. */
    protected abstract ReviewQueue queue();

    private static ReviewItem item(String id, String person, String school, RegionCode county) {
        return new ReviewItem(
                id,
                new PersonRef(person),
                new PersonRef("student of " + id),
                SpecialGroup.TP,
                school,
                county,
                List.of(
                        new ReviewItem.Evidence("姓名", "姓名读音相同，“‘|,\n”也在其中", 6.1),
                        new ReviewItem.Evidence("地区", "地区不同", -4.25)),
                0.8731,
                Money.ofFen(123_456),
                DAY,
                id.equals("1"));
    }

    private static ReviewDecision decision(String item, int number, String account) {
        return new ReviewDecision(item, number, account, Verdict.SAME, "核对了户口簿\n和学籍", DAY.plusDays(number));
    }

    @Test
    void what_was_added_is_found_as_it_was() {
        ReviewItem item = item("1", "p", "S1", COUNTY);
        queue().add(item);
        assertThat(queue().find("1")).contains(item);
        assertThat(queue().find("2")).isEmpty();
    }

    @Test
    void an_item_that_is_known_stays_as_it_is() {
        queue().add(item("1", "p", "S1", COUNTY));
        queue().add(item("1", "q", "S2", COUNTY));
        assertThat(queue().items(Area.nation()))
                .extracting(each -> each.person().token())
                .containsExactly("p");
    }

    @Test
    void items_are_listed_by_area_and_by_person_in_the_order_they_came() {
        queue().add(item("3", "p", "S1", COUNTY));
        queue().add(item("1", "p", "S2", COUNTY));
        queue().add(item("2", "q", "S3", new RegionCode("430302")));
        assertThat(queue().items(Area.nation())).extracting(ReviewItem::id).containsExactly("3", "1", "2");
        assertThat(queue().items(Area.of(new RegionCode("430200"))))
                .extracting(ReviewItem::id)
                .containsExactly("3", "1");
        assertThat(queue().items(Area.school(COUNTY, "S2")))
                .extracting(ReviewItem::id)
                .containsExactly("1");
        assertThat(queue().items(new PersonRef("p"))).extracting(ReviewItem::id).containsExactly("3", "1");
    }

    @Test
    void decisions_are_kept_in_order_and_only_the_next_number_is_taken() {
        queue().add(item("1", "p", "S1", COUNTY));
        assertThat(queue().record(decision("1", 1, "li"))).isTrue();
        assertThat(queue().record(decision("1", 1, "wang")))
                .as("somebody was faster")
                .isFalse();
        assertThat(queue().record(decision("1", 3, "wang"))).isFalse();
        assertThat(queue().record(decision("1", 2, "wang"))).isTrue();
        assertThat(queue().record(decision("?", 1, "li"))).isFalse();
        assertThat(queue().decisions("1")).containsExactly(decision("1", 1, "li"), decision("1", 2, "wang"));
        assertThat(queue().decisions("?")).isEmpty();
    }
}
