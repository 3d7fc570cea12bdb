package io.zhuxue.batch;

import static io.zhuxue.batch.SmallProvince.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as nobody should write them, and what becomes of each by the contract. */
class HostileRowsSpec {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "school_code, '', MISSING",
        "student_no, '', MISSING",
        "name, '', MISSING",
        "sex, '', MISSING",
        "birth_date, '', MISSING",
        "stage, '', MISSING",
        "grade, '', MISSING",
        "home_region, '', MISSING",
        "home_kind, '', MISSING",
        "status, '', MISSING",
        "name, '\u3000\u200B ', MISSING",
        "sex, 3, BAD_VALUE",
        "birth_date, 2012-5-6, BAD_VALUE",
        "birth_date, 2012/05/06, BAD_VALUE",
        "birth_date, 20120506, BAD_VALUE",
        "birth_date, 2011-02-29, BAD_VALUE",
        "birth_date, 2012-05-06T00:00:00, BAD_VALUE",
        "birth_date, 2012-05-07, ID_BIRTH",
        "birth_date, ２０１２-05-06, BAD_VALUE",
        "stage, pri, BAD_VALUE",
        "stage, PRIMARY, BAD_VALUE",
        "grade, 0, BAD_VALUE",
        "grade, -1, BAD_VALUE",
        "grade, 3.0, BAD_VALUE",
        "grade, 三, BAD_VALUE",
        "grade, 99999999999999999999, BAD_VALUE",
        "boarding, 是, BAD_VALUE",
        "boarding, 2, BAD_VALUE",
        "home_region, 4304, BAD_VALUE",
        "home_region, 430481000000, BAD_VALUE",
        "home_region, 4304８1, BAD_VALUE",
        "home_kind, r, BAD_VALUE",
        "major_kind, FARM, BAD_VALUE",
        "full_time, Y, BAD_VALUE",
        "status, 在籍, BAD_VALUE",
        "status_since, 2022-13-01, BAD_VALUE",
        "status_since, yesterday, BAD_VALUE",
        "account_kind, CASH, BAD_VALUE",
        "school_code, 9999999999, UNKNOWN_SCHOOL",
        "school_code, '214300000１', UNKNOWN_SCHOOL",
        "id_no, 43048120120506001, BAD_VALUE",
        "id_no, 4304812012050600１X, BAD_VALUE",
        "id_no, 430481201205060000, ID_CHECK",
        "id_no, 430481201202300015, ID_CHECK",
        "student_no, 'S\n2', BAD_VALUE",
        "student_no, 'S\t2', BAD_VALUE",
        "student_no, 'S\u00852', BAD_VALUE",
    })
    void a_row_with_one_fault_is_rejected_with_its_code_and_costs_no_other_row(
            String column, String cell, String code) {
        SmallProvince.Results results =
                new SmallProvince().student().student(column, cell).student().run(folder);

        assertThat(results.command().code()).as(results.command().err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(results.rejects()).containsExactly("students.csv 3 " + column + " " + code);
        assertThat(results.rows("recognition.csv", "student_no")).containsExactly("S1", "S3");
    }

    @Test
    void the_code_that_decides_comes_first_and_the_others_of_the_row_follow() {
        SmallProvince.Results results = new SmallProvince()
                .student(
                        "status",
                        "",
                        "stage",
                        "X",
                        "id_no",
                        id("2012-05-06", 9),
                        "birth_date",
                        "2012-05-07",
                        "school_code",
                        "0")
                .run(folder);

        assertThat(results.rows("rejects.csv", "row", "code"))
                .containsExactly("2 MISSING", "2 BAD_VALUE", "2 ID_BIRTH", "2 UNKNOWN_SCHOOL");
    }

    @Test
    void of_two_rows_of_one_key_or_of_one_id_the_later_is_rejected() {
        String twin = id("2012-05-06", 77);
        SmallProvince.Results results = new SmallProvince()
                .student("id_no", twin)
                .student("student_no", "S1")
                .student("id_no", twin, "school_code", SmallProvince.JUNIOR, "stage", "JUN")
                .student("id_no", twin, "student_no", "S1")
                .run(folder);

        assertThat(results.rejects())
                .containsExactly(
                        "students.csv 3 student_no DUPLICATE_KEY",
                        "students.csv 4 id_no DUPLICATE_ID",
                        "students.csv 5 student_no DUPLICATE_KEY",
                        "students.csv 5 id_no DUPLICATE_ID");
    }

    @Test
    void the_same_person_with_fifteen_and_with_eighteen_digits_or_a_small_x_is_one() {
        String ending = endingInX();
        SmallProvince.Results results = new SmallProvince()
                .student(
                        "id_no",
                        "430481990506003",
                        "birth_date",
                        "1999-05-06",
                        "stage",
                        "UG",
                        "school_code",
                        SmallProvince.COLLEGE,
                        "grade",
                        "4")
                .student("id_no", id("1999-05-06", 3), "birth_date", "1999-05-06")
                .student("id_no", ending.toLowerCase(java.util.Locale.ROOT))
                .student("id_no", ending)
                .run(folder);

        assertThat(results.rejects())
                .containsExactly("students.csv 3 id_no DUPLICATE_ID", "students.csv 5 id_no DUPLICATE_ID");
    }

    @Test
    void a_rejected_row_does_not_stand_in_the_way_of_a_later_good_one() {
        SmallProvince.Results results = new SmallProvince()
                .student("sex", "X", "id_no", id("2012-05-06", 500))
                .student("student_no", "S1", "id_no", id("2012-05-06", 500))
                .run(folder);

        assertThat(results.rejects()).containsExactly("students.csv 2 sex BAD_VALUE");
        assertThat(results.rows("recognition.csv", "student_no")).containsExactly("S1");
    }

    @ParameterizedTest(name = "kind {0}, number {1}")
    @CsvSource({"1, ''", "'', ''", "6, E12345678", "6, 430481201205060000", "护照, G1234567"})
    void a_student_without_a_citizen_id_is_taken(String kind, String number) {
        SmallProvince.Results results =
                new SmallProvince().student("id_type", kind, "id_no", number).run(folder);

        assertThat(results.command().code()).as(results.command().err()).isEqualTo(Zhuxue.DONE);
        assertThat(results.rows("recognition.csv", "student_no")).containsExactly("S1");
    }

    @Test
    void somebody_born_on_a_leap_day_is_taken_and_found() {
        String born = id("2012-02-29", 8);
        SmallProvince.Results results = new SmallProvince()
                .student("id_no", born, "birth_date", "2012-02-29")
                .listed("GE", born)
                .run(folder);

        assertThat(results.rejects()).isEmpty();
        assertThat(results.rows("entitlements.csv", "student_no", "programme", "amount"))
                .containsExactly("S1 CMP_BOARD 500.00");
    }

    @Test
    void a_small_x_and_fifteen_digits_in_a_register_are_the_same_person() {
        String ending = endingInX();
        SmallProvince.Results results = new SmallProvince()
                .student("id_no", ending)
                .student("id_no", id("1999-05-06", 3), "birth_date", "1999-05-06")
                .listed("TP", ending.toLowerCase(java.util.Locale.ROOT))
                .listed("TP", "430481990506003")
                .run(folder);

        assertThat(results.rows("links.csv", "student_no", "group", "register_row", "method", "status"))
                .containsExactly("S1 TP 2 ID LINKED", "S2 TP 3 ID15 LINKED");
    }

    @ParameterizedTest(name = "{0} left on {1}, risk removed {2}: counts {3}")
    @CsvSource({
        "TP, '', '', true",
        "TP, 2022-08-31, '', false",
        "TP, 2022-09-01, '', false",
        "TP, 2022-09-02, '', true",
        "FF1, '', 0, true",
        "FF1, '', 1, false",
        "FF3, 2022-09-01, 0, false",
        "DBU, 2024-02-29, 1, true",
    })
    void a_register_row_counts_when_its_person_left_after_the_first_day_of_the_term(
            String group, String until, String removed, boolean counts) {
        String pupil = id("2012-05-06", 1);
        SmallProvince.Results results = new SmallProvince()
                .student()
                .listed(group, pupil, "until", until, "risk_removed", removed)
                .run(folder);

        assertThat(results.rows("recognition.csv", "level")).containsExactly(counts ? "SPECIAL" : "NONE");
    }

    @ParameterizedTest(name = "{0} since {1}: paid {2}")
    @CsvSource({
        "ENROLLED, '', true",
        "ENROLLED, 2022-10-01, true",
        "WITHDRAWN, '', false",
        "WITHDRAWN, 2022-08-31, false",
        "SUSPENDED, 2022-09-01, false",
        "TRANSFERRED, 2022-09-02, true",
        "DECEASED, 2022-12-31, true",
        "GRADUATED, 2022-06-30, false",
    })
    void who_left_on_the_first_day_is_not_in_school_and_who_left_the_day_after_is(
            String status, String since, boolean paid) {
        SmallProvince.Results results = new SmallProvince()
                .student("status", status, "status_since", since)
                .listed("TP", id("2012-05-06", 1))
                .run(folder);

        assertThat(results.rows("entitlements.csv", "programme")).hasSize(paid ? 1 : 0);
        assertThat(results.rows("unaided.csv", "reason")).hasSize(paid ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, bank {3}: {4}")
    @CsvSource({
        "'', '', '', '', ACCOUNT_MISSING",
        "SSC, '', 学生丁, 103979116626, ACCOUNT_MISSING",
        "SSC, 6220760000000000001, '', 103979116626, ACCOUNT_NAME",
        "SSC, 6220760000000000001, 别人, 103979116626, ACCOUNT_NAME",
        "GUARDIAN, 6220760000000000001, 学生丁, 103979116626, ACCOUNT_NAME",
        "BANK, 6220760000000000001, 家长, 103979116626, ACCOUNT_NAME",
        "BANK, 6220760000000000001, 学生丁, '', BANK_NO_CHECK",
        "BANK, 6220760000000000001, 学生丁, 103979116625, BANK_NO_CHECK",
        "BANK, 6220760000000000001, 学生丁, 10397911662６, BANK_NO_CHECK",
        "'', 6220760000000000001, 学生丁, 103979116626, ACCOUNT_MISSING",
        "BANK, '6220\u000176', 学生丁, 103979116626, ACCOUNT_MISSING",
        "BANK, '6220\n76', 学生丁, 103979116626, ACCOUNT_MISSING",
    })
    void a_line_whose_account_fails_its_checks_stays_payable_and_is_listed(
            String kind, String number, String holder, String bank, String code) {
        SmallProvince.Results results = new SmallProvince()
                .student(
                        "name", "学生丁",
                        "guardian1_name", "家长",
                        "account_kind", kind,
                        "account_no", number,
                        "account_name", holder,
                        "bank_no", bank)
                .listed("TP", id("2012-05-06", 1))
                .run(folder);

        assertThat(results.command().code()).as(results.command().err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(results.rows("rejects.csv", "row", "code")).containsExactly("2 " + code);
        assertThat(results.rows("payments/lines.csv", "amount", "state")).containsExactly("500.00 HELD");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"f01, 6", "f01, 0", "f03, x", "f10, 3", "f05, １", "f14, 5", "f14, 1;;2", "f14, '1,2'", "f01, 1;2"})
    void an_answer_that_no_question_offers_rejects_its_row(String question, String answer) {
        SmallProvince.Results results =
                new SmallProvince().student().answers("S1", question, answer).run(folder);

        assertThat(results.rejects()).containsExactly("survey.csv 2 " + question + " BAD_VALUE");
        assertThat(results.rows("recognition.csv", "level")).containsExactly("NONE");
    }

    @Test
    void a_survey_row_of_a_student_a_second_time_is_rejected() {
        SmallProvince.Results results = new SmallProvince()
                .student()
                .answers("S1", "f01", "5")
                .answers("S1", "f01", "1")
                .run(folder);

        assertThat(results.rejects()).containsExactly("survey.csv 3 student_no DUPLICATE_KEY");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "since, 2020/01/01, BAD_VALUE",
        "until, 2023-02-29, BAD_VALUE",
        "region, 43, BAD_VALUE",
        "birth_date, 20120506, BAD_VALUE",
        "risk_removed, 是, BAD_VALUE",
        "risk_removed, '', MISSING",
    })
    void a_register_row_that_cannot_be_read_is_listed_and_counts_for_nobody(String column, String cell, String code) {
        SmallProvince.Results results = new SmallProvince()
                .student()
                .listed("FF2", id("2012-05-06", 1), column, cell)
                .run(folder);

        assertThat(results.rejects()).containsExactly("registers/FF2.csv 2 " + column + " " + code);
        assertThat(results.rows("links.csv", "student_no")).isEmpty();
    }

    @Test
    void an_id_with_a_wrong_check_digit_in_a_register_never_matches_by_id() {
        String pupil = id("2012-05-06", 1);
        char wrong = pupil.charAt(17) == '0' ? '1' : '0';
        SmallProvince.Results results = new SmallProvince()
                .student()
                .listed("TP", pupil.substring(0, 17) + wrong)
                .run(folder);

        assertThat(results.rows("links.csv", "method")).doesNotContain("ID", "ID15");
    }

    @Test
    void a_school_that_is_rejected_takes_its_students_along_with_a_code_each() {
        SmallProvince.Results results = new SmallProvince()
                .line("schools.csv", "3143000099,辛中学,430481,CHARTER,LOCAL,NONE,,,,")
                .line("schools.csv", "3143000098,壬中学,430481,PRIVATE,LOCAL,NONE,,,,12.345")
                .line("schools.csv", "2143000001,甲小学,430481,PUBLIC,LOCAL,NONE,,,,")
                .student("school_code", "3143000099")
                .student("school_code", "3143000098")
                .student()
                .run(folder);

        assertThat(results.rejects())
                .containsExactly(
                        "schools.csv 9 ownership BAD_VALUE",
                        "schools.csv 10 private_fee BAD_VALUE",
                        "schools.csv 11 school_code DUPLICATE_KEY",
                        "students.csv 2 school_code UNKNOWN_SCHOOL",
                        "students.csv 3 school_code UNKNOWN_SCHOOL");
    }

    @Test
    void a_row_longer_than_the_header_is_rejected_and_a_shorter_one_reads_blanks() {
        SmallProvince.Results results = new SmallProvince()
                .line("registers/TP.csv", id("2012-05-06", 1) + ",某人,,,,,,,,extra")
                .line("registers/GE.csv", id("2012-05-06", 1))
                .student()
                .run(folder);

        assertThat(results.rows("rejects.csv", "file", "row", "code")).containsExactly("registers/TP.csv 2 BAD_VALUE");
        assertThat(results.rows("links.csv", "group", "status")).containsExactly("GE LINKED");
    }

    @Test
    void a_blank_line_is_no_row_and_those_below_keep_the_numbers_that_a_spreadsheet_shows() {
        SmallProvince.Results results = new SmallProvince()
                .line("students.csv", "")
                .student("sex", "X")
                .line("registers/TP.csv", "")
                .listed("TP", id("2012-05-06", 2))
                .student()
                .run(folder);

        assertThat(results.rejects()).containsExactly("students.csv 3 sex BAD_VALUE");
        assertThat(results.rows("links.csv", "student_no", "register_row")).containsExactly("S2 3");
    }

    @Test
    void a_survey_row_whose_key_breaks_the_line_is_rejected() {
        SmallProvince.Results results =
                new SmallProvince().student().answers("S\n1", "f01", "5").run(folder);

        assertThat(results.rejects()).containsExactly("survey.csv 2 student_no BAD_VALUE");
    }

    @Test
    void a_package_without_students_gives_whole_empty_results() {
        SmallProvince.Results results = new SmallProvince().run(folder);

        assertThat(results.command().code()).as(results.command().err()).isEqualTo(Zhuxue.DONE);
        assertThat(results.rows("entitlements.csv", "student_no")).isEmpty();
        assertThat(Command.verify(results.out()).code()).isEqualTo(Zhuxue.DONE);
    }

    private static String endingInX() {
        for (int serial = 100; serial < 200; serial++) {
            if (id("2012-05-06", serial).endsWith("X")) {
                return id("2012-05-06", serial);
            }
        }
        throw new IllegalStateException("one in eleven ends in X");
    }
}
