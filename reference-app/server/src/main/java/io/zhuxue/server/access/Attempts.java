package io.zhuxue.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wrong passwords (登录失败次数): after five in a row an account stays shut for ten minutes. */
final class Attempts {

    static final int MOST = 5;
    static final int MINUTES = 10;

    /** Names are kept only while they count; beyond this many the oldest are let go. */
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    Attempts(Clock clock) {
        this.clock = clock;
    }

    boolean locked(String account) {
        Failures known = failures.get(account);
        return known != null && known.count() >= MOST && recent(known);
    }

    void failed(String account) {
        if (failures.size() >= NAMES) {
            failures.values().removeIf(known -> !recent(known));
        }
        failures.merge(
                account,
                new Failures(1, clock.instant()),
                (known, one) -> new Failures(recent(known) ? known.count() + 1 : 1, one.last()));
    }

    void succeeded(String account) {
        failures.remove(account);
    }

    private boolean recent(Failures known) {
        return known.last().plus(Duration.ofMinutes(MINUTES)).isAfter(clock.instant());
    }
}
