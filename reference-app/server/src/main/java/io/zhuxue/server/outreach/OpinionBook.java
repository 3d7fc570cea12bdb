package io.zhuxue.server.outreach;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.reporting.outreach.OpinionItem;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.office.OfficeEntry;
import io.zhuxue.server.office.OfficeFile;
import io.zhuxue.server.office.OfficeFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the public says about student aid (舆情): taken in, judged, answered in time, closed. A wrong judgement is judged anew;
 * an item that is none is taken back with the reason. No text holds personal data.
 */
public final class OpinionBook {

    private static final String JUDGED = "JUDGED";
    private static final String ANSWERED = "ANSWERED";
    private static final String CLOSED = "CLOSED";
    private static final String RETRACTED = "RETRACTED";

    private final OfficeFiles files;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    /** Over what it works with. */
    public OpinionBook(OfficeFiles files) {
        this.files = files;
    }

    /**
     * One item in the list.
     *
     * @param retracted why it was taken back; empty while it stands
     */
    public record Item(long id, Area office, OpinionItem item, List<OfficeEntry> steps, String retracted) {

        public Item {
            steps = List.copyOf(steps);
        }

        /** True while something may be done about it. */
        public boolean open() {
            return retracted.isEmpty() && !item.isClosed();
        }
    }

    /** Takes an item in. */
    public Parsed<Long> found(
            Officer officer, String source, String summary, OpinionItem.Severity severity, LocalDate day) {
        Optional<Message> fault =
                right(officer).or(() -> Faults.words(source, day)).or(() -> Faults.words(summary, day));
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.OPINION,
                                day,
                                Map.of(
                                        "source", source.strip(),
                                        "summary", summary.strip(),
                                        "severity", severity.name()))
                        .id()));
    }

    private static Optional<Message> right(Officer officer) {
        return Faults.right(officer, Action.APPROVE, Action.RECOGNISE);
    }

    /** Judges how grave an item is; the last judgement counts, and the deadline runs from the day it was found. */
    public Optional<Message> judge(
            Officer officer, long id, OpinionItem.Severity severity, String reason, LocalDate day) {
        return step(
                officer, id, JUDGED, reason, day, Map.of("severity", severity.name()), item -> Parsed.accepted(item));
    }

    /** Answers. */
    public Optional<Message> answer(Officer officer, long id, String words, LocalDate day) {
        OpinionItem.Response response = new OpinionItem.Response(day, officer.account(), words);
        return step(officer, id, ANSWERED, words, day, Map.of(), item -> item.respond(response));
    }

    /** Closes an item that was answered. */
    public Optional<Message> close(Officer officer, long id, String words, LocalDate day) {
        OpinionItem.Response closing = new OpinionItem.Response(day, officer.account(), words);
        return step(officer, id, CLOSED, words, day, Map.of(), item -> item.close(closing));
    }

    /** Takes an item back that is none. */
    public Optional<Message> retract(Officer officer, long id, String reason, LocalDate day) {
        return step(officer, id, RETRACTED, reason, day, Map.of(), Parsed::accepted);
    }

    private Optional<Message> step(
            Officer officer,
            long id,
            String what,
            String words,
            LocalDate day,
            Map<String, String> values,
            Function<OpinionItem, Parsed<OpinionItem>> rule) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.OPINION, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Item item = item(file.get());
        Optional<Message> fault = right(officer).or(() -> Faults.words(words, day));
        if (fault.isEmpty() && !item.open()) {
            fault = Optional.of(ServerMessage.WRONG_STEP.with("该步骤"));
        }
        fault = fault.or(() -> rule.apply(item.item()).refusal());
        if (fault.isPresent()) {
            return fault;
        }
        Map<String, String> all = new HashMap<>(values);
        all.put("words", words.strip());
        return files.add(officer, file.get(), what, day, all);
    }

    /** The items of the area, the latest first. */
    public List<Item> all(Officer officer) {
        return files.within(officer, OfficeFile.Kind.OPINION).stream()
                .map(OpinionBook::item)
                .toList();
    }

    private static Item item(OfficeFile file) {
        OfficeEntry opening = file.opening();
        String severity = file.last(JUDGED).orElse(opening).text("severity");
        OpinionItem item = OpinionItem.found(
                Long.toString(file.id()),
                opening.text("source"),
                opening.text("summary"),
                OpinionItem.Severity.valueOf(severity),
                opening.on());
        for (OfficeEntry entry : file.entries()) {
            OpinionItem.Response said = new OpinionItem.Response(entry.on(), entry.by(), entry.text("words"));
            if (entry.what().equals(ANSWERED)) {
                item = item.respond(said).orThrow();
            } else if (entry.what().equals(CLOSED)) {
                item = item.close(said).orThrow();
            }
        }
        return new Item(
                file.id(),
                file.office(),
                item,
                file.entries(),
                file.last(RETRACTED).map(entry -> entry.text("words")).orElse(""));
    }

    /** By when an item is to be answered. */
    public LocalDate answerBy(Item item) {
        return item.item().answerBy(calendar);
    }

    /** True when it was not answered in time, as far as is known on a day. */
    public boolean late(Item item, LocalDate day) {
        return item.retracted().isEmpty() && item.item().late(calendar, day);
    }
}
