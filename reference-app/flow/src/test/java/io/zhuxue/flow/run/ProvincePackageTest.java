package io.zhuxue.flow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvincePackageTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_package() {
        TrainingPackage.write(folder, 20);
    }

    @Test
    void a_package_holds_its_four_kinds_of_tables_by_name() {
        ProvincePackage opened = ProvincePackage.open(folder);
        assertThat(opened.students().name()).isEqualTo("students.csv");
        assertThat(opened.registers().get(SpecialGroup.TP).name()).isEqualTo("registers/TP.csv");
        assertThat(opened.missingRegisters()).isEmpty();
        assertThat(opened.policy()).isEmpty();
    }

    @Test
    void a_register_that_is_not_there_is_told_so_that_nobody_wonders() throws IOException {
        Files.delete(folder.resolve("registers/LS.csv"));
        assertThat(ProvincePackage.open(folder).missingRegisters()).containsExactly(SpecialGroup.LS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"students", "schools", "survey"})
    void a_package_without_a_table_it_needs_is_refused_by_the_tables_name(String table) throws IOException {
        Files.delete(folder.resolve(table + ".csv"));
        assertThatThrownBy(() -> ProvincePackage.open(folder))
                .hasMessageContaining("NO_TABLE")
                .hasMessageContaining(table);
    }

    @Test
    void a_register_named_after_no_group_is_refused_rather_than_passed_over() throws IOException {
        Files.copy(folder.resolve("registers/TP.csv"), folder.resolve("registers/TPX.csv"));
        assertThatThrownBy(() -> ProvincePackage.open(folder))
                .hasMessageContaining("UNKNOWN_REGISTER")
                .hasMessageContaining("TPX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbs.db", "desktop.ini", ".DS_Store", "~$TP.xlsx", "README"})
    void what_windows_or_excel_leave_in_the_folder_is_no_register(String litter) throws IOException {
        Files.writeString(folder.resolve("registers").resolve(litter), "whatever");
        assertThat(ProvincePackage.open(folder).registers()).hasSize(16);
    }

    @Test
    void a_register_may_be_named_in_small_letters_as_any_other_table_may() throws IOException {
        Files.move(folder.resolve("registers/TP.csv"), folder.resolve("registers/tp.CSV"));
        Files.move(folder.resolve("students.csv"), folder.resolve("Students.CSV"));
        ProvincePackage opened = ProvincePackage.open(folder);
        assertThat(opened.registers().get(SpecialGroup.TP).name()).isEqualTo("registers/tp.CSV");
        assertThat(opened.students().name()).isEqualTo("Students.CSV");
    }

    @Test
    void a_register_in_a_format_that_nothing_reads_is_refused_rather_than_passed_over() throws IOException {
        Files.move(folder.resolve("registers/TP.csv"), folder.resolve("registers/TP.xls"));
        assertThatThrownBy(() -> ProvincePackage.open(folder))
                .hasMessageContaining("TABLE_NOT_FOUND")
                .hasMessageContaining("registers/TP");
    }

    @Test
    void a_register_of_a_year_in_its_name_is_refused_by_that_name() throws IOException {
        Files.move(folder.resolve("registers/TP.csv"), folder.resolve("registers/TP.2022.csv"));
        assertThatThrownBy(() -> ProvincePackage.open(folder))
                .hasMessageContaining("UNKNOWN_REGISTER")
                .hasMessageContaining("TP.2022");
    }

    @Test
    void a_register_that_is_there_twice_in_two_formats_is_refused() throws IOException {
        Files.copy(folder.resolve("registers/TP.csv"), folder.resolve("registers/TP.xlsx"));
        assertThatThrownBy(() -> ProvincePackage.open(folder)).hasMessageContaining("TABLE_AMBIGUOUS");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> ProvincePackage.open(folder.resolve("nowhere")))
                .hasMessageContaining("NO_PACKAGE");
    }

    @Test
    void the_packages_own_policy_is_found() throws IOException {
        Path policy = Files.createDirectory(folder.resolve("policy"));
        assertThat(ProvincePackage.open(folder).policy()).contains(policy);
    }
}
