package io.zhuxue.reporting.conduct;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.reporting.ReportingMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece handed in to a call (申报材料): reviewed by others, chosen when good enough, published.
 *
 * @param call the call
 * @param office whose piece it is
 * @param title the title
 * @param handedIn when
 * @param reviews the reviews, oldest first
 * @param publishedOn the day of publication; empty list while unpublished, one day otherwise
 */
public record Submission(
        Call call, Area office, String title, LocalDate handedIn, List<Review> reviews, List<LocalDate> publishedOn) {

    static final int MOST = 100;

    /**
     * One review.
     *
     * @param office the reviewer's office; another one than the author's
     * @param score 0 to 100
     * @param opinion the reviewer's words
     */
    public record Review(Area office, int score, String opinion) {

        public Review {
            if (score < 0 || score > MOST) {
                throw new IllegalArgumentException("a score is from 0 to 100");
            }
        }
    }

    public Submission {
        reviews = List.copyOf(reviews);
        publishedOn = List.copyOf(publishedOn);
    }

    /** Hands a piece in; refused after the call has closed. */
    public static Parsed<Submission> handIn(Call call, Area office, String title, LocalDate on) {
        return on.isAfter(call.closes())
                ? Parsed.refused(ReportingMessage.CALL_CLOSED.with(call.title(), call.closes()))
                : Parsed.accepted(new Submission(call, office, title, on, List.of(), List.of()));
    }

    /** Adds a review; refused from the author's own office, twice from one office, and once there are enough. */
    public Parsed<Submission> review(Review review) {
        boolean twice = reviews.stream().anyMatch(r -> r.office().equals(review.office()));
        if (twice || review.office().equals(office) || reviews.size() >= call.reviewers()) {
            return Parsed.refused(ReportingMessage.REVIEW_REFUSED.with(title));
        }
        List<Review> all = new ArrayList<>(reviews);
        all.add(review);
        return Parsed.accepted(new Submission(call, office, title, handedIn, all, publishedOn));
    }

    /** The average score to two decimals, rounded half up; empty until all reviews are in. */
    public Optional<BigDecimal> score() {
        if (reviews.size() < call.reviewers()) {
            return Optional.empty();
        }
        long sum = reviews.stream().mapToLong(Review::score).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(reviews.size()), 2, RoundingMode.HALF_UP));
    }

    /** True when all reviews are in and good enough. */
    public boolean chosen() {
        return score().map(s -> s.compareTo(BigDecimal.valueOf(call.chosenFrom())) >= 0)
                .orElse(false);
    }

    /** Publishes a chosen piece, once. */
    public Parsed<Submission> publish(LocalDate on) {
        return chosen() && publishedOn.isEmpty()
                ? Parsed.accepted(new Submission(call, office, title, handedIn, reviews, List.of(on)))
                : Parsed.refused(ReportingMessage.SUBMISSION_NOT_CHOSEN.with(title));
    }
}
