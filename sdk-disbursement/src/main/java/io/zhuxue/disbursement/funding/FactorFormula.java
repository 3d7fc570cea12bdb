package io.zhuxue.disbursement.funding;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The factor method for quotas (因素法分配名额): places go by numbers of students, weighed up where there is more need and
 * less wealth.
 *
 * <p>A county's weight is its students times the weighted mean of three factors, each 1 for the average county: its share
 * of poor students over the average, the average output a head over its own, the average revenue a head over its own.
 * Whole numbers only, to a millionth; the places add up exactly.
 *
 * @param need weight of the share of poor students, zero or more
 * @param economy weight of the economy, zero or more
 * @param finance weight of public finance, zero or more
 */
public record FactorFormula(int need, int economy, int finance) {

    private static final long MILLION = 1_000_000;

    public FactorFormula {
        if (need < 0 || economy < 0 || finance < 0 || need + economy + finance == 0) {
            throw new IllegalArgumentException("weights are zero or more and not all zero");
        }
    }

    /**
     * What is known of a county.
     *
     * @param county the county
     * @param students students of the stage, zero or more
     * @param poor how many of them are recognised as poor, zero to {@code students}
     * @param outputPerHead yuan of gross product a head, positive
     * @param revenuePerHead yuan of public revenue a head, positive
     */
    public record County(RegionCode county, long students, long poor, long outputPerHead, long revenuePerHead) {

        public County {
            if (students < 0 || poor < 0 || poor > students || outputPerHead <= 0 || revenuePerHead <= 0) {
                throw new IllegalArgumentException("a county has 0 <= poor <= students and positive yuan a head");
            }
        }
    }

    /**
     * Divides places among counties.
     *
     * @param places zero or more
     * @param lowPercent the least coverage of a county in percent of its students, rounded up
     * @param highPercent the most coverage, rounded down
     * @return the places of each county in the order given; refused when the coverages cannot be kept
     */
    public Parsed<Map<RegionCode, Long>> divide(long places, List<County> counties, int lowPercent, int highPercent) {
        List<Apportionment.Share> shares = counties.stream()
                .map(county -> {
                    long floor = (county.students() * lowPercent + 99) / 100;
                    long cap = Math.max(floor, county.students() * highPercent / 100);
                    return new Apportionment.Share(weight(county, counties), floor, cap);
                })
                .toList();
        return Apportionment.split(places, shares).map(parts -> {
            Map<RegionCode, Long> quotas = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                quotas.put(counties.get(i).county(), parts[i]);
            }
            return quotas;
        });
    }

    /**
     * Divides money among counties by the same weights, exact to the fen.
     *
     * @param money zero or more
     * @return the money of each county in the order given, which adds up to the whole
     */
    public Map<RegionCode, Money> divide(Money money, List<County> counties) {
        List<Money> parts = Apportionment.split(
                money,
                counties.stream().mapToLong(county -> weight(county, counties)).toArray());
        Map<RegionCode, Money> divided = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            divided.put(counties.get(i).county(), parts.get(i));
        }
        return divided;
    }

    /** A county's weight, in millionths of a student of the average county. */
    private long weight(County county, List<County> all) {
        if (county.students() == 0) {
            return 0;
        }
        long students = all.stream().mapToLong(County::students).sum();
        long poor = all.stream().mapToLong(County::poor).sum();
        long output = mean(all, true);
        long revenue = mean(all, false);
        long needFactor = poor == 0
                ? MILLION
                : BigInteger.valueOf(county.poor())
                        .multiply(BigInteger.valueOf(students))
                        .multiply(BigInteger.valueOf(MILLION))
                        .divide(BigInteger.valueOf(county.students()).multiply(BigInteger.valueOf(poor)))
                        .longValueExact();
        long economyFactor = Math.multiplyExact(output, MILLION) / county.outputPerHead();
        long financeFactor = Math.multiplyExact(revenue, MILLION) / county.revenuePerHead();
        long factor =
                (need * needFactor + economy * economyFactor + finance * financeFactor) / (need + economy + finance);
        return Math.max(1, Math.multiplyExact(county.students(), factor));
    }

    private static long mean(List<County> all, boolean ofOutput) {
        long sum = all.stream()
                .mapToLong(county -> ofOutput ? county.outputPerHead() : county.revenuePerHead())
                .sum();
        return sum / all.size();
    }
}
