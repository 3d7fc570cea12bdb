package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.privacy.Sm3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample of paid lines to verify with families after payment (发放后抽样核查): stratified, of a size that a stated
 * confidence needs, and drawn so that anyone with the seed draws the same.
 *
 * @param size how many lines in all
 * @param drawn the drawn lines of each stratum, in the order of the strata
 */
public record VerificationSample(int size, Map<String, List<String>> drawn) {

    /** How sure one may be of the rate found, with the factor of the normal distribution in thousandths. */
    public enum Confidence {
        /** 90 %. */
        NINETY(1645),
        /** 95 %. */
        NINETY_FIVE(1960),
        /** 99 %. */
        NINETY_NINE(2576);

        private final long factor;

        Confidence(int thousandths) {
            this.factor = thousandths;
        }
    }

    public VerificationSample {
        drawn = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
    }

    /**
     * How many of a population must be asked so that the rate found is within the margin, whatever the rate is (Cochran's
     * formula with the correction for small populations).
     *
     * @param population zero or more
     * @param marginPerMille the margin of error, such as 50 for five percent
     */
    public static int sizeFor(long population, Confidence confidence, int marginPerMille) {
        if (population <= 0) {
            return 0;
        }
        // n0 = z² / (4 e²), with z and e both in thousandths
        long square = confidence.factor * confidence.factor;
        long margin = 4L * marginPerMille * marginPerMille;
        // n = n0 N / (n0 + N - 1), rounded up
        long above = square * population;
        long below = square + margin * (population - 1);
        return Math.toIntExact(Math.min(population, (above + below - 1) / below));
    }

    /**
     * Draws a sample: strata in proportion to their lines and at least one of each, within a stratum the lines whose hash
     * with the seed is smallest.
     *
     * @param strata the line ids of each stratum, such as a county and programme
     * @param seed announced after the payments are made, so that nobody could prepare for it
     */
    public static VerificationSample draw(
            Map<String, List<String>> strata, Confidence confidence, int marginPerMille, String seed) {
        long population = strata.values().stream().mapToLong(List::size).sum();
        long filled = strata.values().stream().filter(lines -> !lines.isEmpty()).count();
        long size = Math.max(sizeFor(population, confidence, marginPerMille), filled);
        List<Apportionment.Share> shares = strata.values().stream()
                .map(lines -> new Apportionment.Share(lines.size(), lines.isEmpty() ? 0 : 1, lines.size()))
                .toList();
        long[] parts = Apportionment.split(size, shares).orThrow();
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<String, List<String>> stratum : strata.entrySet()) {
            drawn.put(stratum.getKey(), smallest(stratum.getValue(), parts[i++], seed));
        }
        return new VerificationSample(Math.toIntExact(size), drawn);
    }

    private static List<String> smallest(List<String> lines, long count, String seed) {
        List<String> order = new ArrayList<>(lines);
        order.sort(Comparator.comparing((String line) -> Sm3.of(seed + "\n" + line))
                .thenComparing(line -> line));
        return List.copyOf(order.subList(0, Math.toIntExact(count)));
    }
}
