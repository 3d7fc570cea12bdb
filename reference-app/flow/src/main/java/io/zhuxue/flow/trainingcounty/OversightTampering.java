package io.zhuxue.flow.trainingcounty;

import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.mode.CanteenTarget;
import io.zhuxue.nutrition.mode.ModeSince;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts faults into what a school checks and asks itself, and what others see of it. */
final class OversightTampering {

    private static final LocalTime DARK = LocalTime.of(10, 0);
    private static final LocalTime LIGHT = LocalTime.of(10, 25);

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    OversightTampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    /** Nobody is told of pupils who fell ill. */
    Truth concealed() {
        LocalDateTime noticed = month.atDay(chance.between(10, 25)).atTime(13, 30);
        Map<Incident.Step, LocalDateTime> done = new EnumMap<>(Incident.Step.class);
        done.put(Incident.Step.STOP, noticed.plusMinutes(20));
        done.put(Incident.Step.SEAL, noticed.plusMinutes(40));
        done.put(Incident.Step.PARENTS, noticed.plusMinutes(90));
        String number = "SJ-" + books.school + "-F";
        books.incidents.add(new Incident(number, books.school, noticed, null, 8, done));
        return books.truth(Fault.CONCEALED_INCIDENT, number, noticed.toLocalDate());
    }

    Truth notPutRight() {
        LocalDate day = month.atDay(chance.between(3, 25));
        String number = "JC-" + books.school + "-F";
        books.inspections.add(new Inspection(
                number,
                books.school,
                day,
                Set.of(Inspection.Office.EDUCATION, Inspection.Office.MARKET_REGULATION),
                List.of(new Inspection.Item("B2", false, "生熟砧板混用", null))));
        return books.truth(Fault.INSPECTION_IGNORED, number + "/B2", day);
    }

    Truth skipped() {
        SelfCheck check = daily();
        books.selfChecks.remove(check);
        return books.truth(Fault.CHECK_SKIPPED, subject(check), check.date());
    }

    Truth left() {
        SelfCheck check = daily();
        books.selfChecks.set(
                books.selfChecks.indexOf(check),
                new SelfCheck(
                        check.school(),
                        check.level(),
                        check.date(),
                        new StaffId(check.by().id()),
                        List.of(new SelfCheck.Problem("冷库温度长期偏高", null))));
        return books.truth(Fault.PROBLEM_LEFT, subject(check), check.date());
    }

    private SelfCheck daily() {
        return chance.oneOf(books.selfChecks.stream()
                .filter(check -> check.level() == SelfCheck.Level.DAILY
                        && YearMonth.from(check.date()).equals(month))
                .toList());
    }

    private static String subject(SelfCheck check) {
        return check.level().name() + "/" + check.date();
    }

    Truth poorFood() {
        books.surveys.replaceAll(survey -> survey.asked() == Survey.Asked.PUPILS
                ? new Survey(survey.school(), survey.term(), survey.asked(), List.of(9, 8, 2, 1, 0))
                : survey);
        return books.truth(Fault.POOR_SURVEY, Survey.Asked.PUPILS.name(), month.atEndOfMonth());
    }

    Truth fewLessons() {
        books.lessons.subList(1, books.lessons.size()).clear();
        return books.truth(Fault.FEW_LESSONS, "LESSONS", month.atEndOfMonth());
    }

    /** The kitchen's camera says nothing for twenty-five minutes. */
    Truth dark() {
        Camera kitchen = kitchen();
        books.reports.removeIf(report -> report.device().equals(kitchen.id())
                && !report.at().toLocalTime().isBefore(DARK)
                && report.at().toLocalTime().isBefore(LIGHT));
        return books.truth(
                Fault.CAMERA_DARK,
                books.school + "/" + ProcessPoint.COOKING,
                books.reports.get(0).at().toLocalDate());
    }

    Truth noCamera() {
        Camera kitchen = kitchen();
        Set<ProcessPoint> points = EnumSet.copyOf(kitchen.points());
        points.remove(ProcessPoint.SAMPLE);
        books.cameras.set(books.cameras.indexOf(kitchen), new Camera(kitchen.id(), kitchen.school(), points));
        return books.truth(
                Fault.NO_CAMERA,
                books.school + "/" + ProcessPoint.SAMPLE,
                books.reports.get(0).at().toLocalDate());
    }

    private Camera kitchen() {
        return books.cameras.get(0);
    }

    Truth late() {
        LocalDate due = month.atDay(chance.between(1, 20));
        books.modes.clear();
        books.targets.clear();
        books.modes.add(new ModeSince(books.school, due.minusYears(2), MealMode.ENTERPRISE));
        books.targets.add(new CanteenTarget(books.school, due));
        return books.truth(Fault.CANTEEN_LATE, "MODE", due);
    }

    Truth givenUp() {
        LocalDate day = month.atDay(chance.between(1, 20));
        books.modes.add(new ModeSince(books.school, day, MealMode.ENTERPRISE));
        return books.truth(Fault.CANTEEN_GIVEN_UP, "MODE", day);
    }
}
