package io.zhuxue.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.fact.MealFact;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.PurchaseFact;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.indicator.Indicators;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NutritionFormTest {

    private static final Place VILLAGE = new Place(new RegionCode("430121"), "2143000001", Stage.PRI);
    private static final Place TOWN = new Place(new RegionCode("430121"), "2143000002", Stage.PRI);
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 10);

    @TempDir
    Path folder;

    @BeforeEach
    void two_schools_eat_on_a_few_days() {
        try (FactWriter writer = FactWriter.create(folder, SampleFacts.BATCH)) {
            writer.add(meal(VILLAGE, LocalDate.of(2022, 9, 5), MealFact.Supply.CANTEEN, 100));
            writer.add(meal(VILLAGE, OCTOBER, MealFact.Supply.CANTEEN, 110));
            writer.add(meal(VILLAGE, OCTOBER.plusDays(1), MealFact.Supply.CANTEEN, 90));
            writer.add(meal(TOWN, OCTOBER, MealFact.Supply.ENTERPRISE, 50));
            writer.add(meal(TOWN, LocalDate.of(2022, 11, 1), MealFact.Supply.ENTERPRISE, 60));
            writer.add(purchase("L1", "PRODUCER", 300));
            writer.add(purchase("L2", "MARKET", 100));
            writer.finish();
        }
    }

    @Test
    void the_month_counts_its_own_days_and_the_year_to_date() {
        Figures month = ask("NUTRITION_MONTH");

        assertThat(month.rows()).hasSize(2);
        assertThat(month.cell(0, "school")).hasToString("2143000001");
        assertThat(month.cell(0, "canteen")).hasToString("是");
        assertThat(month.cell(0, "times").whole()).isEqualTo(200);
        assertThat(month.cell(0, "persons").whole()).as("the most of one day").isEqualTo(110);
        assertThat(month.cell(0, "left_behind_times").whole()).isEqualTo(20);
        assertThat(month.cell(0, "month_money").whole()).isEqualTo(200 * 500);
        assertThat(month.cell(0, "year_money").whole()).isEqualTo(300 * 500);
        assertThat(month.cell(1, "times").whole())
                .as("November is not in October")
                .isEqualTo(50);
        assertThat(month.cell(1, "canteen")).hasToString("否");
    }

    @Test
    void the_supply_table_adds_up_to_the_month() {
        assertThat(ask("NUTRITION_SUPPLY").sum("times"))
                .isEqualTo(ask("NUTRITION_MONTH").sum("times"));
        assertThat(ask("NUTRITION_SUPPLY").sum("month_money"))
                .isEqualTo(ask("NUTRITION_MONTH").sum("month_money"));
    }

    @Test
    void shares_of_canteens_and_of_producers() {
        Indicators indicators = Indicators.create();
        try (FactStore facts = FactStore.open(folder)) {
            assertThat(indicators
                            .compute(indicators.get("CANTEEN_SHARE"), facts, OCTOBER)
                            .cell(0, "rate")
                            .whole())
                    .isEqualTo(50_00);
            assertThat(indicators
                            .compute(indicators.get("PRODUCER_SHARE"), facts, OCTOBER)
                            .cell(0, "rate")
                            .whole())
                    .isEqualTo(75_00);
        }
    }

    @Test
    void the_workbook_of_the_month_is_written() {
        Path xlsx = folder.resolve("month.xlsx");
        try (FactStore facts = FactStore.open(folder)) {
            FormBook.create().workbook(Forms.nutritionTables(), facts, parameters(), xlsx);
        }

        assertThat(xlsx).isNotEmptyFile();
    }

    @Test
    void groups_that_eat_more_than_everybody_are_a_broken_caller() {
        assertThatThrownBy(() -> new MealFact(
                        TOWN,
                        "小学",
                        true,
                        OCTOBER,
                        MealFact.Mode.LUNCH,
                        MealFact.Supply.CANTEEN,
                        3,
                        3,
                        5,
                        10,
                        Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Figures ask(String id) {
        Form form = Forms.nutritionTables().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
        try (FactStore facts = FactStore.open(folder)) {
            return facts.ask(form.sql(), parameters());
        }
    }

    private static Map<String, String> parameters() {
        return Map.of("month", "2022-10", "year_start", "2022-01-01");
    }

    private static MealFact meal(Place place, LocalDate day, MealFact.Supply supply, long meals) {
        return new MealFact(
                place,
                "小学",
                place == TOWN,
                day,
                MealFact.Mode.LUNCH,
                supply,
                meals / 10,
                meals / 5,
                meals / 2,
                meals,
                Money.ofYuan(5).times(meals));
    }

    private static PurchaseFact purchase(String lot, String kind, long yuan) {
        return new PurchaseFact(
                VILLAGE.region(), VILLAGE.school(), OCTOBER, lot, "蔬菜", kind, 50_000, Money.ofYuan(yuan));
    }
}
