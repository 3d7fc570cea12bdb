package io.zhuxue.nutrition.dining;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.row.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The tables of dining: pupils, absences and events; docs/nutrition.md has their contract. */
public final class DiningTables {

    /** The columns of {@code pupils}: one row a pupil's place in a school. */
    public static final List<Column> PUPILS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("pupil_no", "学生编号"),
            Column.required("class_name", "班级"),
            Column.required("since", "入学日期"),
            Column.optional("until", "离校日期"));

    /** The columns of {@code absences}: one row a pupil and day. */
    public static final List<Column> ABSENCES = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("pupil_no", "学生编号"));

    /** The columns of {@code dining}: one row an event. */
    public static final List<Column> EVENTS = List.of(
            Column.required("device_id", "设备编号"),
            Column.required("number", "记录号"),
            Column.required("school_code", "学校标识码"),
            Column.required("pupil_no", "学生编号"),
            Column.required("meal", "餐次"),
            Column.required("eaten_at", "就餐时间"));

    private DiningTables() {}

    /** Reads the real-name rolls. */
    public static List<Enrolment> pupils(TableSource table, Consumer<Rejection> rejections) {
        List<Enrolment> pupils = new ArrayList<>();
        RowReader.read(
                table,
                PUPILS,
                rejections,
                row -> new Enrolment(
                        new PupilId(row.text(1)),
                        new ClassId(row.school(0), row.text(2)),
                        row.date(3),
                        row.blank(4) ? null : row.date(4)),
                pupils::add);
        return pupils;
    }

    /** Writes a pupil's place. */
    public static void write(CsvWriter csv, Enrolment enrolment) {
        csv.row(
                enrolment.in().school().code(),
                enrolment.pupil().id(),
                enrolment.in().name(),
                enrolment.since().toString(),
                enrolment.until().map(Object::toString).orElse(""));
    }

    /** Reads absences. */
    public static List<Absence> absences(TableSource table, Consumer<Rejection> rejections) {
        List<Absence> absences = new ArrayList<>();
        RowReader.read(
                table,
                ABSENCES,
                rejections,
                row -> new Absence(row.school(0), row.date(1), new PupilId(row.text(2))),
                absences::add);
        return absences;
    }

    /** Writes an absence. */
    public static void write(CsvWriter csv, Absence absence) {
        csv.row(
                absence.school().code(),
                absence.date().toString(),
                absence.pupil().id());
    }

    /** Reads events one by one; there may be more than memory holds. */
    public static void events(TableSource table, Consumer<Rejection> rejections, Consumer<DiningEvent> taker) {
        RowReader.read(table, EVENTS, rejections, DiningTables::event, taker);
    }

    private static DiningEvent event(RowReader row) {
        Meal meal = row.parsed(4, Meal::parse, Meal.LUNCH);
        if (meal == Meal.DAY) {
            row.bad(4, "breakfast、lunch 或 dinner");
            meal = Meal.LUNCH;
        }
        return new DiningEvent(row.text(0), row.number(1), row.school(2), new PupilId(row.text(3)), meal, row.time(5));
    }

    /** Writes an event. */
    public static void write(CsvWriter csv, DiningEvent event) {
        csv.row(
                event.device(),
                Long.toString(event.number()),
                event.school().code(),
                event.pupil().id(),
                event.meal().name().toLowerCase(Locale.ROOT),
                event.at().toString());
    }
}
