package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import io.zhuxue.nutrition.Grams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of September for two foods, and what came of it. */
class PlanComparisonTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_county() throws IOException {
        write("foods", "food_code,name", "F001,大米", "F002,菜籽油", "F003,牛奶");
        write(
                "contracts",
                "contract_no,supplier_id,food_code,yuan_per_kg,from,to",
                "HT-1,G1,F001,4.80,2022-09-01,2022-12-31",
                "HT-2,G2,F001,4.60,2022-09-20,2022-12-31",
                "HT-0,G1,F001,1.00,2021-09-01,2022-08-31",
                "HT-1,G1,F002,11.00,2022-09-01,2022-12-31");
        write(
                "plan",
                "from,to,food_code,grams",
                "2022-09-01,2022-09-30,F001,200000",
                "2022-09-01,2022-09-30,F002,10000");
        TrainingCounty.of(CountyPlan.autumn(1, 20, 1, 0)).write(folder.resolve("like"), Progress.SILENT);
    }

    /** Receipts in the columns of the training county's own table, so that they cannot drift from it. */
    private void receipts(List<Map<String, String>> changed) throws IOException {
        List<String> like = Files.readAllLines(folder.resolve("like").resolve("receipts.csv"));
        List<String> header = List.of(like.get(0).split(","));
        List<String> lines = new ArrayList<>(List.of(like.get(0)));
        for (Map<String, String> change : changed) {
            String[] cells = like.get(1).split(",", -1);
            change.forEach((column, value) -> cells[header.indexOf(column)] = value);
            lines.add(String.join(",", cells));
        }
        write("receipts", lines.toArray(String[]::new));
    }

    private static Map<String, String> lot(
            int number, String food, String day, int grams, String contract, String price) {
        return Map.of(
                "lot_no",
                "2143000001-" + number,
                "food_code",
                food,
                "received_at",
                day + "T07:00",
                "noted_grams",
                Integer.toString(grams),
                "weighed_grams",
                Integer.toString(grams),
                "contract_no",
                contract,
                "supplier_id",
                "G1",
                "yuan_per_kg",
                price);
    }

    private Map<String, PlanComparison.Line> lines(PlanComparison comparison) {
        return comparison.lines().stream().collect(Collectors.toMap(PlanComparison.Line::food, Function.identity()));
    }

    @Test
    void each_food_is_planned_contracted_ordered_and_delivered() throws IOException {
        write(
                "orders",
                "order_no,school_code,supplier_id,contract_no,date,food_code,grams",
                "O1,2143000001,G1,HT-1,2022-09-02,F001,150000",
                "O2,2143000001,G1,HT-1,2022-10-02,F001,150000");
        receipts(List.of(
                lot(1, "F001", "2022-09-03", 140_000, "HT-1", "4.80"),
                lot(2, "F001", "2022-08-31", 70_000, "HT-0", "1.00"),
                lot(3, "F003", "2022-09-30", 5_000, "NONE", "9.99")));
        PlanComparison comparison = PlanComparison.of(folder, folder.resolve("plan.csv"));
        assertThat(comparison.rejections()).isEmpty();
        PlanComparison.Line rice = lines(comparison).get("F001");
        assertThat(rice.name()).isEqualTo("大米");
        assertThat(rice.contracts()).as("of the plan's days").containsExactly("HT-1", "HT-2");
        assertThat(rice.lowest()).contains(Money.ofFen(460));
        assertThat(rice.planned()).isEqualTo(Grams.of(200_000));
        assertThat(rice.ordered()).isEqualTo(Grams.of(150_000));
        assertThat(rice.delivered()).isEqualTo(Grams.of(140_000));
        assertThat(rice.outside()).isEqualTo(Grams.ZERO);
        assertThat(rice.percent()).contains(70L);
        assertThat(rice.spent()).isEqualTo(Money.ofYuan(672));
        PlanComparison.Line oil = lines(comparison).get("F002");
        assertThat(oil.delivered()).isEqualTo(Grams.ZERO);
        assertThat(oil.percent()).contains(0L);
        PlanComparison.Line milk = lines(comparison).get("F003");
        assertThat(milk.contracts()).isEmpty();
        assertThat(milk.outside()).isEqualTo(milk.delivered()).isEqualTo(Grams.of(5_000));
        assertThat(milk.percent()).isEmpty();
        assertThat(comparison.beyond()).extracting(Message::code).containsExactly("NOT_PLANNED");
        // 200 kg at 4.60 and 10 kg at 11.00; 140 kg at 4.80 and 5 kg at 9.99.
        assertThat(comparison.planned()).isEqualTo(Money.ofYuan(1_030));
        assertThat(comparison.spent()).isEqualTo(Money.ofFen(72_195));
    }

    @Test
    void what_was_delivered_beyond_the_plan_is_said_and_written() throws IOException {
        receipts(List.of(lot(1, "F001", "2022-09-03", 200_001, "HT-1", "4.80")));
        PlanComparison comparison = PlanComparison.of(folder, folder.resolve("plan.csv"));
        assertThat(comparison.beyond()).extracting(Message::code).containsExactly("PLAN_EXCEEDED");
        Path out = Files.createDirectories(folder.resolve("out"));
        comparison.write(out);
        assertThat(Files.readAllLines(out.resolve("comparison.csv")))
                .contains("F001,大米,HT-1;HT-2,4.60,200.000,0.000,200.001,0.000,100,960.00");
        assertThat(Files.readAllLines(out.resolve("beyond.csv"))).hasSize(2);
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("大米：计划 200.000，订购 0.000，验收 200.001 千克（100%）")
                .contains("“F001”计划200.000千克，已采购200.001千克。");
    }

    @Test
    void every_gram_that_the_county_accepted_in_the_days_is_on_one_line() throws IOException {
        Path like = folder.resolve("like");
        write("plan", "from,to,food_code,grams", "2022-10-01,2022-10-31,F001,1");
        PlanComparison comparison = PlanComparison.of(like, folder.resolve("plan.csv"));
        CountyBooks books = CountyBooks.read(like, Progress.SILENT);
        Grams accepted = books.receipts().stream()
                .filter(receipt ->
                        receipt.date().getMonth() == LocalDate.of(2022, 10, 1).getMonth())
                .map(receipt -> receipt.accepted())
                .reduce(Grams.ZERO, Grams::plus);
        assertThat(comparison.lines().stream()
                        .map(PlanComparison.Line::delivered)
                        .reduce(Grams.ZERO, Grams::plus))
                .isEqualTo(accepted);
        assertThat(comparison.lines())
                .allSatisfy(line -> assertThat(line.outside()).isEqualTo(Grams.ZERO));
    }

    @Test
    void a_plan_that_cannot_be_read_is_refused_and_a_row_of_another_plan_is_listed() throws IOException {
        receipts(List.of());
        write(
                "plan",
                "from,to,food_code,grams",
                "2022-09-01,2022-09-30,F001,200000",
                "2022-09-01,2022-10-30,F002,10000",
                "2022-09-30,2022-09-01,F003,10000");
        PlanComparison comparison = PlanComparison.of(folder, folder.resolve("plan.csv"));
        assertThat(comparison.rejections()).extracting(each -> each.column()).containsExactly("to", "to");
        assertThat(comparison.plan().grams()).containsOnlyKeys("F001");
        write("plan", "from,to,food_code,grams");
        assertThatThrownBy(() -> PlanComparison.of(folder, folder.resolve("plan.csv")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PlanComparison.of(folder.resolve("none"), folder.resolve("plan.csv")))
                .isInstanceOf(Refusal.class);
    }

    private void write(String table, String... lines) throws IOException {
        Files.write(folder.resolve(table + ".csv"), Stream.of(lines).toList());
    }
}
