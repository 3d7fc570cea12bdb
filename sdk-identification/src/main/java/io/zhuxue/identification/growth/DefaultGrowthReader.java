package io.zhuxue.identification.growth;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.intake.Codes;
import io.zhuxue.identification.intake.Intake;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads entries row by row. */
final class DefaultGrowthReader implements GrowthReader {

    private static final int SCHOOL = 0;
    private static final int STUDENT = 1;
    private static final int DAY = 2;
    private static final int KIND = 3;
    private static final int WHAT = 4;
    private static final int DETAIL = 5;
    private static final int AMOUNT = 6;
    private static final int OF = 7;
    private static final int NOTE = 8;
    private static final int CORRECTS = 9;
    private static final int CORRECTED = 10;
    private static final int REASON = 11;
    private static final int MOST = 999_999;

    private static final List<Column> COLUMNS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("student_no", "学籍号"),
            Column.required("day", "日期"),
            Column.required("kind", "类型"),
            Column.required("what", "内容"),
            Column.optional("detail", "细类"),
            Column.optional("amount", "数量"),
            Column.optional("of", "目标"),
            Column.optional("note", "备注"),
            Column.optional("corrects", "更正的行"),
            Column.optional("corrected", "更正日期"),
            Column.optional("reason", "更正原因"));

    private static final Map<String, Kind> KINDS = Codes.of(Kind.values());
    private static final Map<String, Aspect> ASPECTS = Codes.of(Aspect.values());
    private static final Map<String, Virtue> VIRTUES = Codes.of(Virtue.values());
    private static final Map<String, GrowthEntry.Outcome> OUTCOMES = Codes.of(GrowthEntry.Outcome.values());

    /** The kinds of entries that stand in tables. */
    private enum Kind {
        CONSENTED,
        WITHDRAWN,
        MENTOR,
        GOAL,
        MEASURED,
        TALK,
        ACTIVITY,
        PLEDGED,
        QUIZ,
        ACHIEVED,
        /** What a corrected row should have been when there should be none. */
        VOID
    }

    /** Where the entry of a row stands: the student's key and the number in the student's file. */
    private record Place(String school, String student, int number) {}

    @Override
    public long read(
            TableSource table,
            GrowthDesk desk,
            BiFunction<String, String, PersonRef> students,
            Consumer<? super Rejection> refused) {
        Intake intake = new Intake(table.name(), COLUMNS);
        Map<Long, Place> places = new HashMap<>();
        long[] added = {0};
        table.read(COLUMNS, row -> {
            intake.turnTo(row);
            String school = intake.key(SCHOOL);
            String studentNo = intake.key(STUDENT);
            boolean correction = !intake.text(CORRECTS).isEmpty();
            GrowthEntry entry = correction ? correction(intake, places) : entry(intake);
            if (!intake.clean()) {
                intake.refuse(refused);
                return;
            }
            PersonRef student = students.apply(school, studentNo);
            List<GrowthEntry> entries = desk.file(student).entries();
            int known = entries.indexOf(entry) + 1;
            if (known > 0) {
                places.put(row.number(), new Place(school, studentNo, known));
                return;
            }
            Optional<Message> fault = desk.add(student, entry).refusal();
            if (fault.isPresent()) {
                String column = COLUMNS.get(correction ? CORRECTS : KIND).name();
                refused.accept(new Rejection(table.name(), row.number(), column, fault.get()));
                return;
            }
            places.put(row.number(), new Place(school, studentNo, entries.size() + 1));
            added[0]++;
        });
        return added[0];
    }

    /** A correction of an earlier row; the row says what should have stood there. */
    private static GrowthEntry correction(Intake intake, Map<Long, Place> places) {
        Place wrong = places.get((long) intake.number(CORRECTS, 2, MOST, 0));
        boolean own = wrong != null
                && wrong.school().equals(intake.text(SCHOOL))
                && wrong.student().equals(intake.text(STUDENT));
        if (!own) {
            intake.badValue(CORRECTS, "上文中同一学生已采用的一行的行号（表头为 1）");
        }
        intake.required(CORRECTED);
        LocalDate day = intake.date(CORRECTED, LocalDate.EPOCH);
        boolean none = intake.text(KIND).equals(Kind.VOID.name());
        return new GrowthEntry.Corrected(
                day,
                wrong == null ? 0 : wrong.number(),
                intake.required(REASON),
                none ? Optional.empty() : Optional.of(entry(intake)));
    }

    private static GrowthEntry entry(Intake intake) {
        intake.required(DAY);
        LocalDate day = intake.date(DAY, LocalDate.EPOCH);
        String what = intake.required(WHAT);
        return switch (intake.requiredCode(KIND, KINDS, Kind.CONSENTED)) {
            case CONSENTED -> new GrowthEntry.Consented(day, what);
            case WITHDRAWN -> new GrowthEntry.ConsentWithdrawn(day, what);
            case MENTOR -> new GrowthEntry.MentorAssigned(day, what);
            case GOAL ->
                new GrowthEntry.GoalSet(
                        day, what, aspect(intake), intake.required(NOTE), number(intake, AMOUNT), number(intake, OF));
            case MEASURED -> new GrowthEntry.GoalMeasured(day, what, number(intake, AMOUNT));
            case TALK -> new GrowthEntry.TalkHeld(day, aspect(intake), what, number(intake, AMOUNT));
            case ACTIVITY ->
                new GrowthEntry.ActivityJoined(
                        day, what, intake.requiredCode(DETAIL, VIRTUES, Virtue.HONESTY), number(intake, AMOUNT));
            case PLEDGED -> new GrowthEntry.Pledged(day, what);
            case QUIZ -> new GrowthEntry.QuizTaken(day, what, number(intake, AMOUNT), number(intake, OF));
            case ACHIEVED ->
                new GrowthEntry.Achieved(day, intake.requiredCode(DETAIL, OUTCOMES, GrowthEntry.Outcome.PRIZE), what);
            case VOID -> {
                intake.badValue(KIND, "VOID 只用于更正，须填写“更正的行”");
                yield new GrowthEntry.Consented(day, what);
            }
        };
    }

    private static Aspect aspect(Intake intake) {
        return intake.requiredCode(DETAIL, ASPECTS, Aspect.CARE);
    }

    private static int number(Intake intake, int column) {
        intake.required(column);
        return intake.number(column, 0, MOST, 0);
    }
}
