package io.zhuxue.core.access;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.spi.OpeningRecord;
import java.util.function.Supplier;

/**
 * The one way to a sensitive field in clear (敏感信息查看): role and area must allow it, a purpose must be given, and the
 * record is made before the field opens.
 */
public final class SensitiveAccess {

    private final OpeningRecord record;

    private SensitiveAccess(OpeningRecord record) {
        this.record = record;
    }

    /** The way that leaves its record with the host. */
    public static SensitiveAccess create(OpeningRecord record) {
        return new SensitiveAccess(record);
    }

    /**
     * Opens a field, or says why not.
     *
     * @param unseal what opens it; called only when it may
     */
    public Parsed<String> open(Opening opening, Supplier<Parsed<String>> unseal) {
        Access outcome = decide(opening);
        record.add(opening, outcome);
        return outcome instanceof Access.Denied denied ? Parsed.refused(denied.reason()) : unseal.get();
    }

    private static Access decide(Opening opening) {
        return opening.purpose().isBlank()
                ? new Access.Denied(CoreMessage.PURPOSE_MISSING.with())
                : AccessPolicy.decide(opening.actor(), Action.OPEN_SENSITIVE, opening.area());
    }
}
