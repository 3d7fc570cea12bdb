package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans for a training county of two schools and sixty pupils. */
class PlanDraftTest {

    private static final LocalDate FROM = LocalDate.of(2023, 9, 1);
    private static final LocalDate TO = LocalDate.of(2024, 7, 10);

    @TempDir
    static Path folder;

    private static Path county;

    @BeforeAll
    static void a_county() {
        county = folder.resolve("county");
        TrainingCounty.of(CountyPlan.autumn(2, 60, 7, 0)).write(county, Progress.SILENT);
    }

    private static PlanDraft issues(int days, Integer pupils, boolean lessStock) {
        return PlanDraft.ofIssues(county, new PlanDraft.Wanted(FROM, TO, days, pupils, lessStock));
    }

    @Test
    void a_term_like_the_last_one_needs_what_the_last_one_used() {
        PlanDraft draft = issues(92, null, false);
        assertThat(draft.rejections()).isEmpty();
        assertThat(draft.plan().grams()).hasSize(12);
        // 92 days of rice for sixty pupils and two leaders, less the absent ones.
        assertThat(draft.plan().grams().get("F001").grams()).isBetween(550_000L, 92L * 62 * 110);
        assertThat(draft.basis()).contains("60 名学生、92 个上课日");
    }

    @Test
    void twice_the_days_or_pupils_need_twice_as_much() {
        PlanDraft once = issues(92, null, false);
        PlanDraft days = issues(184, null, false);
        PlanDraft pupils = issues(92, 120, false);
        assertThat(days.plan()).isEqualTo(pupils.plan());
        once.plan()
                .grams()
                .forEach((food, grams) ->
                        assertThat(days.plan().grams().get(food)).isEqualTo(grams.times(2)));
    }

    @Test
    void a_pupil_s_day_costs_what_the_county_s_meals_cost() {
        Money year = issues(200, 60, false).estimate();
        assertThat(year.fen() / (60 * 200)).isBetween(420L, 490L);
    }

    @Test
    void what_lies_in_the_stores_is_taken_off_when_asked() {
        Grams all = issues(92, null, false).plan().grams().get("F001");
        assertThat(issues(92, null, true).plan().grams().get("F001")).isLessThanOrEqualTo(all);
        assertThat(issues(92, null, true).basis()).contains("已扣除现有库存");
    }

    @Test
    void a_weighed_menu_gives_the_plan_of_its_days_over_again() throws IOException {
        Path menu = folder.resolve("menu.csv");
        Files.write(
                menu,
                List.of(
                        "day,dish,food_code,grams_per_pupil",
                        "1,米饭,F001,100.5",
                        "2,米饭,F001,110",
                        "2,粥,F001,0.25",
                        "2,土豆丝,F099,80"));
        PlanDraft draft = PlanDraft.ofMenu(county, menu, new PlanDraft.Wanted(FROM, TO, 201, 7, false));
        // 210.75 g in two days: 201 days of seven pupils are 148,262.625 g, rounded up.
        assertThat(draft.plan().grams())
                .containsEntry("F001", Grams.of(148_263))
                .containsEntry("F099", Grams.of(56_280));
        assertThat(draft.estimate()).isEqualTo(Grams.of(148_263).cost(Money.ofFen(480)));
        Path out = Files.createDirectories(folder.resolve("out"));
        draft.write(out);
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("大米 148.263 千克\n")
                .contains("F099 56.280 千克（无合同价");
        assertThat(Files.readAllLines(out.resolve("plan.csv"))).contains("2023-09-01,2024-07-10,F001,148263");
        assertThat(Files.readAllLines(out.resolve("estimate.csv"))).contains("F099,F099,56.280,,");
    }

    @Test
    void a_plan_becomes_a_tender_that_can_be_read_again() throws IOException {
        Path out = Files.createDirectories(folder.resolve("tender"));
        PlanDraft draft = issues(200, null, false);
        PlanDraft.write(draft.plan().tender("ZB-2", FROM, ProcurementRules.national(FROM)), out);
        List<String> rows = Files.readAllLines(out.resolve("tender.csv"));
        assertThat(rows).hasSize(1 + 12);
        assertThat(rows.get(1)).startsWith("ZB-2,2023-09-01,2023-09-21,F001,");
    }

    @Test
    void a_bad_amount_is_listed_and_an_empty_menu_or_county_refused() throws IOException {
        PlanDraft.Wanted wanted = new PlanDraft.Wanted(FROM, TO, 200, null, false);
        Path menu = folder.resolve("bad.csv");
        Files.write(menu, List.of("day,food_code,grams_per_pupil", "1,F001,much"));
        assertThat(PlanDraft.ofMenu(county, menu, wanted).rejections()).hasSize(1);
        Files.write(menu, List.of("day,food_code,grams_per_pupil"));
        assertThatThrownBy(() -> PlanDraft.ofMenu(county, menu, wanted)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PlanDraft.ofIssues(folder.resolve("none"), wanted))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_contract_without_an_end_for_one_food_leaves_the_others_their_prices() throws IOException {
        Path contracts = county.resolve("contracts.csv");
        String before = Files.readString(contracts);
        try {
            Money once = issues(92, null, false).estimate();
            Files.writeString(contracts, before + "HT-X,G43001,F999,1.00,2022-09-01,9999-12-31\n");
            PlanDraft draft = issues(92, null, false);
            assertThat(draft.prices()).hasSize(13).containsEntry("F999", Money.ofYuan(1));
            assertThat(draft.estimate()).isEqualTo(once);
        } finally {
            Files.writeString(contracts, before);
        }
    }

    @Test
    void the_price_in_force_when_the_plan_begins_goes_before_a_cheaper_one_of_later_days() throws IOException {
        Path contracts = county.resolve("contracts.csv");
        String before = Files.readString(contracts);
        try {
            Files.writeString(
                    contracts,
                    before
                            + "HT-X,G43001,F001,4.00,2023-08-01,2024-01-31\n"
                            + "HT-Y,G43001,F001,3.00,2024-02-01,2024-07-31\n");
            assertThat(issues(92, null, false).prices()).containsEntry("F001", Money.ofYuan(4));
        } finally {
            Files.writeString(contracts, before);
        }
    }
}
