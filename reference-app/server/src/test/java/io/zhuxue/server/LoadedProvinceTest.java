package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.province.CountyRow;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.MoneyRow;
import io.zhuxue.server.province.Overview;
import io.zhuxue.server.province.PaymentRow;
import io.zhuxue.server.province.RejectRow;
import io.zhuxue.server.province.SchoolRow;
import io.zhuxue.server.province.StudentFile;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.province.StudentRow;
import io.zhuxue.server.province.UnaidedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer sees of a small province whose numbers can be added up by hand. */
class LoadedProvinceTest {

    private static final StudentFilter ALL = new StudentFilter("", "", "", "", "", "", false, 0);
    private static final Scope PROVINCE = scope("430000");
    private static final Scope YUHU = scope("430302");
    private static final Scope XIANGXIANG = scope("430381");

    @TempDir
    static Path data;

    private static TestDatabase server;

    @BeforeAll
    static void load() {
        server = TestDatabase.embedded(data);
        server.loadSmallProvince();
    }

    private static Scope scope(String region) {
        return Scope.of(Area.of(RegionCode.parse(region).orThrow()), "");
    }

    private static StudentFile file(String schoolCode, String studentNo) {
        return server.students
                .file(PROVINCE, server.vault.person(schoolCode, studentNo))
                .orElseThrow();
    }

    @Test
    void counties_levels_and_money_add_up_to_the_fen() {
        Overview overview = server.province.overview(PROVINCE, "");
        assertThat(overview.counties()).extracting(CountyRow::region).containsExactly("430302", "430381");
        CountyRow sum = overview.sum();
        assertThat(sum.students()).isEqualTo(5);
        assertThat(sum.linked()).isEqualTo(3);
        assertThat(List.of(sum.special(), sum.hard(), sum.general())).containsExactly(2L, 1L, 1L);
        assertThat(sum.amountFen()).isEqualTo(150_000);
        assertThat(sum.paidFen()).isEqualTo(100_000);
        assertThat(sum.unaided()).isEqualTo(1);
    }

    @Test
    void the_shares_of_each_programme_add_up_to_its_money() {
        Overview overview = server.province.overview(PROVINCE, "");
        assertThat(overview.programmes()).extracting(MoneyRow::programme).containsExactly("CMP_BOARD", "SHS_GRANT");
        assertThat(overview.programmes())
                .allSatisfy(row -> assertThat(row.centralFen() + row.provinceFen() + row.cityFen() + row.countyFen())
                        .isEqualTo(row.amountFen()));
        assertThat(overview.money().amountFen()).isEqualTo(overview.sum().amountFen());
    }

    @Test
    void the_schools_of_a_county_add_up_to_the_county() {
        List<SchoolRow> schools = server.province.schools(PROVINCE, "430302");
        assertThat(schools).extracting(SchoolRow::name).containsExactly("雨湖第一小学", "雨湖高级中学");
        assertThat(schools.stream().mapToLong(SchoolRow::amountFen).sum())
                .isEqualTo(server.province.overview(YUHU, "").sum().amountFen());
    }

    @Test
    void a_county_sees_its_own_students_and_no_others() {
        assertThat(server.students.find(YUHU, ALL).rows())
                .extracting(StudentRow::region)
                .containsOnly("430302")
                .hasSize(3);
        assertThat(server.students.find(XIANGXIANG, ALL).total()).isEqualTo(2);
    }

    @Test
    void a_county_cannot_open_the_file_of_a_student_elsewhere() {
        String elsewhere = server.vault.person("2143000004", "G430381201109090031");
        assertThat(server.students.file(YUHU, elsewhere)).isEmpty();
        assertThat(server.students.file(XIANGXIANG, elsewhere)).isPresent();
    }

    @Test
    void a_school_sees_its_own_students_alone() {
        Scope school = Scope.of(Area.school(RegionCode.parse("430302").orThrow(), "3143000003"), "");
        assertThat(server.students.find(school, ALL).rows())
                .extracting(StudentRow::schoolCode)
                .containsExactly("3143000003");
    }

    @Test
    void a_family_sees_one_child() {
        String child = server.vault.person("2143000002", "G430302201206100013");
        Scope family = Scope.of(Area.schoolClass(RegionCode.parse("430302").orThrow(), "2143000002", "1班"), child);
        assertThat(server.students.find(family, ALL).rows())
                .extracting(StudentRow::personRef)
                .containsExactly(child);
        assertThat(server.province.payments(family, "", "", 0, 50).total()).isEqualTo(1);
    }

    @Test
    void a_student_is_found_by_the_beginning_of_the_name_or_the_whole_id() {
        StudentFilter byName = new StudentFilter("", "", "", "", "欧阳", "", false, 0);
        assertThat(server.students.find(PROVINCE, byName).total()).isEqualTo(1);
        StudentFilter byId = new StudentFilter("", "", "", "", "", server.vault.token("430302201206100013"), false, 0);
        assertThat(server.students.find(PROVINCE, byId).rows())
                .extracting(StudentRow::name)
                .containsExactly("毛小远");
    }

    @Test
    void a_percent_sign_in_a_name_finds_nobody_more() {
        assertThat(server.students
                        .find(PROVINCE, new StudentFilter("", "", "", "", "%远", "", false, 0))
                        .total())
                .isZero();
    }

    @Test
    void the_file_of_a_student_tells_from_which_row_the_money_came() {
        StudentFile file = file("2143000002", "G430302201206100013");
        assertThat(file.schoolName()).isEqualTo("雨湖第一小学");
        assertThat(file.links()).singleElement().satisfies(link -> {
            assertThat(link.registerRow()).isEqualTo(17);
            assertThat(link.method()).isEqualTo("ID");
        });
        assertThat(file.entitlements()).singleElement().satisfies(due -> {
            assertThat(due.amountFen()).isEqualTo(50_000);
            assertThat(due.citation()).isNotBlank();
        });
        assertThat(file.payments())
                .singleElement()
                .extracting(PaymentRow::state)
                .isEqualTo("BATCHED");
    }

    @Test
    void group_and_ground_are_sealed_and_open_only_where_they_belong() {
        StudentFile file = file("2143000002", "G430302201206100013");
        String person = file.person().personRef();
        String sealed = file.links().get(0).groupSealed();
        assertThat(sealed).doesNotContain("DBR");
        assertThat(server.vault.open(Sealed.GROUP, person, sealed).orThrow()).isEqualTo("DBR");
        assertThat(server.vault.open(Sealed.BASIS, person, sealed).value()).isEmpty();
        assertThat(server.vault.open(Sealed.GROUP, "other", sealed).value()).isEmpty();
    }

    @Test
    void no_table_holds_a_clear_id_account_or_phone() {
        List<String> cells =
                server.jdbi.withHandle(h -> h.createQuery("select * from identification.student").mapToMap().stream()
                        .flatMap(row -> row.values().stream())
                        .map(String::valueOf)
                        .toList());
        assertThat(cells)
                .noneMatch(cell -> cell.contains("430302201206100013"))
                .noneMatch(cell -> cell.contains("6221760313721590109"))
                .noneMatch(cell -> cell.contains("13900000001"));
    }

    @Test
    void refused_rows_lie_with_their_school_and_leave_no_second_student() {
        List<RejectRow> rejects = server.province.rejects(YUHU, "", 0, 50).rows();
        assertThat(rejects).extracting(RejectRow::code).containsExactly("DUPLICATE_KEY", "ACCOUNT_MISSING");
        assertThat(rejects.get(0).studentNoMasked()).doesNotContain("201206100013");
        assertThat(server.province.rejects(XIANGXIANG, "", 0, 50).total()).isZero();
    }

    @Test
    void a_student_held_at_paying_is_still_a_student() {
        StudentFile file = file("3143000003", "L430302000000000001");
        assertThat(file.payments())
                .singleElement()
                .extracting(PaymentRow::state, PaymentRow::reason)
                .containsExactly("HELD", "ACCOUNT_MISSING");
        assertThat(file.rejects()).hasSize(1);
    }

    @Test
    void whoever_gets_nothing_stands_in_the_list_with_the_reason() {
        assertThat(server.province.unaided(PROVINCE, "", 0, 50).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.explanation()).contains("非寄宿生"))
                .extracting(UnaidedRow::reason)
                .isEqualTo("CONDITIONS_NOT_MET");
    }

    @Test
    void loading_the_same_run_again_changes_nothing() {
        Run shown = server.runs.find(server.runs.shown()).orElseThrow();
        Overview before = server.province.overview(PROVINCE, "");
        server.intake.take(
                shown.runId(), TestDatabase.PROVINCE.resolve("package"), TestDatabase.PROVINCE.resolve("results"));
        assertThat(server.province.overview(PROVINCE, "")).isEqualTo(before);
    }

    @Test
    void every_list_goes_out_as_csv_and_as_a_workbook_without_clear_data() throws IOException {
        for (Export export : Export.values()) {
            if (!export.ofProvince()) {
                assertThatThrownBy(() -> written(export, false))
                        .as("only its own desk gives a list of cases")
                        .isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            Path csv = written(export, false);
            assertThat(Files.readString(csv))
                    .contains(",")
                    .doesNotContain("430302201206100013", "毛小远", "6221760313721590109");
            Path workbook = written(export, true);
            assertThat(Files.size(workbook)).isGreaterThan(1000);
        }
    }

    private Path written(Export export, boolean workbook) throws IOException {
        return server.exports.write(export, workbook, out -> server.lists.rows(export, PROVINCE, ALL, "", out));
    }
}
