package io.zhuxue.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.reporting.ReportingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactWriterTest {

    @TempDir
    Path folder;

    @Test
    void the_same_facts_give_the_same_bytes() throws IOException {
        SampleFacts.write(folder.resolve("a"), 5_000);
        SampleFacts.write(folder.resolve("b"), 5_000);

        List<Path> files = files(folder.resolve("a"));
        assertThat(files).hasSize(6);
        for (Path file : files) {
            assertThat(folder.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void the_writer_says_how_many_rows_each_kind_has_got() {
        assertThat(SampleFacts.write(folder, 80))
                .isEqualTo(Map.of(
                        FactKind.RECOGNITION, 80L,
                        FactKind.LINK, 10L,
                        FactKind.ENTITLEMENT, 20L,
                        FactKind.PAYMENT, 20L,
                        FactKind.ALLOCATION, 2L,
                        FactKind.REJECT, 1L));
    }

    @Test
    void a_file_name_tells_kind_term_scope_and_day() {
        SampleFacts.write(folder, 8);

        assertThat(folder.resolve("entitlement-2022-AUTUMN-43-20220901-0001.parquet"))
                .exists();
    }

    @Test
    void closing_without_finishing_leaves_the_folder_as_it_was() throws IOException {
        try (FactWriter writer = FactWriter.create(folder, SampleFacts.BATCH)) {
            writer.add(SampleFacts.entitlement(1, "UG_GRANT", Money.ofYuan(1)));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_batch_that_is_there_is_never_overwritten() {
        SampleFacts.write(folder, 8);

        assertThatThrownBy(() -> SampleFacts.write(folder, 9))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("FACTS_PRESENT");
        try (FactStore store = FactStore.open(folder)) {
            assertThat(store.ask("SELECT COUNT(*) AS n FROM recognition", Map.of())
                            .sum("n"))
                    .isEqualTo(8);
        }
    }

    @Test
    void a_kind_that_outgrows_memory_continues_in_a_second_part() {
        int rows = 500_000;
        try (FactWriter writer = FactWriter.create(folder, SampleFacts.BATCH)) {
            for (int i = 0; i < rows; i++) {
                writer.add(new RejectFact("43", "students.csv", i, "", "MISSING"));
            }
            writer.finish();
        }

        assertThat(FactStore.rows(folder.resolve("reject-2022-AUTUMN-43-20220901-0001.parquet"))
                        + FactStore.rows(folder.resolve("reject-2022-AUTUMN-43-20220901-0002.parquet")))
                .isEqualTo(rows);
    }

    @Test
    void facts_of_one_place_lie_together_in_the_file_however_they_came() {
        SampleFacts.write(folder, 300);
        List<String> places = new ArrayList<>();
        List<Column> columns = List.of(Column.required("region", "region"), Column.required("school", "school"));

        Tables.open(folder.resolve("recognition-2022-AUTUMN-43-20220901-0001.parquet"))
                .read(columns, row -> places.add(row.value(0) + row.value(1)));

        assertThat(places).hasSize(300).isSorted();
        assertThat(places.stream().distinct()).hasSize(14);
    }

    @Test
    void shares_that_do_not_add_up_to_the_amount_are_a_broken_caller() {
        assertThatThrownBy(() -> new EntitlementFact(
                        SampleFacts.place(1),
                        SampleFacts.person(1),
                        "UG_GRANT",
                        io.zhuxue.core.NeedLevel.HARD,
                        Money.ofYuan(2),
                        SampleFacts.shares(Money.ofYuan(1)),
                        ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
