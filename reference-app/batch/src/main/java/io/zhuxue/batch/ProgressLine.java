package io.zhuxue.batch;

import io.zhuxue.flow.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Progress on standard error: the step, how many, how fast, and the time left; a line every two seconds. */
public final class ProgressLine implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final Clock clock;
    private String name = "";
    private long expected;
    private Instant begun;
    private Instant said;

    /** Progress that is written to a writer, by a clock. */
    public ProgressLine(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.said = begun;
    }

    @Override
    public void step(String stepName, long stepExpected) {
        name = stepName;
        expected = stepExpected;
        begun = clock.instant();
        said = begun;
        out.println(name + (expected > 0 ? String.format(Locale.ROOT, "（%,d）", expected) : ""));
    }

    @Override
    public void at(long done) {
        Instant now = clock.instant();
        if (Duration.between(said, now).compareTo(PAUSE) < 0) {
            return;
        }
        said = now;
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        double rate = done / seconds;
        String left = expected > done && rate > 0
                ? String.format(Locale.ROOT, "，剩余约 %d 秒", (long) Math.ceil((expected - done) / rate))
                : "";
        String part = expected > 0 ? String.format(Locale.ROOT, " %d%%", Math.min(100, 100 * done / expected)) : "";
        out.println(String.format(Locale.ROOT, "%s%s %,d，每秒 %,.0f%s", name, part, done, rate, left));
    }
}
