package io.zhuxue.identification.assessment;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Intake;
import io.zhuxue.identification.intake.StudentKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads and scores surveys. */
final class DefaultSurveyReader implements SurveyReader {

    private static final int SCHOOL_CODE = 0;
    private static final int STUDENT_NO = 1;
    private static final int FIRST_FACTOR = 2;
    private static final Pattern BETWEEN = Pattern.compile("[;；]");

    private final ScoringModel model;
    private final List<Column> columns;

    DefaultSurveyReader(ScoringModel model) {
        this.model = model;
        List<Column> all = new ArrayList<>();
        all.add(Column.required("school_code", "学校标识码"));
        all.add(Column.required("student_no", "学籍号"));
        for (Factor factor : model.factors()) {
            all.add(Column.required(factor.code(), factor.name()));
        }
        this.columns = List.copyOf(all);
    }

    @Override
    public void read(TableSource survey, Consumer<? super SurveyAnswer> taken, Consumer<? super Rejection> refused) {
        Intake intake = new Intake(survey.name(), columns);
        StudentKeys keys = new StudentKeys();
        survey.read(columns, row -> {
            intake.turnTo(row);
            String school = intake.key(SCHOOL_CODE);
            String student = intake.key(STUDENT_NO);
            List<List<Integer>> answers = new ArrayList<>(model.factors().size());
            for (int i = 0; i < model.factors().size(); i++) {
                answers.add(answer(intake, FIRST_FACTOR + i, model.factors().get(i)));
            }
            if (intake.clean() && keys.add(school, student) < 0) {
                intake.report(STUDENT_NO, IdentificationMessage.DUPLICATE_KEY);
            }
            if (intake.clean()) {
                taken.accept(new SurveyAnswer(row.number(), school, student, model.score(answers)));
            } else {
                intake.refuse(refused);
            }
        });
    }

    /** The numbers of the answers given; the same answer twice counts once. */
    private static List<Integer> answer(Intake intake, int column, Factor factor) {
        String text = intake.text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        int options = factor.options().size();
        if (!factor.several()) {
            int option = intake.number(column, 1, options, 0);
            return option == 0 ? List.of() : List.of(option);
        }
        List<Integer> given = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            int option = option(part.strip(), options);
            if (option == 0) {
                intake.badValue(column, "1至" + options + "的选项编号，以分号分隔");
                return List.of();
            }
            if (!given.contains(option)) {
                given.add(option);
            }
        }
        return given;
    }

    private static int option(String text, int options) {
        int option = text.length() == 1 ? text.charAt(0) - '0' : 0;
        return option >= 1 && option <= options ? option : 0;
    }
}
