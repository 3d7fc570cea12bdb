package io.zhuxue.flow.meals;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.dining.DiningTables;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.Lesson;
import io.zhuxue.nutrition.safety.SafetyRules;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.SafetyTables.Measured;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.SelfCheckCalendar;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.safety.VoiceTables;
import io.zhuxue.nutrition.settlement.SettlementTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * How a county's safety work stands at a moment (安全工作台账): incidents and their deadlines, the schools' own checks, joint
 * inspections, complaints, surveys, lessons and growth. Of a folder's tables {@code schools} and {@code school_days} are
 * needed, the others are looked at where they are; a table that is not there is taken for work that is not kept here, and
 * nothing is found missing of it.
 *
 * @param now the moment
 * @param schools who feeds pupils
 * @param days the days of school, those to come included
 * @param tables what was read
 * @param rules the rules in force
 * @param findings everything that is late or missing, by school, day and code
 * @param rejections the rows that were not taken
 */
public record SafetyReview(
        LocalDateTime now,
        List<SchoolCode> schools,
        SortedSet<LocalDate> days,
        Kept tables,
        SafetyRules rules,
        List<Finding> findings,
        List<Rejection> rejections) {

    /** The table of incidents. */
    public static final String INCIDENTS = "incidents";
    /** The table of daily, weekly and monthly checks. */
    public static final String SELF_CHECKS = "self_checks";
    /** The table of complaints. */
    public static final String COMPLAINTS = "complaints";
    /** The table of joint inspections. */
    public static final String INSPECTIONS = "inspections";
    /** The table of satisfaction surveys. */
    public static final String SURVEYS = "surveys";
    /** The table of lessons of nutrition. */
    public static final String LESSONS = "lessons";
    /** The table of growth measurements. */
    public static final String GROWTH = "growth";

    /**
     * What a county keeps; a list is empty when its table is not there or holds nothing.
     *
     * @param incidents the incidents
     * @param checks the schools' own checks
     * @param inspections joint inspections
     * @param complaints complaints
     * @param surveys surveys
     * @param lessons lessons
     * @param growth measures of pupils; health data
     * @param pupils the real-name rolls, against which measures are counted
     */
    public record Kept(
            List<Incident> incidents,
            List<SelfCheck> checks,
            List<Inspection> inspections,
            List<Complaint> complaints,
            List<Survey> surveys,
            List<Lesson> lessons,
            List<Measured> growth,
            List<Enrolment> pupils) {

        public Kept {
            incidents = List.copyOf(incidents);
            checks = List.copyOf(checks);
            inspections = List.copyOf(inspections);
            complaints = List.copyOf(complaints);
            surveys = List.copyOf(surveys);
            lessons = List.copyOf(lessons);
            growth = List.copyOf(growth);
            pupils = List.copyOf(pupils);
        }
    }

    /**
     * Reads the tables of a folder and looks at them.
     *
     * @param now the moment; what happened later is not known yet
     * @throws Refusal when the folder, {@code schools} or {@code school_days} is not there
     */
    public static SafetyReview of(Path folder, LocalDateTime now, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        progress.step("安全工作", 0);
        List<Rejection> bad = new ArrayList<>();
        List<SchoolCode> schools =
                DisclosureTables.schools(CountyBooks.table(folder, CountyBooks.SCHOOLS), bad::add).stream()
                        .map(SchoolProfile::code)
                        .toList();
        LocalDate today = now.toLocalDate();
        SortedSet<LocalDate> days =
                SettlementTables.schoolDays(CountyBooks.table(folder, CountyBooks.SCHOOL_DAYS), bad::add);
        Kept kept = new Kept(
                read(folder, INCIDENTS, SafetyTables::incidents, bad::add),
                read(folder, SELF_CHECKS, SafetyTables::selfChecks, bad::add),
                read(folder, INSPECTIONS, SafetyTables::inspections, bad::add),
                read(folder, COMPLAINTS, SafetyTables::complaints, bad::add),
                read(folder, SURVEYS, VoiceTables::surveys, bad::add),
                read(folder, LESSONS, VoiceTables::lessons, bad::add),
                read(folder, GROWTH, SafetyTables::growth, bad::add),
                read(folder, CountyBooks.PUPILS, DiningTables::pupils, bad::add));
        progress.step("核对期限", 0);
        SafetyRules rules = Refusal.take(SafetyRules.find(today));
        return new SafetyReview(now, schools, days, kept, rules, findings(schools, days, kept, rules, now), bad);
    }

    private static <T> List<T> read(
            Path folder,
            String name,
            BiFunction<TableSource, Consumer<Rejection>, List<T>> reading,
            Consumer<Rejection> bad) {
        return Tables.lookUp(folder, name)
                .map(table -> reading.apply(table, bad))
                .orElse(List.of());
    }

    private static List<Finding> findings(
            List<SchoolCode> schools, SortedSet<LocalDate> days, Kept kept, SafetyRules rules, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Finding> findings = new ArrayList<>();
        kept.incidents().stream()
                .filter(incident -> !incident.noticed().isAfter(now))
                .forEach(incident -> findings.addAll(incident.check(rules, now)));
        if (!kept.checks().isEmpty()) {
            findings.addAll(SelfCheckCalendar.of(days, rules).check(schools, kept.checks(), today.minusDays(1)));
        }
        findings.addAll(Inspection.check(kept.inspections(), rules, today));
        findings.addAll(Complaint.check(kept.complaints(), rules, today));
        Term term = Term.of(today);
        // What a term owes is owed at its last day of school; before that nobody is late.
        LocalDate last = days.stream()
                .filter(day -> Term.of(day).equals(term))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        if (!today.isBefore(last)) {
            if (!kept.surveys().isEmpty()) {
                findings.addAll(Survey.check(schools, kept.surveys(), term, rules, last));
            }
            if (!kept.lessons().isEmpty()) {
                findings.addAll(Lesson.check(schools, kept.lessons(), term.firstDay(), today, rules));
            }
        }
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    /** Writes the review into a folder: findings, deadlines, the checks' calendar, surveys, growth, a text to read. */
    public void write(Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), findings);
        SafetyFiles.write(this, folder);
    }
}
