package io.zhuxue.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void a_table_is_found_by_its_base_name_and_named_from_the_package() throws IOException {
        Files.createDirectory(folder.resolve("registers"));
        Files.writeString(folder.resolve("registers/TP.CSV"), "id_no\n");
        Files.writeString(folder.resolve("registers/~$TP.xlsx"), "");
        assertThat(Tables.find(folder, "registers/TP").name()).isEqualTo("registers/TP.CSV");
    }

    @Test
    void a_table_in_two_formats_is_refused_with_both_names() throws IOException {
        Files.writeString(folder.resolve("students.csv"), "");
        Files.writeString(folder.resolve("students.xlsx"), "");
        assertThatThrownBy(() -> Tables.lookUp(folder, "students")).isInstanceOfSatisfying(TableException.class, e -> {
            assertThat(e.reason().key()).isEqualTo(CoreMessage.TABLE_AMBIGUOUS);
            assertThat(e.reason().text()).contains("students.csv、students.xlsx");
        });
    }

    @Test
    void a_table_that_is_not_there_is_refused_with_the_names_it_could_have() {
        assertThatThrownBy(() -> Tables.find(folder, "students")).isInstanceOfSatisfying(TableException.class, e -> {
            assertThat(e.reason().key()).isEqualTo(CoreMessage.TABLE_NOT_FOUND);
            assertThat(e.reason().text()).contains("students.csv、students.xlsx");
        });
        assertThat(Tables.lookUp(folder, "survey")).isEmpty();
        assertThat(Tables.lookUp(folder, "registers/TP")).isEmpty();
    }

    @Test
    void a_file_of_an_unknown_kind_is_refused_by_its_extension() {
        assertThatThrownBy(() -> Tables.open(folder.resolve("students.docx")))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.reason().text()).contains(".docx", ".csv、.xlsx"));
    }
}
