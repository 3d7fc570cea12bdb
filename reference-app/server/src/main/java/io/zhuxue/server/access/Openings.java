package io.zhuxue.server.access;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Opening;
import io.zhuxue.core.access.SensitiveAccess;
import io.zhuxue.core.access.SensitiveField;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.server.ServerMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The one way to the sealed fields of a student (查看完整信息): a purpose, the right role and area, and a line in the book. */
public final class Openings {

    /** The fewest characters of a purpose that says something. */
    public static final int SHORTEST_PURPOSE = 4;

    private final AuditBook book;
    private final Clock clock;

    /** Over what it works with. */
    public Openings(AuditBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Asks to see the sealed fields of one student; the request is on record before this returns, whatever the answer.
     *
     * @param area where the student's data belongs
     * @return the reason why not; empty when they may be opened
     */
    public Optional<Message> ask(Officer officer, String person, Area area, String purpose) {
        String told = purpose.strip();
        if (told.codePointCount(0, told.length()) < SHORTEST_PURPOSE) {
            return Optional.of(ServerMessage.PURPOSE_MISSING.with(SHORTEST_PURPOSE));
        }
        SensitiveAccess access = SensitiveAccess.create((opening, outcome) -> book.add(
                opening.actor().account(),
                outcome.granted() ? "OPEN" : "OPEN_DENIED",
                opening.person().token(),
                opening.purpose()));
        Opening opening = new Opening(
                officer.actor(), SensitiveField.ID_NUMBER, new PersonRef(person), area, told, Instant.now(clock));
        return access.open(opening, () -> Parsed.accepted("")).refusal();
    }
}
