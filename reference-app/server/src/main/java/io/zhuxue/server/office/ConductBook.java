package io.zhuxue.server.office;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.conduct.Duty;
import io.zhuxue.reporting.conduct.StudyCoverage;
import io.zhuxue.reporting.conduct.StudyPlan;
import io.zhuxue.reporting.conduct.StudySession;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an office studies, what it answers for, and what it shows for the six norms (学习、责任、规范). A session recorded wrongly is
 * recorded again, evidence is given anew; the last counts.
 */
public final class ConductBook {

    private static final String HELD = "HELD";
    private static final String CHECKED = "CHECKED";
    private static final String SHOWN = "SHOWN";
    private static final int MOST = 10_000;

    private final OfficeFiles files;

    /** Over what it works with. */
    public ConductBook(OfficeFiles files) {
        this.files = files;
    }

    private static Optional<Message> right(Officer officer) {
        return Faults.right(officer, Action.APPROVE, Action.RECOGNISE);
    }

    /** Plans what the own office studies in a year. */
    public Parsed<Long> plan(Officer officer, int year, String topic, int sessions, int members, LocalDate day) {
        Optional<Message> fault = right(officer).or(() -> Faults.words(topic, day));
        if (fault.isEmpty() && (sessions < 1 || sessions > MOST || members < 1 || members > MOST)) {
            fault = Optional.of(ServerMessage.BAD_REQUEST.with("次数与人数至少为1"));
        }
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.STUDY,
                                day,
                                Map.of(
                                        "year", Integer.toString(year),
                                        "topic", topic.strip(),
                                        "sessions", Integer.toString(sessions),
                                        "members", Integer.toString(members)))
                        .id()));
    }

    /** Records a session of an own plan, or records it again. */
    public Optional<Message> held(Officer officer, long plan, int number, int present, LocalDate day) {
        Optional<OfficeFile> file = own(officer, OfficeFile.Kind.STUDY, plan);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        } else if (number < 1 || number > file.get().opening().count("sessions") || present < 0 || present > MOST) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("第几次须在计划之内，人数不为负"));
        }
        return right(officer)
                .or(() -> files.add(
                        officer,
                        file.get(),
                        HELD,
                        day,
                        Map.of("number", Integer.toString(number), "present", Integer.toString(present))));
    }

    private Optional<OfficeFile> own(Officer officer, OfficeFile.Kind kind, long id) {
        return files.find(officer, kind, id).filter(file -> file.office().equals(officer.area()));
    }

    /** The plans of the area, the latest first. */
    public List<StudyPlan> plans(Officer officer) {
        return files.within(officer, OfficeFile.Kind.STUDY).stream()
                .map(ConductBook::plan)
                .toList();
    }

    private static StudyPlan plan(OfficeFile file) {
        OfficeEntry said = file.opening();
        return new StudyPlan(
                Long.toString(file.id()),
                file.office(),
                said.count("year"),
                said.text("topic"),
                said.count("sessions"),
                said.count("members"));
    }

    /** How far the plans of the area are carried out. */
    public StudyCoverage coverage(Officer officer) {
        return StudyCoverage.within(officer.area(), plans(officer), sessions(officer));
    }

    /** How far one plan is carried out. */
    public StudyCoverage coverage(Officer officer, StudyPlan plan) {
        return StudyCoverage.within(plan.office(), List.of(plan), sessions(officer));
    }

    private List<StudySession> sessions(Officer officer) {
        List<StudySession> sessions = new ArrayList<>();
        for (OfficeFile file : files.within(officer, OfficeFile.Kind.STUDY)) {
            for (OfficeEntry entry : file.all(HELD)) {
                sessions.add(new StudySession(
                        Long.toString(file.id()), entry.count("number"), entry.on(), entry.count("present")));
            }
        }
        return sessions;
    }

    /** Takes a duty of the own office up. */
    public Parsed<Long> duty(Officer officer, String role, String task, LocalDate due, LocalDate day) {
        Optional<Message> fault =
                right(officer).or(() -> Faults.words(role, day)).or(() -> Faults.words(task, day));
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.DUTY,
                                day,
                                Map.of("role", role.strip(), "task", task.strip(), "due", due.toString()))
                        .id()));
    }

    /** Checks a duty of the area; not by who took it up. */
    public Optional<Message> check(Officer officer, long id, Duty.Finding finding, String evidence, LocalDate day) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.DUTY, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = right(officer).or(() -> Faults.words(evidence, day));
        if (fault.isEmpty() && file.get().opening().by().equals(officer.account())) {
            fault = Optional.of(ServerMessage.SAME_HAND.with());
        }
        Duty.Check check = new Duty.Check(finding, day, officer.account(), evidence.strip());
        return fault.or(() -> duty(file.get()).check(check).refusal())
                .or(() -> files.add(
                        officer,
                        file.get(),
                        CHECKED,
                        day,
                        Map.of("finding", finding.name(), "evidence", evidence.strip())));
    }

    /** The duties of the area, the latest first. */
    public List<Duty> duties(Officer officer) {
        return files.within(officer, OfficeFile.Kind.DUTY).stream()
                .map(ConductBook::duty)
                .toList();
    }

    private static Duty duty(OfficeFile file) {
        OfficeEntry said = file.opening();
        List<Duty.Check> checks = file.all(CHECKED).stream()
                .map(entry -> new Duty.Check(
                        Duty.Finding.valueOf(entry.text("finding")), entry.on(), entry.by(), entry.text("evidence")))
                .toList();
        return new Duty(
                Long.toString(file.id()), file.office(), said.text("role"), said.text("task"), said.day("due"), checks);
    }

    /** Shows evidence for an item of the norms; blank evidence takes the last back. */
    public Optional<Message> show(Officer officer, String item, String evidence, LocalDate day) {
        Optional<Message> fault =
                right(officer).or(() -> evidence.isBlank() ? Optional.empty() : Faults.words(evidence, day));
        if (fault.isPresent()) {
            return fault;
        }
        Map<String, String> values = Map.of("item", item, "evidence", evidence.strip());
        Optional<OfficeFile> known = files.within(officer, OfficeFile.Kind.NORMS).stream()
                .filter(file -> file.office().equals(officer.area()))
                .findFirst();
        OfficeFile file = known.orElseGet(() -> files.open(officer, OfficeFile.Kind.NORMS, day, Map.of()));
        return files.add(officer, file, SHOWN, day, values);
    }

    /** The evidence of the officer's own office by item, the last of each. */
    public Map<String, String> evidence(Officer officer) {
        Map<String, String> evidence = new HashMap<>();
        files.within(officer, OfficeFile.Kind.NORMS).stream()
                .filter(file -> file.office().equals(officer.area()))
                .flatMap(file -> file.all(SHOWN).stream())
                .forEach(entry -> evidence.put(entry.text("item"), entry.text("evidence")));
        return new TreeMap<>(evidence);
    }
}
