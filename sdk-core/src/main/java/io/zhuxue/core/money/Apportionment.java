package io.zhuxue.core.money;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one way to divide a whole number exactly (分配, 最大余数法): fen among fund sources, places among counties.
 *
 * <p>Each share gets its exact quota rounded down; what is left goes one by one to the largest remainders, an earlier
 * share before a later one of equal remainder. The parts always add up to the total, and none strays a whole unit from
 * its quota. As with every rule that keeps to the quotas, one unit more to divide can leave a small share with one less.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * A claim on a part of the total.
     *
     * @param weight zero or more; a share of weight zero gets its floor and no more
     * @param floor the least it must get, zero or more
     * @param cap the most it may get, at least the floor
     */
    public record Share(long weight, long floor, long cap) {

        public Share {
            if (weight < 0 || floor < 0 || cap < floor) {
                throw new IllegalArgumentException("a share needs weight >= 0 and 0 <= floor <= cap");
            }
        }

        /** A claim without limits. */
        public static Share of(long weight) {
            return new Share(weight, 0, Long.MAX_VALUE);
        }
    }

    /**
     * Divides a sum by weights; a negative sum (a recovery) is divided as the mirror image of the positive one.
     *
     * @param weights zero or more each, not all zero unless there is nothing to divide
     * @return parts in the order of the weights, which add up to the sum
     * @throws ArithmeticException for the one sum, {@link Long#MIN_VALUE} fen, that has no mirror image
     */
    public static List<Money> split(Money total, long... weights) {
        long[] parts = split(total.fen() < 0 ? Math.negateExact(total.fen()) : total.fen(), weights);
        long sign = total.fen() < 0 ? -1 : 1;
        return Arrays.stream(parts).mapToObj(part -> Money.ofFen(sign * part)).toList();
    }

    /**
     * Divides a whole number by weights.
     *
     * @param total zero or more
     * @param weights zero or more each, not all zero unless the total is zero
     * @return parts in the order of the weights, which add up to the total
     */
    public static long[] split(long total, long... weights) {
        List<Share> shares = Arrays.stream(weights).mapToObj(Share::of).toList();
        return split(total, shares).orThrow();
    }

    /**
     * Divides a whole number by weights within floors and caps: shares that would leave their limits are held at
     * them, and the others divide the rest in proportion.
     *
     * @param total zero or more
     * @return parts in the order of the shares, which add up to the total; refused when the floors need more than the
     *     total or the caps leave a part of it over
     */
    public static Parsed<long[]> split(long total, List<Share> shares) {
        if (total < 0) {
            throw new IllegalArgumentException("the total is zero or more");
        }
        BigInteger floors = sum(shares, Share::floor);
        BigInteger caps = sum(shares, share -> share.weight() == 0 ? share.floor() : share.cap());
        BigInteger whole = BigInteger.valueOf(total);
        if (floors.compareTo(whole) > 0 || caps.compareTo(whole) < 0) {
            return Parsed.refused(CoreMessage.CANNOT_APPORTION.with(total, floors, caps));
        }
        return Parsed.accepted(new Division(total, shares).divide());
    }

    private static BigInteger sum(List<Share> shares, java.util.function.ToLongFunction<Share> part) {
        return shares.stream()
                .map(share -> BigInteger.valueOf(part.applyAsLong(share)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** One division under way: which shares still float, and what they divide. */
    private static final class Division {

        private final List<Share> shares;
        private final long[] parts;
        private final boolean[] held;
        private long rest;
        private BigInteger weight = BigInteger.ZERO;

        Division(long total, List<Share> shares) {
            this.shares = shares;
            this.parts = new long[shares.size()];
            this.held = new boolean[shares.size()];
            this.rest = total;
            for (int i = 0; i < parts.length; i++) {
                if (shares.get(i).weight() == 0) {
                    hold(i, shares.get(i).floor());
                } else {
                    weight = weight.add(BigInteger.valueOf(shares.get(i).weight()));
                }
            }
        }

        long[] divide() {
            while (holdOneSide()) {
                // each round holds at least one more share, so the rounds end
            }
            if (weight.signum() == 0) {
                return parts;
            }
            BigInteger[] remainders = new BigInteger[parts.length];
            long left = rest;
            for (int i = 0; i < parts.length; i++) {
                if (!held[i]) {
                    BigInteger[] quota = numerator(i).divideAndRemainder(weight);
                    parts[i] = quota[0].longValueExact();
                    remainders[i] = quota[1];
                    left -= parts[i];
                }
            }
            IntStream.range(0, parts.length)
                    .filter(i -> !held[i])
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                    .limit(left)
                    .forEach(i -> parts[i]++);
            return parts;
        }

        /** Holds the floating shares on the side (floors or caps) whose limits are broken by more in sum. */
        private boolean holdOneSide() {
            BigInteger missing = BigInteger.ZERO;
            BigInteger surplus = BigInteger.ZERO;
            for (int i = 0; i < parts.length; i++) {
                if (!held[i]) {
                    missing = missing.add(belowFloor(i));
                    surplus = surplus.add(aboveCap(i));
                }
            }
            if (missing.signum() == 0 && surplus.signum() == 0) {
                return false;
            }
            boolean floorsFirst = missing.compareTo(surplus) >= 0;
            boolean[] broken = new boolean[parts.length];
            for (int i = 0; i < parts.length; i++) {
                broken[i] = !held[i] && (floorsFirst ? belowFloor(i) : aboveCap(i)).signum() > 0;
            }
            for (int i = 0; i < parts.length; i++) {
                if (broken[i]) {
                    Share share = shares.get(i);
                    weight = weight.subtract(BigInteger.valueOf(share.weight()));
                    hold(i, floorsFirst ? share.floor() : share.cap());
                }
            }
            return true;
        }

        private void hold(int i, long part) {
            held[i] = true;
            parts[i] = part;
            rest -= part;
        }

        /** The exact quota of a floating share, times the weight of all floating shares. */
        private BigInteger numerator(int i) {
            return BigInteger.valueOf(rest)
                    .multiply(BigInteger.valueOf(shares.get(i).weight()));
        }

        private BigInteger belowFloor(int i) {
            return BigInteger.valueOf(shares.get(i).floor())
                    .multiply(weight)
                    .subtract(numerator(i))
                    .max(BigInteger.ZERO);
        }

        private BigInteger aboveCap(int i) {
            return numerator(i)
                    .subtract(BigInteger.valueOf(shares.get(i).cap()).multiply(weight))
                    .max(BigInteger.ZERO);
        }
    }
}
