package io.zhuxue.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.ReportingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {

    private static final String MONEY =
            "SELECT COUNT(*) AS times, CAST(SUM(amount_fen) AS BIGINT) AS fen FROM entitlement";

    @TempDir
    Path folder;

    @Test
    void a_figure_is_a_question_in_sql() {
        SampleFacts.write(folder, 80);

        try (FactStore store = FactStore.open(folder)) {
            Figures figures = store.ask(MONEY, Map.of());
            assertThat(figures.sum("times")).isEqualTo(20);
            assertThat(figures.sum("fen")).isEqualTo(20 * 165_000);
        }
    }

    @Test
    void a_declared_kind_without_a_fact_says_nobody_where_an_empty_folder_says_nothing() {
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", SampleFacts.KNOWN))) {
            writer.declare(FactKind.RECOGNITION);
            assertThat(writer.finish()).isEqualTo(Map.of(FactKind.RECOGNITION, 0L));
        }

        try (FactStore store = FactStore.open(folder)) {
            assertThat(store.ask("SELECT COUNT(*) AS n FROM recognition", Map.of())
                            .sum("n"))
                    .isZero();
        }
    }

    @Test
    void a_parameter_is_a_value_and_never_sql() {
        SampleFacts.write(folder, 80);

        try (FactStore store = FactStore.open(folder)) {
            String sql = "SELECT COUNT(*) AS n FROM recognition WHERE region = :region";
            assertThat(store.ask(sql, Map.of("region", "430121")).sum("n")).isEqualTo(40);
            assertThat(store.ask(sql, Map.of("region", "' OR '1' = '1")).sum("n"))
                    .isZero();
            assertThatThrownBy(() -> store.ask(sql, Map.of()))
                    .isInstanceOf(ReportingException.class)
                    .hasMessageContaining("PARAMETER_MISSING");
        }
    }

    @Test
    void a_late_correction_supersedes_and_the_earlier_figure_can_still_be_asked() {
        SampleFacts.write(folder, 80);
        LocalDate later = LocalDate.of(2022, 10, 15);
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", later))) {
            writer.add(SampleFacts.entitlement(0, "UG_GRANT", Money.ofYuan(2250)));
            writer.retract(SampleFacts.entitlement(4, "UG_GRANT", Money.ofYuan(1650)));
            writer.add(SampleFacts.entitlement(5, "UG_GRANT", Money.ofYuan(1000)));
            writer.finish();
        }

        assertThat(asOf(later.minusDays(1)).sum("fen")).isEqualTo(20 * 165_000);
        assertThat(asOf(later).sum("fen")).isEqualTo(18 * 165_000 + 225_000 + 100_000);
        assertThat(asOf(later).sum("times")).isEqualTo(20);
        assertThat(asOf(SampleFacts.KNOWN.minusDays(1)).sum("times")).isZero();
    }

    @Test
    void every_version_of_a_fact_can_be_found_with_file_and_row() {
        SampleFacts.write(folder, 80);
        LocalDate later = LocalDate.of(2022, 10, 15);
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", later))) {
            writer.retract(SampleFacts.entitlement(8, "UG_GRANT", Money.ofYuan(1650)));
            writer.finish();
        }
        Map<String, String> key =
                Map.of("term", "2022-AUTUMN", "person", SampleFacts.person(8).token(), "programme", "UG_GRANT");

        try (FactStore store = FactStore.open(folder)) {
            assertThat(store.history(FactKind.ENTITLEMENT, key))
                    .containsExactly(
                            new FactVersion(
                                    "entitlement-2022-AUTUMN-43-20220901-0001.parquet", 4, SampleFacts.KNOWN, false),
                            new FactVersion("entitlement-2022-AUTUMN-43-20221015-0001.parquet", 1, later, true));
            assertThatThrownBy(() -> store.history(FactKind.ENTITLEMENT, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_fact_taken_back_may_come_again() {
        SampleFacts.write(folder, 8);
        for (int day = 1; day <= 2; day++) {
            FactBatch batch = new FactBatch(SampleFacts.TERM, "4301", LocalDate.of(2022, 10, day));
            try (FactWriter writer = FactWriter.create(folder, batch)) {
                EntitlementFact fact = SampleFacts.entitlement(0, "UG_GRANT", Money.ofYuan(1650));
                if (day == 1) {
                    writer.retract(fact);
                } else {
                    writer.add(fact);
                }
                writer.finish();
            }
        }

        assertThat(asOf(LocalDate.of(2022, 10, 1)).sum("times")).isEqualTo(1);
        assertThat(asOf(LocalDate.of(2022, 10, 2)).sum("times")).isEqualTo(2);
    }

    @Test
    void provinces_side_by_side_add_up() {
        SampleFacts.write(folder.resolve("43"), 80);
        try (FactWriter writer = FactWriter.create(
                folder.resolve("44"), new FactBatch(SampleFacts.TERM, "44", LocalDate.of(2022, 9, 5)))) {
            writer.add(SampleFacts.entitlement(1_000_001, "UG_GRANT", Money.ofYuan(1)));
            writer.finish();
        }

        try (FactStore store = FactStore.open(folder)) {
            assertThat(store.ask(MONEY, Map.of()).sum("times")).isEqualTo(21);
        }
    }

    @Test
    void persons_of_a_key_are_counted_once_from_one_sender_and_from_two() {
        SampleFacts.write(folder, 80);
        assertPersonsAreDistinct(0);
        try (FactWriter writer =
                FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", SampleFacts.KNOWN.plusDays(9)))) {
            writer.retract(SampleFacts.entitlement(8, "UG_GRANT", Money.ofYuan(1650)));
            writer.finish();
        }
        assertPersonsAreDistinct(0);
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "44", SampleFacts.KNOWN))) {
            writer.add(SampleFacts.entitlement(12, "UG_GRANT", Money.ofYuan(1650)));
            writer.finish();
        }
        assertPersonsAreDistinct(1);
    }

    /** Compares the short count with the long one; so many rows are of somebody who was counted before. */
    private void assertPersonsAreDistinct(long again) {
        try (FactStore facts = FactStore.open(folder)) {
            Figures figures = facts.ask(
                    "SELECT programme, PERSONS_OF_KEY(person_key) AS persons, COUNT(DISTINCT person_key) AS others,"
                            + " COUNT(*) AS times FROM entitlement GROUP BY programme ORDER BY programme",
                    Map.of());
            long seen = 0;
            for (int row = 0; row < figures.rows().size(); row++) {
                assertThat(figures.cell(row, "persons")).isEqualTo(figures.cell(row, "others"));
                seen += ((Cell.Whole) figures.cell(row, "times")).value()
                        - ((Cell.Whole) figures.cell(row, "persons")).value();
            }
            assertThat(seen).isEqualTo(again);
        }
    }

    @Test
    void a_folder_without_facts_is_refused() {
        assertThatThrownBy(() -> FactStore.open(folder))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("FACTS_ABSENT");
    }

    @Test
    void a_file_cut_short_is_refused() throws IOException {
        SampleFacts.write(folder, 80);
        Path file = folder.resolve("entitlement-2022-AUTUMN-43-20220901-0001.parquet");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 9));

        assertThatThrownBy(() -> FactStore.open(folder))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("FACTS_DAMAGED");
    }

    @Test
    void a_file_of_another_contract_is_refused_and_never_guessed_at() throws Exception {
        SampleFacts.write(folder, 8);
        try (var connection = Duck.open(1, "100MB", folder)) {
            Duck.run(
                    connection,
                    "COPY (SELECT 1 AS x) TO " + Duck.literal(folder.resolve("old.parquet"))
                            + " (FORMAT parquet, KV_METADATA {contract: 'entitlement/0'})");
        }

        assertThatThrownBy(() -> FactStore.open(folder))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("FACTS_STALE");
    }

    @Test
    void a_question_that_makes_no_sense_is_a_coded_failure() {
        SampleFacts.write(folder, 8);

        try (FactStore store = FactStore.open(folder)) {
            assertThatThrownBy(() -> store.ask("SELECT nothing FROM nowhere", Map.of()))
                    .isInstanceOf(ReportingException.class)
                    .hasMessageContaining("QUERY_FAILED");
        }
    }

    private Figures asOf(LocalDate day) {
        try (FactStore store = FactStore.open(folder, day, FactStore.duckDb())) {
            return store.ask(MONEY, Map.of());
        }
    }
}
