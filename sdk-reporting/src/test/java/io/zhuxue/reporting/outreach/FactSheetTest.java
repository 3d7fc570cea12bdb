package io.zhuxue.reporting.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.indicator.Indicators;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactSheetTest {

    private static final LocalDate LATER = LocalDate.of(2022, 10, 15);

    @TempDir
    Path folder;

    @BeforeEach
    void twenty_entitled_of_whom_one_is_taken_back_later() {
        SampleFacts.write(folder, 80);
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", LATER))) {
            writer.retract(SampleFacts.entitlement(8, "UG_GRANT", Money.ofYuan(1650)));
            writer.finish();
        }
    }

    @Test
    void the_sheet_tells_totals_rates_of_totals_and_what_is_counted() {
        FactSheet sheet = sheet(LocalDate.MAX, "AIDED_MONEY", "RECOGNITION_RATE");

        assertThat(sheet.lines().get(0).figures()).containsEntry("人次", "19").containsEntry("金额（元）", "31350.00");
        assertThat(sheet.lines().get(1).figures())
                .containsEntry("困难学生", "20")
                .containsEntry("在校学生", "80")
                .containsEntry("认定比例（%）", "25.00");
        assertThat(sheet.markdown()).contains("口径：认定为家庭经济困难", "数据指纹：19 行，SM3 ");
    }

    @Test
    void what_was_said_then_can_be_proven_now() {
        FactSheet then = sheet(LATER.minusDays(1), "AIDED_MONEY");
        FactSheet now = sheet(LATER, "AIDED_MONEY");

        assertThat(then.lines().get(0).figures()).containsEntry("人次", "20");
        assertThat(now.lines().get(0).detailSm3())
                .isNotEqualTo(then.lines().get(0).detailSm3());
        assertThat(sheet(LATER.minusDays(1), "AIDED_MONEY")).isEqualTo(then);
    }

    @Test
    void a_rate_over_nothing_is_left_blank() {
        assertThat(sheet(LocalDate.MAX, "CANTEEN_SHARE").lines().get(0).figures())
                .containsEntry("食堂供餐比例（%）", "");
    }

    private FactSheet sheet(LocalDate asOf, String... ids) {
        try (FactStore facts = FactStore.open(folder, asOf, FactStore.duckDb())) {
            return FactSheet.of(Indicators.create(), List.of(ids), facts, asOf);
        }
    }
}
