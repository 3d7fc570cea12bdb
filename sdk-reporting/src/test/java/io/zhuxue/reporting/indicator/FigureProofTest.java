package io.zhuxue.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.SampleFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureProofTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 30);
    private static final Map<String, String> CELL =
            Map.of("term", "2022-AUTUMN", "region", "430121", "stage", "UG", "programme", "UG_GRANT");

    @TempDir
    Path folder;

    private final Indicators indicators = Indicators.create();

    @BeforeEach
    void a_province() {
        SampleFacts.write(folder, 240);
    }

    @Test
    void a_published_figure_carries_the_hash_of_the_rows_behind_it() {
        FigureProof proof = prove(SEPTEMBER);

        assertThat(proof.figures()).containsEntry("amount", "99000.00").containsEntry("times", "60");
        assertThat(proof.detailRows()).isEqualTo(60);
        assertThat(proof.detailSm3()).matches("[0-9a-f]{64}");
        assertThat(proof.files()).contains("entitlement-2022-AUTUMN-43-20220901-0001.parquet");
        assertThat(verify(proof)).isTrue();
    }

    @Test
    void a_correction_that_keeps_the_sum_is_still_seen() {
        FigureProof proof = prove(SEPTEMBER);
        try (FactWriter writer =
                FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", LocalDate.of(2022, 9, 20)))) {
            writer.add(SampleFacts.entitlement(0, "UG_GRANT", Money.ofYuan(1651)));
            writer.add(SampleFacts.entitlement(4, "UG_GRANT", Money.ofYuan(1649)));
            writer.finish();
        }

        assertThat(prove(SEPTEMBER).figures()).isEqualTo(proof.figures());
        assertThat(prove(SEPTEMBER).detailSm3()).isNotEqualTo(proof.detailSm3());
        assertThat(verify(proof)).isFalse();
    }

    @Test
    void a_correction_known_later_does_not_touch_a_figure_as_known_before() {
        FigureProof proof = prove(SEPTEMBER);
        try (FactWriter writer =
                FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", LocalDate.of(2022, 10, 20)))) {
            writer.retract(SampleFacts.entitlement(0, "UG_GRANT", Money.ofYuan(1650)));
            writer.finish();
        }

        assertThat(verify(proof)).isTrue();
        assertThat(prove(LocalDate.of(2022, 10, 31)).detailRows()).isEqualTo(59);
    }

    @Test
    void a_figure_changed_in_print_does_not_verify() {
        FigureProof proof = prove(SEPTEMBER);
        TreeMap<String, String> printed = new TreeMap<>(proof.figures());
        printed.put("amount", "99001.00");

        assertThat(verify(new FigureProof(
                        proof.indicator(),
                        proof.asOf(),
                        proof.where(),
                        printed,
                        proof.detailRows(),
                        proof.detailSm3(),
                        proof.files())))
                .isFalse();
    }

    private FigureProof prove(LocalDate asOf) {
        try (FactStore facts = FactStore.open(folder, asOf, FactStore.duckDb())) {
            return indicators.prove(indicators.get("AIDED_MONEY"), facts, asOf, CELL);
        }
    }

    private boolean verify(FigureProof proof) {
        try (FactStore facts = FactStore.open(folder, proof.asOf(), FactStore.duckDb())) {
            return indicators.verify(proof, facts);
        }
    }
}
