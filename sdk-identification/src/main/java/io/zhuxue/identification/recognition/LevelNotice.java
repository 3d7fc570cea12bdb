package io.zhuxue.identification.recognition;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.privacy.PublicNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The public notice of a school's decisions (公示): what the law allows, for its working days, and then nothing.
 *
 * <p>教财厅函〔2017〕28号: name, school, department, grade, major, class and level; never an ID, phone, address, birth date,
 * card, nor by which group somebody is in need (domain 3.5). A notice that would show one cannot be made.
 */
public final class LevelNotice {

    private final String title;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final List<Row> rows;

    private LevelNotice(String title, LocalDate firstDay, LocalDate lastDay, List<Row> rows) {
        this.title = title;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.rows = List.copyOf(rows);
    }

    /**
     * One student in a notice.
     *
     * @param name 姓名
     * @param department 院系, empty where there is none
     * @param grade 年级
     * @param major 专业, empty where there is none
     * @param className 班级
     * @param level 认定等级
     */
    public record Row(String name, String department, String grade, String major, String className, NeedLevel level) {

        List<String> texts() {
            return List.of(name, department, grade, major, className);
        }

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "Row of a notice";
        }
    }

    /**
     * A notice that begins on a day; refused with NOTICE_FORBIDDEN when its title or a row holds what no notice may show.
     * Who is not in need is no row of it and makes a broken caller.
     *
     * @param workingDays how long it runs, the first day not counted
     */
    public static Parsed<LevelNotice> begin(
            String title, LocalDate firstDay, int workingDays, WorkingCalendar calendar, List<Row> rows) {
        List<Message> faults = new ArrayList<>(check(title, firstDay));
        for (Row row : rows) {
            if (row.level() == NeedLevel.NONE) {
                throw new IllegalArgumentException("a notice lists those recognised, nobody else");
            }
            row.texts().forEach(text -> faults.addAll(check(text, firstDay)));
        }
        return faults.isEmpty()
                ? Parsed.accepted(new LevelNotice(
                        title,
                        firstDay,
                        calendar.plusWorkingDays(firstDay, workingDays).value(),
                        rows))
                : Parsed.refused(faults.get(0));
    }

    /** Everything in a text that a notice may not show, in order of place; for texts that were made elsewhere. */
    public static List<Message> check(String text, LocalDate day) {
        return PublicNotice.scan(text, day).stream()
                .map(PublicNotice.Finding::message)
                .toList();
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** The first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day; on the day after it the notice is down. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** True while the notice is up. */
    public boolean upOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** What the notice shows on a day: nothing before it begins, and nothing after its last day. */
    public List<Row> on(LocalDate day) {
        return upOn(day) ? rows : List.of();
    }
}
