package io.zhuxue.identification.roster;

import static io.zhuxue.identification.Pupil.another;
import static io.zhuxue.identification.Pupil.pupil;
import static io.zhuxue.identification.Pupil.roster;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private final RosterReader reader = RosterReader.create(Pupil.SCHOOL::equals);
    private final List<Student> taken = new ArrayList<>();
    private final List<Rejection> refused = new ArrayList<>();

    private void read(Sheet sheet) {
        taken.clear();
        refused.clear();
        reader.read(sheet, (row, student) -> taken.add(student), refused::add);
    }

    private List<String> codes() {
        return refused.stream()
                .map(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .toList();
    }

    @Test
    void a_row_without_fault_becomes_a_student_with_all_its_columns() {
        read(roster(pupil().with("boarding", "1").with("class_name", "10班").with("phone", "12890786666")));

        assertThat(refused).isEmpty();
        assertThat(taken).singleElement().satisfies(student -> {
            assertThat(student.name()).isEqualTo("宋环伟");
            assertThat(student.sex()).isEqualTo(Sex.FEMALE);
            assertThat(student.birthDate()).isEqualTo("2011-07-28");
            assertThat(student.stage()).isEqualTo(Stage.PRI);
            assertThat(student.grade()).isEqualTo(5);
            assertThat(student.className()).isEqualTo("10班");
            assertThat(student.boarding()).isTrue();
            assertThat(student.homeRegion()).isEqualTo(new RegionCode("430211"));
            assertThat(student.homeKind()).isEqualTo(HomeKind.URBAN);
            assertThat(student.majorKind()).isEqualTo(MajorKind.NONE);
            assertThat(student.fullTime()).isTrue();
            assertThat(student.enrolment()).isEqualTo(new Enrolment(EnrolmentStatus.ENROLLED, LocalDate.MIN));
            assertThat(student.guardians()).containsExactly(new Guardian("贺芳萱", "430211197204051021", "母亲"));
            assertThat(student.account())
                    .isEqualTo(new AccountEntry(AccountKind.SSC, "6221760313721590109", "宋环伟", ""));
            assertThat(student.citizenId()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school_code",
                "student_no",
                "name",
                "sex",
                "birth_date",
                "stage",
                "grade",
                "home_region",
                "home_kind",
                "status"
            })
    void a_blank_required_cell_refuses_the_row_as_missing(String column) {
        read(roster(pupil().with(column, "")));

        assertThat(taken).isEmpty();
        assertThat(codes()).containsExactly("2 " + column + " MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "sex,3",
        "sex,M",
        "birth_date,2011/07/28",
        "birth_date,2011-02-29",
        "stage,KID",
        "grade,0",
        "grade,13",
        "grade,五",
        "home_region,43021",
        "home_region,ab0211",
        "home_kind,X",
        "status,GONE",
        "status_since,yesterday",
        "boarding,Y",
        "full_time,2",
        "major_kind,MED",
        "account_kind,CASH",
        "id_no,4302112011072870",
        "id_no,43021120110728AB4X",
        "ethnicity,57",
        "ethnicity,han"
    })
    void a_cell_outside_its_code_list_refuses_the_row_as_bad_value(String column, String value) {
        read(roster(pupil().with(column, value)));

        assertThat(taken).isEmpty();
        assertThat(codes()).containsExactly("2 " + column + " BAD_VALUE");
    }

    @ParameterizedTest
    @CsvSource({"430211201107287041", "430211201113287049"})
    void a_wrong_check_digit_or_an_impossible_date_is_an_id_check(String idNo) {
        read(roster(pupil().with("id_no", idNo)));

        assertThat(codes()).containsExactly("2 id_no ID_CHECK");
    }

    @Test
    void a_birth_date_that_disagrees_with_the_number_is_an_id_birth() {
        read(roster(pupil().with("birth_date", "2011-07-29")));

        assertThat(codes()).containsExactly("2 birth_date ID_BIRTH");
    }

    @Test
    void a_school_that_does_not_exist_is_unknown() {
        read(roster(pupil().with("school_code", "2143009999")));

        assertThat(codes()).containsExactly("2 school_code UNKNOWN_SCHOOL");
    }

    @Test
    void every_fault_of_a_row_is_reported_with_the_deciding_one_first() {
        read(roster(pupil().with("school_code", "2143009999")
                .with("birth_date", "2011-07-29")
                .with("account_kind", "CASH")
                .with("name", "")));

        assertThat(codes())
                .containsExactly(
                        "2 name MISSING",
                        "2 account_kind BAD_VALUE",
                        "2 birth_date ID_BIRTH",
                        "2 school_code UNKNOWN_SCHOOL");
    }

    @Test
    void the_later_of_two_rows_with_one_key_is_refused() {
        read(roster(pupil(), another().with("student_no", "G43021120110728704X")));

        assertThat(taken).hasSize(1);
        assertThat(codes()).containsExactly("3 student_no DUPLICATE_KEY");
    }

    @Test
    void the_later_of_two_rows_with_one_citizen_is_refused() {
        read(roster(pupil(), pupil().with("student_no", "202100000003")));

        assertThat(codes()).containsExactly("3 id_no DUPLICATE_ID");
    }

    @Test
    void the_same_citizen_written_with_fifteen_and_eighteen_digits_is_one_person() {
        read(roster(
                pupil().with("id_no", "440524800101001").with("birth_date", "1980-01-01"),
                pupil().with("student_no", "9")
                        .with("id_no", "440524198001010013")
                        .with("birth_date", "1980-01-01")));

        assertThat(codes()).containsExactly("3 id_no DUPLICATE_ID");
    }

    @Test
    void a_row_that_was_refused_does_not_make_a_later_one_a_duplicate() {
        read(roster(pupil().with("grade", "x"), pupil()));

        assertThat(taken).hasSize(1);
        assertThat(codes()).containsExactly("2 grade BAD_VALUE");
    }

    @Test
    void a_student_without_a_citizen_id_is_taken() {
        read(roster(
                pupil().with("id_no", "").with("student_no", "J430211201107280015"),
                another().with("id_no", "").with("student_no", "L4302112011072800155"),
                another().with("id_type", "A").with("id_no", "E12345678"),
                another().with("student_no", "77").with("id_type", "6").with("id_no", "H0000001")));

        assertThat(refused).isEmpty();
        assertThat(taken).hasSize(4).allSatisfy(s -> assertThat(s.citizenId()).isEmpty());
    }

    @Test
    void the_same_foreign_document_twice_is_a_duplicate() {
        read(roster(
                pupil().with("id_type", "A").with("id_no", "E12345678"),
                another().with("id_type", "A").with("id_no", "E12345678")));

        assertThat(codes()).containsExactly("3 id_no DUPLICATE_ID");
    }

    @Test
    void reading_twice_gives_the_same_answer_twice() {
        Sheet sheet = roster(pupil(), pupil(), another(), another().with("sex", "x"));
        read(sheet);
        List<Student> firstTaken = List.copyOf(taken);
        List<String> firstCodes = codes();

        read(sheet);

        assertThat(taken).isEqualTo(firstTaken);
        assertThat(codes()).isEqualTo(firstCodes);
    }

    @Test
    void a_message_carries_nothing_of_the_person() {
        read(roster(
                pupil().with("id_no", "430211201107287041").with("sex", "秘密").with("grade", "秘密")));

        assertThat(refused)
                .hasSize(3)
                .allSatisfy(r -> assertThat(r.reason().toString()).doesNotContain("秘密", "43021120110728", "宋环伟"));
        assertThat(new Enrolment(EnrolmentStatus.ENROLLED, LocalDate.MIN).toString())
                .doesNotContain("宋");
    }

    @ParameterizedTest
    @CsvSource({
        "ENROLLED,,true",
        "ENROLLED,2022-12-01,true",
        "SUSPENDED,,false",
        "WITHDRAWN,2022-09-01,false",
        "TRANSFERRED,2022-09-02,true"
    })
    void a_student_is_in_school_unless_another_status_began_by_that_day(String status, String since, boolean in) {
        read(roster(pupil().with("status", status).with("status_since", since == null ? "" : since)));

        assertThat(taken.get(0).enrolment().inSchoolOn(LocalDate.of(2022, 9, 1)))
                .isEqualTo(in);
    }
}
