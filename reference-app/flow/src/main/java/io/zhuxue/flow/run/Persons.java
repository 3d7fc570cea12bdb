package io.zhuxue.flow.run;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.identification.roster.Student;

/** Gives a student the reference that stands for the person everywhere outside the roster. */
final class Persons {

    private static final String STUDENT_NUMBER = "STUDENT_NUMBER";

    private final PersonTokens tokens;

    Persons(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** By the citizen ID; a student without one is known by school and student number. */
    PersonRef of(Student student) {
        return student.citizenId()
                .map(id -> tokens.of(id.toString()))
                .orElseGet(() -> tokens.of(STUDENT_NUMBER, student.schoolCode() + '/' + student.studentNo()));
    }
}
