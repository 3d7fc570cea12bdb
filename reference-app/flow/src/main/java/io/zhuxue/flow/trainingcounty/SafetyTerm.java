package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.GrowthRecord;
import io.zhuxue.nutrition.safety.GrowthScreen;
import io.zhuxue.nutrition.safety.Lesson;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.SelfCheck.Level;
import io.zhuxue.nutrition.safety.Survey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** One honest school's safety work in a term: its own checks, complaints, surveys, lessons, and measures of its pupils. */
final class SafetyTerm {

    /** One school of so many measures its pupils. */
    private static final int MEASURING = 10;

    private final SchoolBooks books;
    private final List<LocalDate> days;
    private final Term term;
    private final Chance chance;
    private final int index;

    SafetyTerm(SchoolBooks books, List<LocalDate> days, Term term, long seed, int index) {
        this.books = books;
        this.days = days;
        this.term = term;
        this.chance = Chance.of(seed, "safety", index);
        this.index = index;
    }

    void live() {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate next = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
            check(Level.DAILY, day);
            if (week(day) != week(next)) {
                check(Level.WEEKLY, day);
            }
            if (!YearMonth.from(day).equals(YearMonth.from(next))) {
                check(Level.MONTHLY, day);
            }
        }
        if (chance.happens(0.2)) {
            LocalDate received = chance.oneOf(days.subList(0, days.size() / 2));
            books.complaints.add(new Complaint(
                    "TS-" + books.school + "-1",
                    books.school,
                    chance.oneOf(List.of(Complaint.Topic.values())),
                    received,
                    received.plusDays(chance.between(1, 12))));
        }
        for (Survey.Asked asked : Survey.Asked.values()) {
            int answers = Math.min(60, books.pupils.size());
            int unhappy = chance.below(1 + answers / 20);
            int fair = chance.below(1 + answers / 10);
            int very = (answers - unhappy - fair) / 2;
            books.surveys.add(new Survey(
                    books.school, term, asked, List.of(0, unhappy, fair, answers - unhappy - fair - very, very)));
        }
        for (int month = 0; month < 3; month++) {
            books.lessons.add(new Lesson(
                    books.school,
                    days.get(10 + month * 20),
                    chance.oneOf(List.of(Lesson.Topic.values())),
                    Math.min(books.pupils.size(), 40 + chance.below(40))));
        }
        if (index % MEASURING == 0) {
            measure();
        }
    }

    private static int week(LocalDate day) {
        return day.equals(LocalDate.MAX)
                ? 0
                : day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void check(Level level, LocalDate day) {
        List<SelfCheck.Problem> problems = new ArrayList<>();
        if (chance.happens(0.01)) {
            problems.add(new SelfCheck.Problem(
                    chance.oneOf(List.of("冷藏温度记录缺一次", "食材标签脱落", "灭蝇灯不亮", "地面湿滑")), day.plusDays(chance.between(0, 5))));
        }
        books.selfChecks.add(
                new SelfCheck(books.school, level, day, new StaffId(books.school + "-安" + level.ordinal()), problems));
    }

    /** Heights and weights are invented: near the middle of their age, with some far from it. */
    private void measure() {
        LocalDate measured = days.get(30);
        for (int i = 0; i < books.pupils.size(); i++) {
            Enrolment pupil = books.pupils.get(i);
            int age = 6 + i % 6;
            Sex sex = chance.happens(0.5) ? Sex.MALE : Sex.FEMALE;
            LocalDate born = measured.minusYears(age).minusDays(chance.below(360));
            double metres = 1.20 + 0.055 * (age - 6) + (chance.between(-100, 100) + chance.between(-100, 100)) * 0.0005;
            double index = 15.2 + 0.4 * (age - 6) + chance.between(-20, 20) * 0.1 + (chance.happens(0.1) ? 5 : 0);
            books.growth.add(new SafetyTables.Measured(
                    books.school.code(),
                    new GrowthRecord(
                            pupil.pupil(),
                            new GrowthScreen.Measures(sex, born, measured, (int) Math.round(metres * 1000), (int)
                                    Math.round(index * metres * metres * 1000)))));
        }
    }
}
