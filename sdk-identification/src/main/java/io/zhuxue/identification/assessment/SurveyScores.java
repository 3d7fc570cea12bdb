package io.zhuxue.identification.assessment;

import io.zhuxue.identification.intake.StudentKeys;
import java.util.Arrays;
import java.util.OptionalInt;

/** The scores of all surveys by student, in primitive arrays. */
public final class SurveyScores {

    private final StudentKeys keys = new StudentKeys();
    private int[] scores = new int[1024];

    SurveyScores() {}

    /** Keeps a student's score. */
    void add(SurveyAnswer answer) {
        int number = keys.add(answer.schoolCode(), answer.studentNo());
        int at = number < 0 ? -1 - number : number;
        if (at == scores.length) {
            scores = Arrays.copyOf(scores, at * 2);
        }
        scores[at] = answer.score().total();
    }

    /** The score of a student; empty when the family answered no survey. */
    public OptionalInt of(String schoolCode, String studentNo) {
        int number = keys.find(schoolCode, studentNo);
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(scores[number]);
    }

    /** How many students have a score. */
    public int size() {
        return keys.size();
    }
}
