package io.zhuxue.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactReferencesTest {

    private static final String SCHOOL = "2143000001";

    @TempDir
    Path folder;

    private Vault vault;

    /** The references by person, of students with a kind of document and a number each. */
    private Map<String, String> references(String... kindsAndNumbers) throws IOException {
        vault = Vault.of(folder.resolve("field.key"));
        StringBuilder csv = new StringBuilder("school_code,student_no,name,id_type,id_no,stage\n");
        for (int i = 0; i < kindsAndNumbers.length; i++) {
            csv.append(SCHOOL + ",G" + i + ",某某," + kindsAndNumbers[i] + ",PRI\n");
        }
        Path file = Files.writeString(folder.resolve("students.csv"), csv);
        TableLoad load = PackageTables.references(7, row -> row == 99, vault);
        Map<String, String> found = new HashMap<>();
        Tables.open(file)
                .read(
                        load.columns(),
                        row -> load.values().of(row).ifPresent(values -> {
                            assertThat(values[0]).isEqualTo(7L);
                            found.put(String.valueOf(values[2]), String.valueOf(values[1]));
                        }));
        return found;
    }

    private String person(int number) {
        return vault.person(SCHOOL, "G" + number);
    }

    @Test
    void who_is_found_by_the_id_needs_no_reference_of_its_own() throws IOException {
        assertThat(references(",11010519491231002X", "居民身份证,11010519491231002x", "1,11010519491231002X"))
                .isEmpty();
    }

    @Test
    void who_has_no_id_or_another_document_is_known_by_the_student_number() throws IOException {
        Map<String, String> found = references(",", "护照,E12345678", ",110105194912310021");

        assertThat(found.keySet()).containsExactlyInAnyOrder(person(0), person(1), person(2));
        for (int i = 0; i < 3; i++) {
            assertThat(found)
                    .containsEntry(
                            person(i),
                            vault.tokens()
                                    .of("STUDENT_NUMBER", SCHOOL + "/G" + i)
                                    .token());
        }
    }

    @Test
    void an_id_of_fifteen_digits_is_known_by_its_eighteen() throws IOException {
        assertThat(references(",110105491231002"))
                .containsExactly(Map.entry(
                        person(0), vault.tokens().of("11010519491231002X").token()));
    }
}
