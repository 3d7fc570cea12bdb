package io.zhuxue.nutrition.safety;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.row.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tables of what schools ask and teach each term: surveys and lessons; docs/nutrition.md has their contract. */
public final class VoiceTables {

    /** The columns of {@code surveys}: how many gave each mark, from 很不满意 (1) to 很满意 (5). */
    public static final List<Column> SURVEYS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("term", "学期"),
            Column.required("asked", "对象"),
            Column.required("marks_1", "很不满意"),
            Column.required("marks_2", "不满意"),
            Column.required("marks_3", "一般"),
            Column.required("marks_4", "满意"),
            Column.required("marks_5", "很满意"));

    /** The columns of {@code lessons}. */
    public static final List<Column> LESSONS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("topic", "主题"),
            Column.required("pupils", "学生人数"));

    private static final Term NO_TERM = Term.of(LocalDate.EPOCH);
    private static final int FIRST_MARK = 3;
    private static final int MARKS = 5;

    private VoiceTables() {}

    /** Reads surveys, in their order. */
    public static List<Survey> surveys(TableSource table, Consumer<Rejection> rejections) {
        List<Survey> surveys = new ArrayList<>();
        RowReader.readOnce(
                table,
                SURVEYS,
                rejections,
                row -> {
                    List<Integer> answers = new ArrayList<>();
                    for (int mark = 0; mark < MARKS; mark++) {
                        answers.add(row.parsed(FIRST_MARK + mark, SafetyTables::count, 0));
                    }
                    return new Survey(
                            row.school(0),
                            row.parsed(1, Term::parse, NO_TERM),
                            row.constant(2, Survey.Asked.class),
                            answers);
                },
                1,
                survey -> List.of(survey.school(), survey.term(), survey.asked()),
                surveys::add);
        return surveys;
    }

    /** Writes a survey. */
    public static void write(CsvWriter csv, Survey survey) {
        List<String> cells = new ArrayList<>(List.of(
                survey.school().code(), survey.term().toString(), survey.asked().name()));
        survey.answers().forEach(count -> cells.add(Integer.toString(count)));
        csv.row(cells);
    }

    /** Reads lessons, in their order. */
    public static List<Lesson> lessons(TableSource table, Consumer<Rejection> rejections) {
        List<Lesson> lessons = new ArrayList<>();
        RowReader.read(
                table,
                LESSONS,
                rejections,
                row -> new Lesson(
                        row.school(0),
                        row.date(1),
                        row.constant(2, Lesson.Topic.class),
                        row.parsed(3, SafetyTables::count, 0)),
                lessons::add);
        return lessons;
    }

    /** Writes a lesson. */
    public static void write(CsvWriter csv, Lesson lesson) {
        csv.row(
                lesson.school().code(),
                lesson.date().toString(),
                lesson.topic().name(),
                Integer.toString(lesson.pupils()));
    }
}
