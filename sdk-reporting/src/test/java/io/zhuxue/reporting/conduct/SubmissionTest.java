package io.zhuxue.reporting.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.reporting.conduct.Submission.Review;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final LocalDate CLOSES = LocalDate.of(2025, 9, 30);
    private static final Call CALL = new Call("k1", Call.Kind.TYPICAL_CASE, "典型经验", CLOSES, 2, 80);
    private static final Area AUTHOR = Area.of(new RegionCode("430121"));
    private static final Area FIRST = Area.of(new RegionCode("430181"));
    private static final Area SECOND = Area.of(new RegionCode("431228"));

    private final Submission piece =
            Submission.handIn(CALL, AUTHOR, "一站式办理", CLOSES).orThrow();

    @Test
    void a_piece_comes_in_time_or_not_at_all() {
        assertThat(Submission.handIn(CALL, AUTHOR, "晚了", CLOSES.plusDays(1)).refusal())
                .map(Message::code)
                .contains("CALL_CLOSED");
    }

    @Test
    void a_piece_is_chosen_by_the_average_of_all_its_reviews() {
        Submission once = piece.review(new Review(FIRST, 85, "好")).orThrow();
        assertThat(once.score()).isEmpty();
        assertThat(once.chosen()).isFalse();

        Submission twice = once.review(new Review(SECOND, 76, "可")).orThrow();
        assertThat(twice.score()).contains(new BigDecimal("80.50"));
        assertThat(twice.chosen()).isTrue();
        assertThat(once.review(new Review(SECOND, 74, "弱")).orThrow().chosen()).isFalse();
    }

    @Test
    void no_office_reviews_itself_or_twice_or_beyond_the_number_asked() {
        assertThat(piece.review(new Review(AUTHOR, 100, "自评")).refusal())
                .map(Message::code)
                .contains("REVIEW_REFUSED");
        Submission once = piece.review(new Review(FIRST, 90, "好")).orThrow();
        assertThat(once.review(new Review(FIRST, 90, "再评")).refusal()).isPresent();
        Submission full = once.review(new Review(SECOND, 90, "好")).orThrow();
        assertThat(full.review(new Review(Area.nation(), 10, "多余")).refusal()).isPresent();
    }

    @Test
    void only_a_chosen_piece_is_published_and_only_once() {
        assertThat(piece.publish(CLOSES).refusal()).map(Message::code).contains("SUBMISSION_NOT_CHOSEN");
        Submission chosen = piece.review(new Review(FIRST, 90, "好"))
                .orThrow()
                .review(new Review(SECOND, 80, "好"))
                .orThrow();

        Submission published = chosen.publish(CLOSES.plusDays(20)).orThrow();
        assertThat(published.publishedOn()).containsExactly(CLOSES.plusDays(20));
        assertThat(published.publish(CLOSES.plusDays(21)).refusal()).isPresent();
    }

    @Test
    void a_score_outside_its_range_and_a_call_without_reviewers_are_a_broken_caller() {
        assertThatThrownBy(() -> new Review(FIRST, 101, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Call("k", Call.Kind.RESEARCH_TOPIC, "t", CLOSES, 0, 80))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
