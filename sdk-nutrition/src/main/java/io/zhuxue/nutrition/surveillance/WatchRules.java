package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How cameras are watched on a day at a place (监看规则), out of the policy book.
 *
 * @param timeout how long a camera is taken to see after it was heard of
 * @param blind how long a point may go unseen without being listed
 * @param keepDays how many days recordings are kept
 */
public record WatchRules(Duration timeout, Duration blind, int keepDays) {

    /** The national rules on a day that somebody has named; refused for one before there were any. */
    public static Parsed<WatchRules> find(LocalDate day) {
        PolicyBook book = PolicyBook.of(List.of(new SurveillancePolicy()));
        return book.find("nut.video.timeout", day, Place.NATION).isPresent()
                ? Parsed.accepted(on(book, day, Place.NATION))
                : Parsed.refused(NutritionMessage.NO_RULES.with(day, "视频监看"));
    }

    /**
     * The national rules on a day.
     *
     * @throws IllegalArgumentException when there were none yet
     */
    public static WatchRules national(LocalDate day) {
        return on(PolicyBook.of(List.of(new SurveillancePolicy())), day, Place.NATION);
    }

    /**
     * The rules in force on a day at a place.
     *
     * @throws IllegalArgumentException when the book holds no surveillance on that day
     */
    public static WatchRules on(PolicyBook book, LocalDate day, Place place) {
        return new WatchRules(
                Duration.ofSeconds(whole(book, "nut.video.timeout", day, place)),
                Duration.ofSeconds(whole(book, "nut.video.blind", day, place)),
                whole(book, "nut.video.keep", day, place));
    }

    private static int whole(PolicyBook book, String id, LocalDate day, Place place) {
        return book.find(id, day, place)
                .orElseThrow(() -> new IllegalArgumentException("no " + id + " on " + day))
                .whole();
    }
}
