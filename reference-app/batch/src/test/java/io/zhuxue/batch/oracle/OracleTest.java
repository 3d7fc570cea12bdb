package io.zhuxue.batch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.batch.oracle.Dues.Due;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second opinion itself, against numbers that were worked out by hand. */
class OracleTest {
    private static final String STUDENTS =
            "school_code,student_no,name,id_type,id_no,sex,birth_date,stage,grade,boarding,home_region,home_kind,"
                    + "major_kind,full_time,status,status_since,guardian1_id\n";
    private static final String SCHOOLS = "school_code,region,ownership,affiliation,fee_shs,fee_voc,private_fee\n";

    @TempDir
    private Path folder;

    @Test
    void known_ids_and_bank_numbers_are_valid_and_their_neighbours_are_not() {
        assertThat(Ids.valid("11010519491231002X")).isEqualTo("11010519491231002X");
        assertThat(Ids.valid("11010519491231002x")).isEqualTo("11010519491231002X");
        assertThat(Ids.valid("110105491231002")).isEqualTo("11010519491231002X");
        assertThat(Ids.valid("440524188001010014")).isEqualTo("440524188001010014");
        assertThat(Ids.valid("440524188001010015")).isEmpty();
        assertThat(Ids.valid("110105194913310026")).isEmpty();
        assertThat(Ids.validBankNo("105311940569")).isTrue();
        assertThat(Ids.validBankNo("105311940568")).isFalse();
    }

    @Test
    void the_verified_county_case_is_split_60_32_8() throws IOException {
        Due due = only(due("SHS", "431225", "1700.00", "2022-AUTUMN", "TP"), "SHS_FREE");
        assertThat(due.amount()).isEqualByComparingTo("850.00");
        assertThat(due.central()).isEqualByComparingTo("510.00");
        assertThat(due.province()).isEqualByComparingTo("272.00");
        assertThat(due.county()).isEqualByComparingTo("68.00");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "510104, 2022-AUTUMN, 1200.00",
        "430102, 2022-AUTUMN, 900.00",
        "370102, 2022-AUTUMN, 750.00",
        "370202, 2022-AUTUMN, 450.00",
        "440303, 2022-AUTUMN, 450.00",
        "110101, 2022-AUTUMN, 150.00",
        "510104, 2025-SPRING, 1400.00",
    })
    void a_senior_high_grant_is_borne_by_the_tier_of_the_school(String region, String term, BigDecimal central)
            throws IOException {
        assertThat(only(due("SHS", region, "1000.00", term, "TP"), "SHS_GRANT").central())
                .isEqualByComparingTo(central);
    }

    @Test
    void what_is_left_of_a_split_goes_to_the_larger_remainder() throws IOException {
        // 0.07 a year is 0.04 a term: 0.02 central, and of the rest 0.016 to the province and 0.004 to the county.
        Due due = only(due("SHS", "430102", "0.07", "2022-AUTUMN", "TP"), "SHS_FREE");
        assertThat(List.of(due.amount(), due.central(), due.province(), due.county()))
                .containsExactly(
                        new BigDecimal("0.04"), new BigDecimal("0.02"), new BigDecimal("0.02"), new BigDecimal("0.00"));
    }

    @Test
    void day_pupils_get_half_of_the_boarders_base() throws IOException {
        assertThat(only(due("JUN", "430102", "", "2023-AUTUMN", "DBR"), "CMP_DAY")
                        .amount())
                .isEqualByComparingTo("312.50");
        assertThat(only(due("JUN", "430102", "", "2024-SPRING", "DBR"), "CMP_DAY")
                        .amount())
                .isEqualByComparingTo("375.00");
        assertThat(due("JUN", "430102", "", "2024-SPRING", "DBU")).isEmpty();
    }

    @Test
    void urban_minimum_living_families_are_freed_from_fees_from_spring_2023() throws IOException {
        assertThat(due("SHS", "430102", "1000.00", "2022-AUTUMN", "DBU"))
                .extracting(Due::programme)
                .containsExactly("SHS_GRANT");
        assertThat(due("SHS", "430102", "1000.00", "2023-SPRING", "DBU"))
                .extracting(Due::programme)
                .containsExactly("SHS_GRANT", "SHS_FREE");
    }

    @Test
    void the_first_fault_of_a_row_decides() throws IOException {
        String good = "S1,N1,甲,1,11010519491231002X,2,1949-12-31,UG,1,0,430102,R,,1,ENROLLED,,\n";
        Admission admission = new Admission(input(
                STUDENTS
                        + good
                        + good.replace("S1,N1", "S1,N2").replace(",甲,", ",,")
                        + good.replace("S1,N1", "S1,N3").replace(",UG,", ",XXX,")
                        + good.replace("S1,N1", "S1,N4").replace("002X", "0021")
                        + good.replace("S1,N1", "S1,N5").replace("1949-12-31", "1949-12-30")
                        + good.replace("S1,N1", "S9,N6")
                        + good
                        + good.replace("S1,N1", "S1,N7"),
                SCHOOLS + "S1,430102,PUBLIC,LOCAL,,,\n",
                "2022-AUTUMN"));
        assertThat(admission.taken).hasSize(1);
        assertThat(admission.rejected.values())
                .containsExactly(
                        "MISSING",
                        "BAD_VALUE",
                        "ID_CHECK",
                        "ID_BIRTH",
                        "UNKNOWN_SCHOOL",
                        "DUPLICATE_KEY",
                        "DUPLICATE_ID");
    }

    @Test
    void an_empty_output_is_nothing_but_differences() {
        Path sample = Path.of("src", "samples", "province-43");
        Path truth = Path.of("src", "samples", "province-43-truth.csv");
        List<String> differences = Oracle.differences(sample, "2022-AUTUMN", folder, truth);
        for (String file : List.of(
                "links.csv",
                "recognition.csv",
                "entitlements.csv",
                "unaided.csv",
                "lines.csv",
                "rejects.csv",
                "allocation.csv")) {
            assertThat(differences).anyMatch(difference -> difference.startsWith(file));
        }
    }

    private List<Due> due(String stage, String region, String fee, String term, String group) throws IOException {
        String student = "S1,N1,甲,1,11010519491231002X,2,1949-12-31," + stage + ",1,0," + region + ",R,,1,ENROLLED,,\n";
        ProvincePackage input =
                input(STUDENTS + student, SCHOOLS + "S1," + region + ",PUBLIC,LOCAL," + fee + ",,\n", term);
        Line line = input.students.get(0);
        return new Dues(input).dues(line, Levels.level(line, input, Set.of(group)), Set.of(group));
    }

    private static Due only(List<Due> dues, String programme) {
        return dues.stream()
                .filter(due -> due.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private ProvincePackage input(String students, String schools, String term) throws IOException {
        Files.writeString(folder.resolve("students.csv"), students);
        Files.writeString(folder.resolve("schools.csv"), schools);
        return new ProvincePackage(folder, term);
    }
}
