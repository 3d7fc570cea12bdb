package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.IncidentEvent;
import io.zhuxue.nutrition.safety.SafetyRules;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where incidents are reported and their steps kept in time (食品安全事件台). It holds numbers of people and no names. */
public final class IncidentDesk {

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public IncidentDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /**
     * Reports an incident at a school of the area.
     *
     * @param noticed such as 2022-10-12 12:50
     * @param meal the suspected meal of that day; empty when none is
     */
    public Parsed<String> report(
            Officer officer, String number, String school, String noticed, String meal, String ill) {
        Parsed<LocalDateTime> at = Times.time(noticed);
        Optional<SchoolProfile> where = schools.find(officer, school);
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(at::refusal)
                .or(() -> where.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty())
                .or(() -> number.matches("[0-9A-Za-z-]{1,30}") && ill.matches("\\d{1,4}")
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_SAFETY.with("编号为字母与数字，人数为数字")));
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        MealId suspected = Meal.parse(meal)
                .value()
                .filter(which -> which != Meal.DAY)
                .map(which ->
                        new MealId(where.orElseThrow().code(), at.orThrow().toLocalDate(), which))
                .orElse(null);
        IncidentEvent event =
                new IncidentEvent.Noticed(where.orElseThrow().code(), at.orThrow(), suspected, Integer.parseInt(ill));
        Optional<Message> told = book.add(
                officer,
                book.journals().incidents(),
                MatterBook.file(officer, number),
                CountySchools.area(officer, where.orElseThrow().code()),
                0,
                "INCIDENT",
                List.of(event));
        return told.isPresent() ? Parsed.refused(told.get()) : Parsed.accepted(number);
    }

    /** Notes that a step was done, now or at a typed time. */
    public Optional<Message> step(Officer officer, String number, String step, String when) {
        Optional<Incident.Step> which = Arrays.stream(Incident.Step.values())
                .filter(each -> each.name().equals(step))
                .findFirst();
        Parsed<LocalDateTime> at = when.isBlank() ? Parsed.accepted(book.now()) : Times.time(when);
        Optional<Message> fault = at.refusal()
                .or(() -> which.isEmpty() ? Optional.of(ServerMessage.BAD_REQUEST.with(step)) : Optional.empty());
        return fault.isPresent()
                ? fault
                : note(
                        officer,
                        Action.KEEP_RECORDS,
                        number,
                        new IncidentEvent.StepDone(which.orElseThrow(), at.orThrow()));
    }

    /** Notes how many people are ill by now. */
    public Optional<Message> count(Officer officer, String number, String ill) {
        return ill.matches("\\d{1,4}")
                ? note(officer, Action.KEEP_RECORDS, number, new IncidentEvent.Counted(Integer.parseInt(ill)))
                : Optional.of(ServerMessage.BAD_SAFETY.with("人数为数字"));
    }

    /** Closes an incident with what was found; the county does it, once every step is done. */
    public Optional<Message> close(Officer officer, String number, String result) {
        List<Noted<IncidentEvent>> before = entries(officer, number);
        boolean done = IncidentEvent.incident(number, MatterBook.events(before))
                .filter(incident -> incident.done().size() == Incident.Step.values().length)
                .isPresent();
        return Times.wordsFault(result)
                .or(() -> done ? Optional.empty() : Optional.of(ServerMessage.BAD_SAFETY.with("四项处置都完成后才能结案")))
                .or(() -> note(officer, Action.APPROVE, number, new IncidentEvent.Closed(result)));
    }

    private Optional<Message> note(Officer officer, Action right, String number, IncidentEvent event) {
        List<Noted<IncidentEvent>> before = entries(officer, number);
        Optional<Message> fault = Times.fault(officer, right).or(() -> {
            if (before.isEmpty()) {
                return Optional.of(ServerMessage.OUT_OF_AREA.with());
            }
            return IncidentEvent.closed(MatterBook.events(before))
                    ? Optional.of(ServerMessage.BAD_SAFETY.with("已结案"))
                    : Optional.empty();
        });
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().incidents(),
                        MatterBook.file(officer, number),
                        before.get(0).area(),
                        before.size(),
                        "INCIDENT",
                        List.of(event));
    }

    private List<Noted<IncidentEvent>> entries(Officer officer, String number) {
        return book.within(officer, book.journals().incidents(), MatterBook.file(officer, number));
    }

    /** The incidents of the area, the latest first. */
    public List<IncidentRow> incidents(Officer officer) {
        List<IncidentRow> rows = new ArrayList<>();
        CountySchools.Names names = schools.names(officer);
        book.journals().incidents().files(officer.area()).forEach((file, entries) -> {
            List<IncidentEvent> events = MatterBook.events(entries);
            String number = MatterBook.number(file);
            IncidentEvent.incident(number, events).ifPresent(incident -> rows.add(0, row(names, incident, events)));
        });
        return rows;
    }

    private IncidentRow row(CountySchools.Names names, Incident incident, List<IncidentEvent> events) {
        SafetyRules rules = SafetyRules.national(incident.noticed().toLocalDate());
        List<IncidentRow.Step> steps = new ArrayList<>();
        for (Incident.Step step : Incident.Step.values()) {
            LocalDateTime due = incident.due(step, rules).orElse(LocalDateTime.MAX);
            LocalDateTime done = incident.done().get(step);
            steps.add(new IncidentRow.Step(
                    step.name(),
                    step.chineseName(),
                    due,
                    done == null ? "" : done.toString().replace('T', ' '),
                    (done == null ? book.now() : done).isAfter(due)));
        }
        String closed = events.get(events.size() - 1) instanceof IncidentEvent.Closed end ? end.result() : "";
        return new IncidentRow(incident.number(), incident, names.of(incident.school()), steps, closed);
    }
}
