package io.zhuxue.flow.meals;

import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.GrowthScreen;
import io.zhuxue.nutrition.safety.GrowthScreen.Result;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.SafetyTables.Measured;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.SelfCheckCalendar;
import io.zhuxue.nutrition.safety.SelfCheckCalendar.Period;
import io.zhuxue.nutrition.safety.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a safety review as tables and as a text for people. */
final class SafetyFiles {

    /** How a duty stands. */
    enum State {
        /** 按时完成. */
        DONE,
        /** 迟. */
        LATE,
        /** 未到期. */
        OPEN,
        /** 逾期未完成. */
        OVERDUE
    }

    /** Something that had to be done by a time. */
    private record Duty(String kind, String school, String subject, String step, LocalDateTime due, String done) {

        State state(LocalDateTime now) {
            if (done.isEmpty()) {
                return now.isAfter(due) ? State.OVERDUE : State.OPEN;
            }
            return LocalDateTime.parse(done).isAfter(due) ? State.LATE : State.DONE;
        }
    }

    private final SafetyReview review;

    private SafetyFiles(SafetyReview review) {
        this.review = review;
    }

    static void write(SafetyReview review, Path folder) {
        SafetyFiles files = new SafetyFiles(review);
        List<Duty> duties = files.duties();
        files.deadlines(folder, duties);
        files.calendar(folder);
        files.surveys(folder);
        files.growth(folder);
        files.growthYear(folder);
        try {
            Files.writeString(folder.resolve("report.txt"), files.text(duties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every step of every incident, and what is open or was late of checks, inspections and complaints. */
    private List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (Incident incident : review.tables().incidents()) {
            for (Incident.Step step : Incident.Step.values()) {
                incident.due(step, review.rules())
                        .ifPresent(due -> duties.add(new Duty(
                                "INCIDENT",
                                incident.school().code(),
                                incident.number(),
                                step.name(),
                                due,
                                incident.done().containsKey(step)
                                        ? String.valueOf(incident.done().get(step))
                                        : "")));
            }
        }
        for (SelfCheck check : review.tables().checks()) {
            for (SelfCheck.Problem problem : check.problems()) {
                LocalDate due = check.date().plusDays(review.rules().rectifyDays());
                duties.add(day("SELF_CHECK", check.school().code(), problem.what(), due, problem.fixedOn()));
            }
        }
        for (Inspection inspection : review.tables().inspections()) {
            LocalDate due = inspection.date().plusDays(review.rules().inspectionDays());
            inspection.items().stream()
                    .filter(item -> !item.passed())
                    .forEach(item -> duties.add(day(
                            "INSPECTION",
                            inspection.school().code(),
                            inspection.number() + "/" + item.code(),
                            due,
                            item.fixedOn())));
        }
        for (Complaint complaint : review.tables().complaints()) {
            LocalDate due = complaint.received().plusDays(review.rules().complaintDays());
            duties.add(day("COMPLAINT", complaint.school().code(), complaint.number(), due, complaint.answered()));
        }
        duties.removeIf(duty -> !duty.kind().equals("INCIDENT") && duty.state(review.now()) == State.DONE);
        duties.sort(Comparator.comparing(Duty::due).thenComparing(Duty::subject).thenComparing(Duty::step));
        return duties;
    }

    /** A duty of a day, which may be done until the day's end. */
    private static Duty day(String kind, String school, String subject, LocalDate due, Optional<LocalDate> done) {
        return new Duty(
                kind,
                school,
                subject,
                "",
                due.atTime(23, 59),
                done.map(on -> on.atStartOfDay().toString()).orElse(""));
    }

    private void deadlines(Path folder, List<Duty> duties) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("deadlines.csv"),
                List.of("kind", "school_code", "subject", "step", "due", "done", "state"))) {
            duties.forEach(duty -> csv.row(
                    duty.kind(),
                    duty.school(),
                    duty.subject(),
                    duty.step(),
                    duty.due().toString(),
                    duty.done(),
                    duty.state(review.now()).name()));
            csv.commit();
        }
    }

    /** Each period that has begun, and how many schools have made their check of it. */
    private void calendar(Path folder) {
        LocalDate today = review.now().toLocalDate();
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("calendar.csv"), List.of("level", "begin", "end", "schools", "made", "state"))) {
            for (Period period :
                    SelfCheckCalendar.of(review.days(), review.rules()).periods()) {
                if (period.begin().isAfter(today)) {
                    continue;
                }
                long made = review.tables().checks().stream()
                        .filter(check -> check.level() == period.level()
                                && !check.date().isBefore(period.begin())
                                && !check.date().isAfter(period.end()))
                        .map(SelfCheck::school)
                        .distinct()
                        .count();
                boolean over = period.end().isBefore(today);
                boolean all = made >= review.schools().size();
                csv.row(
                        period.level().name(),
                        period.begin().toString(),
                        period.end().toString(),
                        Integer.toString(review.schools().size()),
                        Long.toString(made),
                        (all ? State.DONE : over ? State.OVERDUE : State.OPEN).name());
            }
            csv.commit();
        }
    }

    private void surveys(Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("surveys.csv"),
                List.of("school_code", "term", "asked", "answers", "satisfied_percent"))) {
            for (Survey survey : review.tables().surveys()) {
                csv.row(
                        survey.school().code(),
                        survey.term().toString(),
                        survey.asked().name(),
                        Integer.toString(survey.total()),
                        Integer.toString(survey.satisfiedPercent()));
            }
            csv.commit();
        }
    }

    /** Of each pupil the last measures by now; somebody measured twice is one pupil. */
    private Collection<Measured> latest() {
        Map<PupilId, Measured> latest = new LinkedHashMap<>();
        review.tables().growth().stream()
                .filter(each -> !measured(each).isAfter(review.now().toLocalDate()))
                .forEach(each -> latest.merge(
                        each.growth().pupil(), each, (a, b) -> measured(b).isAfter(measured(a)) ? b : a));
        return latest.values();
    }

    private static LocalDate measured(Measured each) {
        return each.growth().measures().measured();
    }

    /** Each school's pupils of today, and how many of them have been measured in this school year (每学年一次). */
    private void growthYear(Path folder) {
        LocalDate today = review.now().toLocalDate();
        Set<PupilId> measured = latest().stream()
                .filter(each -> !measured(each).isBefore(SchoolYear.of(today).firstDay()))
                .map(each -> each.growth().pupil())
                .collect(Collectors.toSet());
        Map<SchoolCode, Set<PupilId>> here = review.tables().pupils().stream()
                .filter(place -> place.covers(today))
                .collect(Collectors.groupingBy(
                        place -> place.in().school(), Collectors.mapping(Enrolment::pupil, Collectors.toSet())));
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("growth_year.csv"), List.of("school_code", "pupils", "measured", "not_measured"))) {
            for (SchoolCode school : review.schools()) {
                Set<PupilId> pupils = here.getOrDefault(school, Set.of());
                long done = pupils.stream().filter(measured::contains).count();
                csv.row(
                        school.code(),
                        Integer.toString(pupils.size()),
                        Long.toString(done),
                        Long.toString(pupils.size() - done));
            }
            csv.commit();
        }
    }

    private Map<String, Map<Result, Integer>> screened() {
        GrowthScreen screen = GrowthScreen.national();
        return latest().stream()
                .collect(Collectors.groupingBy(
                        Measured::schoolCode,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(each -> each.growth().measures(), Collectors.toList()),
                                screen::count)));
    }

    private void growth(Path folder) {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("growth.csv"), List.of("school_code", "result", "pupils"))) {
            screened()
                    .forEach((school, counts) -> counts.forEach(
                            (result, pupils) -> csv.row(school, result.name(), Integer.toString(pupils))));
            csv.commit();
        }
    }

    private String text(List<Duty> duties) {
        StringBuilder text = new StringBuilder("供餐安全工作台账\n\n");
        text.append("截至 ")
                .append(review.now())
                .append("，学校 ")
                .append(review.schools().size());
        text.append(" 所；问题 ").append(review.findings().size()).append(" 条。\n");
        text.append("食品安全事件 ").append(review.tables().incidents().size());
        text.append(" 起，投诉 ").append(review.tables().complaints().size());
        text.append(" 件，联合检查 ").append(review.tables().inspections().size());
        text.append(" 次，自查 ").append(review.tables().checks().size()).append(" 次。\n");
        growthText(text);
        text.append('\n');
        for (Duty duty : duties) {
            State state = duty.state(review.now());
            if (state == State.OPEN || state == State.OVERDUE) {
                text.append(state == State.OPEN ? "待办 " : "逾期 ")
                        .append(duty.due())
                        .append(' ');
                text.append(duty.school()).append(' ').append(duty.subject());
                text.append(
                        duty.step().isEmpty()
                                ? ""
                                : " " + Incident.Step.valueOf(duty.step()).chineseName());
                text.append('\n');
            }
        }
        for (Finding finding : review.findings()) {
            text.append(finding.date()).append(' ').append(finding.school()).append(' ');
            text.append(finding.message().text()).append('\n');
        }
        return text.toString();
    }

    private void growthText(StringBuilder text) {
        Map<Result, Integer> county = new EnumMap<>(Result.class);
        screened().values().forEach(school -> school.forEach((result, n) -> county.merge(result, n, Integer::sum)));
        int all = county.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return;
        }
        text.append("生长监测筛查 ").append(all).append(" 人（界值为未核对的 WS/T 456、WS/T 586 数据，筛查不是诊断）：");
        text.append(county.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("，")));
        text.append('\n');
    }
}
