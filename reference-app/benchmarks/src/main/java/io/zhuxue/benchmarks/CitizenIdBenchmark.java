package io.zhuxue.benchmarks;

import io.zhuxue.core.identity.CitizenId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading citizen ID numbers: the key for joins against the whole value; time is per number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CitizenIdBenchmark {

    /** Few enough to stay in the cache, so that the arithmetic is measured and not the memory. */
    private static final int NUMBERS = 10_000;

    private final List<String> numbers = numbers();

    /** One number in fifty has 15 digits and one in fifty a wrong check digit, as old registers do. */
    private static List<String> numbers() {
        Random random = new Random(1);
        List<String> numbers = new ArrayList<>(NUMBERS);
        for (int i = 0; i < NUMBERS; i++) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
            long first17 = (430_000L + random.nextInt(10_000)) * 100_000_000_000L
                    + (born.getYear() * 10_000L + born.getMonthValue() * 100L + born.getDayOfMonth()) * 1_000L
                    + random.nextInt(1_000);
            String number = CitizenId.ofPacked(first17).number();
            numbers.add(
                    switch (i % 50) {
                        case 0 -> number.substring(0, 6) + number.substring(8, 17);
                        case 1 -> number.substring(0, 17) + (number.endsWith("1") ? '2' : '1');
                        default -> number;
                    });
        }
        return numbers;
    }

    /** The key alone. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public long packed() {
        long keys = 0;
        for (String number : numbers) {
            keys ^= CitizenId.packed(number);
        }
        return keys;
    }

    /** The whole value, or the reason why there is none. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public void parse(Blackhole hole) {
        for (String number : numbers) {
            hole.consume(CitizenId.parse(number));
        }
    }
}
