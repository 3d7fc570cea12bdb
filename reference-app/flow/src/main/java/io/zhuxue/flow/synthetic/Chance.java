package io.zhuxue.flow.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of chance that a seed and a place in the work decide: the same household is always the same. */
public final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** The stream of one thing, say household 17 of a seed. */
    public static Chance of(long seed, String what, long index) {
        long mixed = seed;
        for (int i = 0; i < what.length(); i++) {
            mixed = mixed * 0x9E3779B97F4A7C15L + what.charAt(i);
        }
        return new Chance(new SplittableRandom(mixed ^ (index * 0xBF58476D1CE4E5B9L + 0x94D049BB133111EBL)));
    }

    /** True with the chance of a rate from 0 to 1. */
    public boolean happens(double rate) {
        return rate > 0 && random.nextDouble() < rate;
    }

    double share() {
        return random.nextDouble();
    }

    /** From 0 up to, but without, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last, both possible. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** One of the choices, each as likely as the others. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Early choices come more often, the more so the larger the lean; 1 is no lean. */
    <T> T early(List<T> choices, double lean) {
        return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), lean)));
    }

    /** An index with the chance of its weight. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** So many digits; the first may be 0. */
    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }
}
