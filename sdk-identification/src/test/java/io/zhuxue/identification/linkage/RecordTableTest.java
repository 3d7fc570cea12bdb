package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTableTest {

    private static final RecordField NAME = new RecordField("Name", RecordField.Kind.NAME);
    private static final RecordField TEXT = new RecordField("name", RecordField.Kind.TEXT);
    private static final RecordField ID = new RecordField("id", RecordField.Kind.ID);

    @TempDir
    private Path folder;

    private RecordTable read(String csv, RecordField... fields) throws IOException {
        return RecordTable.read(Tables.open(Files.writeString(folder.resolve("t.csv"), csv)), "id", List.of(fields));
    }

    @Test
    void a_record_is_its_identifier_and_the_values_in_the_order_of_the_fields() throws IOException {
        RecordTable table = read("other,name,id\nx,宋环伟,7\ny, 戴萍可 ,8\n", NAME, ID);
        assertThat(table.ids()).containsExactly("7", "8");
        assertThat(table.values()).containsExactly(List.of("宋环伟", "7"), List.of("戴萍可", "8"));
        assertThat(table.fields()).containsExactly(NAME, ID);
    }

    @Test
    void a_column_may_be_compared_in_two_ways_however_its_name_is_written() throws IOException {
        assertThat(read("id,name\n7,宋环伟\n", NAME, TEXT).values()).containsExactly(List.of("宋环伟", "宋环伟"));
    }

    @Test
    void a_record_without_an_identifier_is_called_by_its_row() throws IOException {
        assertThat(read("id,name\n,宋环伟\n8,戴萍可\n ,李\n", NAME).ids()).containsExactly("2", "8", "4");
    }

    @Test
    void a_column_that_is_not_there_is_told() {
        assertThatThrownBy(() -> read("id,nom\n7,x\n", NAME))
                .isInstanceOfSatisfying(
                        TableException.class,
                        fault -> assertThat(fault.reason().text()).contains("Name"));
        assertThatThrownBy(() -> read("key,name\n7,x\n", NAME)).isInstanceOf(TableException.class);
    }

    @Test
    void each_record_has_an_identifier_and_none_changes_from_outside() {
        List<String> ids = new ArrayList<>(List.of("7"));
        List<List<String>> values = new ArrayList<>(List.of(List.of("宋环伟")));
        RecordTable table = new RecordTable(List.of(NAME), ids, values);
        ids.set(0, "8");
        values.clear();
        assertThat(table.ids()).containsExactly("7");
        assertThat(table.values()).hasSize(1);
        assertThatThrownBy(() -> new RecordTable(List.of(NAME), List.of("7", "8"), List.of(List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
