package io.zhuxue.batch;

import static io.zhuxue.batch.SmallProvince.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single students are due, worked out by hand from the contract, with who bears it. */
class DuesByHandSpec {

    @TempDir
    private Path folder;

    /**
     * One student at a school, in a group's register, in a term.
     *
     * @param cells more cells of the roster, as column=cell between blanks
     */
    private SmallProvince.Results of(String school, String stage, String group, String term, String cells) {
        List<String> otherwise = new ArrayList<>(List.of("school_code", school, "stage", stage));
        for (String cell : cells == null ? new String[0] : cells.split(" ")) {
            otherwise.addAll(List.of(cell.split("=", -1)));
        }
        SmallProvince province = new SmallProvince().student(otherwise.toArray(new String[0]));
        if (group != null) {
            province.listed(group, id("2012-05-06", 1));
        }
        return province.run(folder, term);
    }

    @ParameterizedTest(name = "{0} {1} in {2}, {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // half of the year, half of it the centre's, of the rest 80 : 0 : 20
                "PRI, TP, 2022-AUTUMN, boarding=1, CMP_BOARD 500.00 250.00 200.00 0.00 50.00",
                "PRI, TP, 2024-SPRING, boarding=1, CMP_BOARD 625.00 312.50 250.00 0.00 62.50",
                "PRI, ZG, 2022-AUTUMN, boarding=1, CMP_BOARD 500.00 250.00 200.00 0.00 50.00",
                "PRI, TP, 2022-AUTUMN, boarding=0, CMP_DAY 250.00 125.00 100.00 0.00 25.00",
                "PRI, CJ, 2024-SPRING, boarding=0, CMP_DAY 312.50 156.25 125.00 0.00 31.25",
                "PRI, DBU, 2022-AUTUMN, boarding=0, -",
                "PRI, TKU, 2022-AUTUMN, boarding=0, -",
                "PRI, GE, 2022-AUTUMN, boarding=0, -",
                "PRI, DBB, 2022-AUTUMN, boarding=0, -",
                "PRI, -, 2022-AUTUMN, boarding=1, -",
                "PRE, TP, 2022-AUTUMN, boarding=1, -",
            })
    void a_child_of_compulsory_education(String stage, String group, String term, String cells, String due) {
        assertDue(of(SmallProvince.PRIMARY, stage, group, term, cells), due == null ? "" : due);
    }

    @ParameterizedTest(name = "school {0}, {1} in {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "3143000003, TP, 2022-AUTUMN, SHS_GRANT 1500.00 900.00 480.00 0.00 120.00;SHS_FREE 850.00 510.00"
                        + " 272.00 0.00 68.00",
                "3143000003, TP, 2025-SPRING, SHS_GRANT 1750.00 1050.00 560.00 0.00 140.00;SHS_FREE 850.00 510.00"
                        + " 272.00 0.00 68.00",
                "3143000003, DBB, 2024-AUTUMN, SHS_GRANT 1000.00 600.00 320.00 0.00 80.00",
                "3143000003, DBB, 2025-SPRING, SHS_GRANT 1150.00 690.00 368.00 0.00 92.00",
                "3143000003, DBU, 2022-AUTUMN, SHS_GRANT 1500.00 900.00 480.00 0.00 120.00",
                "3143000003, DBU, 2023-SPRING, SHS_GRANT 1500.00 900.00 480.00 0.00 120.00;SHS_FREE 850.00 510.00"
                        + " 272.00 0.00 68.00",
                // a private school that charges less than the public one
                "3143000004, TKR, 2022-AUTUMN, SHS_GRANT 1500.00 900.00 480.00 0.00 120.00;SHS_FREE 750.00 450.00"
                        + " 240.00 0.00 60.00",
                // no fee is known, so nothing is waived
                "3143000005, CJ, 2022-AUTUMN, SHS_GRANT 1000.00 600.00 320.00 0.00 80.00",
            })
    void a_student_of_a_senior_high_school(String school, String group, String term, String due) {
        assertDue(of(school, "SHS", group, term, null), due);
    }

    @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2022-AUTUMN, home_kind=R major_kind=GEN, VOC_FREE 1000.00 600.00 320.00 0.00 80.00",
                "-, 2022-AUTUMN, home_kind=U major_kind=GEN, -",
                "-, 2022-AUTUMN, home_kind=U major_kind=ART, -",
                "-, 2022-AUTUMN, home_kind=U major_kind=OPERA, VOC_FREE 1000.00 600.00 320.00 0.00 80.00",
                "-, 2022-AUTUMN, home_kind=U major_kind=AGR grade=2, VOC_FREE 1000.00 600.00 320.00 0.00"
                        + " 80.00;VOC_GRANT 1000.00 600.00 320.00 0.00 80.00",
                "TP, 2024-AUTUMN, home_kind=U grade=3, VOC_FREE 1000.00 600.00 320.00 0.00 80.00",
                "TP, 2025-SPRING, home_kind=U grade=3, VOC_FREE 1000.00 600.00 320.00 0.00 80.00;VOC_GRANT 1150.00"
                        + " 690.00 368.00 0.00 92.00",
                // a home in the first tier brings four fifths of the centre along, one in the
                // fourth tier does not take
                // any away
                "-, 2022-AUTUMN, home_region=520102 home_kind=R, VOC_FREE 1000.00 800.00 160.00 0.00 40.00",
                "-, 2022-AUTUMN, home_region=320102 home_kind=R, VOC_FREE 1000.00 600.00 320.00 0.00 80.00",
                "TP, 2022-AUTUMN, home_kind=R full_time=0, -",
            })
    void a_student_of_a_vocational_school(String group, String term, String cells, String due) {
        String first = cells.contains("grade=") ? cells : cells + " grade=3";
        assertDue(of(SmallProvince.VOCATIONAL, "VOC", group, term, first), due == null ? "" : due);
    }

    @ParameterizedTest(name = "{0} at {1}, {2} in {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UG, 4143000006, TP, 2024-SPRING, UG_GRANT 2250.00 1350.00 900.00 0.00 0.00",
                "UG, 4143000006, TP, 2024-AUTUMN, UG_GRANT 2500.00 1500.00 1000.00 0.00 0.00",
                "UG, 4143000006, YF, 2024-AUTUMN, UG_GRANT 1850.00 1110.00 740.00 0.00 0.00",
                "UG, 4143000007, TP, 2024-AUTUMN, UG_GRANT 2500.00 2500.00 0.00 0.00 0.00",
                "UG, 4143000006, -, 2024-AUTUMN, -",
                "PGM, 4143000006, -, 2022-AUTUMN, PGM 3000.00 1800.00 1200.00 0.00 0.00",
                "PGD, 4143000006, -, 2022-AUTUMN, PGD 6500.00 3900.00 2600.00 0.00 0.00",
                "PGD, 4143000007, -, 2022-AUTUMN, PGD 7500.00 7500.00 0.00 0.00 0.00",
            })
    void a_student_of_a_university(String stage, String school, String group, String term, String due) {
        assertDue(of(school, stage, group, term, null), due == null ? "" : due);
    }

    @Test
    void a_month_of_a_university_is_a_fifth_of_the_term_and_a_fee_waived_is_settled_with_the_school() {
        SmallProvince.Results results = of(SmallProvince.COLLEGE, "UG", "YF", "2022-AUTUMN", null);

        assertThat(results.rows("payments/lines.csv", "instalment", "amount", "state"))
                .containsExactly(
                        "1 330.00 BATCHED",
                        "2 330.00 BATCHED",
                        "3 330.00 BATCHED",
                        "4 330.00 BATCHED",
                        "5 330.00 BATCHED");
    }

    @Test
    void a_fee_that_is_waived_goes_to_no_bank_but_is_settled_with_the_school() {
        SmallProvince.Results results = of(SmallProvince.VOCATIONAL, "VOC", null, "2022-AUTUMN", "account_no=");

        assertThat(results.rejects()).isEmpty();
        assertThat(results.rows("payments/lines.csv", "amount")).isEmpty();
        assertThat(results.rows("payments/settlements.csv", "school_code", "programme", "students", "amount"))
                .containsExactly("3143000005 VOC_FREE 1 1000.00");
    }

    @ParameterizedTest(name = "{1} points: {2}")
    @CsvSource({
        "f03=5 f04=5 f07=4 f08=4, 40, NONE",
        "f03=5 f04=5 f07=4 f08=4 f10=1, 41, GENERAL",
        "f03=5 f04=5 f07=4 f08=4 f09=3 f14=1;2;3;4, 60, GENERAL",
        "f03=5 f04=5 f07=4 f08=4 f09=3 f14=4;3;2;1 f10=1, 61, HARD",
        "f01=5 f02=5 f03=5 f04=5 f06=4 f07=4 f08=4 f09=3 f14=1;2;3;4, 80, HARD",
        "f01=5 f02=5 f03=5 f04=5 f06=4 f07=4 f08=4 f09=3 f14=1;2;3;4 f10=1, 81, SPECIAL",
        "f03=5 f04=5 f07=4 f08=4 f14=1；1, 45, GENERAL",
        "f03=5 f04=5 f07=4 f08=3 f14=1, 40, NONE",
        "f01=1 f12=1 f13=1 f05=1, 0, NONE",
    })
    void a_level_begins_above_its_points_and_not_at_them(String given, int points, String level) {
        SmallProvince.Results results =
                new SmallProvince().student().answers("S1", given.split("[ =]")).run(folder);

        assertThat(results.rejects()).isEmpty();
        assertThat(results.rows("recognition.csv", "level")).containsExactly(level);
        if (!level.equals("NONE")) {
            assertThat(results.rows("recognition.csv", "explanation").get(0)).contains(points + "分");
        }
    }

    @ParameterizedTest(name = "guardian in {0}: {1} {2}, {3}")
    @CsvSource({
        "TP, TP, REVIEW, NONE",
        "ZC, ZC, REVIEW, NONE",
        "CJ, CJZ, LINKED, HARD",
        "GE, '', '', NONE",
        "ZG, '', '', NONE",
    })
    void a_guardian_in_a_register_is_a_question_or_makes_a_child_of_the_disabled(
            String register, String group, String status, String level) {
        String mother = id("1985-03-04", 22);
        SmallProvince.Results results = new SmallProvince()
                .student("guardian1_name", "母", "guardian1_id", mother, "guardian2_name", "母", "guardian2_id", mother)
                .listed(register, mother, "name", "母")
                .run(folder);

        List<String> links = results.rows("links.csv", "group", "register_row", "method", "status");
        assertThat(links).isEqualTo(group.isEmpty() ? List.of() : List.of(group + " 2 GUARDIAN_ID " + status));
        assertThat(results.rows("recognition.csv", "level")).containsExactly(level);
    }

    private static void assertDue(SmallProvince.Results results, String due) {
        assertThat(results.command().code()).as(results.command().err()).isZero();
        assertThat(results.rows("entitlements.csv", "programme", "amount", "central", "province", "city", "county"))
                .containsExactlyInAnyOrder(due.isEmpty() ? new String[0] : due.split(";"));
    }
}
