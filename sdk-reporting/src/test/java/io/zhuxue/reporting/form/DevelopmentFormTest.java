package io.zhuxue.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.EntitlementFact;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.SampleFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentFormTest {

    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    @TempDir
    Path folder;

    @BeforeEach
    void each_of_31_provinces_brings_its_own_facts() {
        for (String province : PROVINCES) {
            FactBatch batch = new FactBatch(SampleFacts.TERM, province, SampleFacts.KNOWN);
            try (FactWriter writer = FactWriter.create(folder.resolve(province), batch)) {
                for (int i = 0; i < 10; i++) {
                    Money amount = Money.ofYuan(1000 + Long.parseLong(province));
                    writer.add(new EntitlementFact(
                            new Place(new RegionCode(province + "0101"), "21", i % 2 == 0 ? Stage.SHS : Stage.UG),
                            SampleFacts.person(Long.parseLong(province) * 100 + i),
                            i % 2 == 0 ? "SHS_GRANT" : "UG_GRANT",
                            NeedLevel.GENERAL,
                            amount,
                            SampleFacts.shares(amount),
                            ""));
                }
                writer.finish();
            }
        }
    }

    @Test
    void the_nation_equals_the_sum_of_its_provinces_in_every_table() {
        long money = PROVINCES.stream()
                .mapToLong(p -> 10 * (1000 + Long.parseLong(p)) * 100)
                .sum();

        assertThat(ask("DEV_TOTAL").sum("amount")).isEqualTo(money);
        assertThat(ask("DEV_BELT").sum("amount")).isEqualTo(money);
        assertThat(ask("DEV_SOURCE").sum("amount")).isEqualTo(money);
        assertThat(ask("DEV_TOTAL").sum("persons")).isEqualTo(310);
        assertThat(ask("DEV_TOTAL").sum("central") + ask("DEV_TOTAL").sum("local_money"))
                .isEqualTo(money);
    }

    @Test
    void east_middle_and_west_hold_eleven_eight_and_twelve_provinces() {
        Figures belts = ask("DEV_BELT");

        Map<String, Long> times = new java.util.TreeMap<>();
        for (int row = 0; row < belts.rows().size(); row++) {
            times.merge(
                    belts.cell(row, "belt").toString(), belts.cell(row, "times").whole(), Long::sum);
        }
        assertThat(times).isEqualTo(Map.of("东部", 110L, "中部", 80L, "西部", 120L));
    }

    private Figures ask(String id) {
        Form form = Forms.developmentTables().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
        try (FactStore facts = FactStore.open(folder)) {
            return facts.ask(form.sql(), Map.of());
        }
    }
}
