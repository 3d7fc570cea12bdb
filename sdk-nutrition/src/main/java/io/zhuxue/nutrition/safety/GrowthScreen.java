package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The yearly look at how pupils grow (学生生长监测): stunting and thinness by WS/T 456-2014, overweight and obesity by WS/T
 * 586-2018. A screening is no diagnosis. Reckoned in whole millimetres and grams; nothing is rounded.
 */
public final class GrowthScreen {

    private static final int OLDEST_HALF_YEARS = 36;
    private static final int YOUNGEST_HALF_YEARS = 12;

    /** What a screening says; stunting goes before all else. */
    public enum Result {
        /** 生长迟缓. */
        STUNTED,
        /** 中重度消瘦. */
        SEVERELY_THIN,
        /** 轻度消瘦. */
        THIN,
        /** 未见异常. */
        NORMAL,
        /** 超重. */
        OVERWEIGHT,
        /** 肥胖. */
        OBESE
    }

    /**
     * A pupil's measures on a day; whose they are stays with the host.
     *
     * @param sex male or female
     * @param born the birth date
     * @param measured when
     * @param millimetres height
     * @param grams weight
     */
    public record Measures(Sex sex, LocalDate born, LocalDate measured, int millimetres, int grams) {

        public Measures {
            if (millimetres <= 0 || grams <= 0) {
                throw new IllegalArgumentException("a pupil has a height and a weight");
            }
        }
    }

    private final PolicyBook book;
    private final Place place;

    private GrowthScreen(PolicyBook book, Place place) {
        this.book = book;
        this.place = place;
    }

    /** The screening by the national tables. */
    public static GrowthScreen national() {
        return on(PolicyBook.of(List.of(new SafetyPolicy())), Place.NATION);
    }

    /** The screening by the tables in force at a place. */
    public static GrowthScreen on(PolicyBook book, Place place) {
        return new GrowthScreen(book, place);
    }

    /** What the tables in force on the day of measuring say; nothing below 6 or above 18 years or for another sex. */
    public Optional<Result> screen(Measures measures) {
        Period age = Period.between(measures.born(), measures.measured());
        int halfYears = (int) (age.toTotalMonths() / 6);
        boolean known = measures.sex() == Sex.MALE || measures.sex() == Sex.FEMALE;
        boolean after = age.toTotalMonths() == OLDEST_HALF_YEARS * 6L && age.getDays() > 0;
        if (!known || halfYears < YOUNGEST_HALF_YEARS || halfYears > OLDEST_HALF_YEARS || after) {
            return Optional.empty();
        }
        String row = (measures.sex() == Sex.MALE ? "M" : "F") + halfYears / 2 + (halfYears % 2 == 0 ? ".0" : ".5");
        if (tall("nut.growth.stunted", row, measures) <= 0) {
            return Optional.of(Result.STUNTED);
        }
        if (heavy("nut.growth.thin.severe", row, measures) <= 0) {
            return Optional.of(Result.SEVERELY_THIN);
        }
        if (heavy("nut.growth.thin", row, measures) <= 0) {
            return Optional.of(Result.THIN);
        }
        if (atLeast("nut.growth.obese", row, measures)) {
            return Optional.of(Result.OBESE);
        }
        return Optional.of(atLeast("nut.growth.overweight", row, measures) ? Result.OVERWEIGHT : Result.NORMAL);
    }

    /** How many pupils of each result; those who cannot be screened are left out. */
    public Map<Result, Integer> count(Collection<Measures> pupils) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, 0);
        }
        pupils.forEach(pupil -> screen(pupil).ifPresent(result -> counts.merge(result, 1, Integer::sum)));
        return counts;
    }

    private Optional<BigDecimal> limit(String table, String row, Measures measures) {
        return book.find(table, measures.measured(), place).flatMap((Resolved found) -> found.row(row));
    }

    /** Height against a limit in centimetres; above it where there is none. */
    private int tall(String table, String row, Measures measures) {
        return limit(table, row, measures)
                .map(limit -> BigDecimal.valueOf(measures.millimetres()).compareTo(limit.movePointRight(1)))
                .orElse(1);
    }

    /** Weight over height squared against a limit, exactly; above it where there is none. */
    private int heavy(String table, String row, Measures measures) {
        return limit(table, row, measures)
                .map(limit -> against(limit, measures))
                .orElse(1);
    }

    private boolean atLeast(String table, String row, Measures measures) {
        return limit(table, row, measures)
                .map(limit -> against(limit, measures) >= 0)
                .orElse(false);
    }

    /** kg/m² is 1000 g/mm²: grams times 1000 against limit times height squared. */
    private static int against(BigDecimal limit, Measures measures) {
        BigDecimal height = BigDecimal.valueOf(measures.millimetres());
        return BigDecimal.valueOf(measures.grams())
                .movePointRight(3)
                .compareTo(limit.multiply(height).multiply(height));
    }
}
