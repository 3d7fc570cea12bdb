package io.zhuxue.server.nutrition;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How officers write into the journals of buying, safety and cameras (业务登记): entries are added to the end of a matter, by
 * account, each a line of the audit chain.
 */
public final class MatterBook {

    private final SqlJournals journals;
    private final AuditBook audit;
    private final Clock clock;

    /** Over what it works with. */
    public MatterBook(SqlJournals journals, AuditBook audit, Clock clock) {
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
    }

    /** The journals themselves. */
    public SqlJournals journals() {
        return journals;
    }

    /** When something is noted. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Why an officer may not work on matters of a county with this right; nothing when the officer may. */
    public static Optional<Message> countyFault(Officer officer, Action right) {
        return officer.countyMay(right)
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    /** The file of a matter whose number is unique within a county. */
    public static String file(Officer officer, String number) {
        return officer.area().region() + "/" + number;
    }

    /** The number of a matter out of its file. */
    public static String number(String file) {
        return file.substring(file.indexOf('/') + 1);
    }

    /**
     * Adds events to the end of a matter, all or none.
     *
     * @param seen how many entries the officer has seen of it
     * @param action what the audit chain calls it
     */
    public <E> Optional<Message> add(
            Officer officer, Journal<E> journal, String file, Area area, int seen, String action, List<E> events) {
        List<Noted<E>> entries = new ArrayList<>();
        for (E event : events) {
            entries.add(new Noted<>(file, seen + entries.size() + 1, area, now(), officer.account(), event));
        }
        return add(officer, journal, file, action, entries);
    }

    /** Adds entries of several areas to the end of a matter, all or none. */
    public <E> Optional<Message> add(
            Officer officer, Journal<E> journal, String file, String action, List<Noted<E>> entries) {
        if (!journal.append(entries)) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), action, file, "");
        return Optional.empty();
    }

    /** The entries of a matter, if it is inside the officer's area. */
    public <E> List<Noted<E>> within(Officer officer, Journal<E> journal, String file) {
        return journal.read(file).stream()
                .filter(entry -> officer.area().covers(entry.area()))
                .toList();
    }

    /** The events of entries. */
    public static <E> List<E> events(List<Noted<E>> entries) {
        return entries.stream().map(Noted::event).toList();
    }
}
