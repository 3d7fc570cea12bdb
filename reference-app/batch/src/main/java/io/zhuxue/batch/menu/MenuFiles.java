package io.zhuxue.batch.menu;

import io.zhuxue.core.Message;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.menu.FoodRule;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.MenuPlanner;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that the menu commands write. */
final class MenuFiles {

    private static final JsonWriterFactory JSON = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final int DECIMALS = 4;

    private MenuFiles() {}

    static void menu(Path folder, Menu menu) {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("menu.csv"), List.of("day", "dish", "food_code", "grams_per_pupil"))) {
            for (Menu.Serving serving : menu.servings()) {
                csv.row(serving.day(), serving.dish(), serving.foodCode(), number(serving.grams()));
            }
            csv.commit();
        }
    }

    /** What leaves the store, whole grams of all pupils; no file when nothing does. */
    static void stockUse(Path folder, List<MenuPlanner.StockUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("stock_use.csv"), List.of("day", "lot_no", "food_code", "grams"))) {
            for (MenuPlanner.StockUse use : uses) {
                csv.row(use.day(), use.lotNo(), use.foodCode(), Long.toString(Math.round(use.grams())));
            }
            csv.commit();
        }
    }

    /** A relaxation in a line: when, which rule, what the menu gives, and the bound that it misses. */
    static String sentence(MenuPlanner.Relaxation relaxation) {
        boolean little = relaxation.amount() < relaxation.low();
        return relaxation.when() + " " + relaxation.item() + " 为" + number(relaxation.amount())
                + (little ? "，应不低于" + number(relaxation.low()) : "，应不高于" + number(relaxation.high()));
    }

    static void check(Path folder, MenuCheck.Report report) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("check.csv"),
                List.of("day", "item", "amount", "low", "high", "ok", "force", "clause", "verified"))) {
            for (MenuCheck.Finding finding : report.findings()) {
                csv.row(
                        finding.day(),
                        finding.rule().item(),
                        number(finding.amount()),
                        number(finding.rule().low()),
                        number(finding.rule().high()),
                        finding.ok() ? "1" : "0",
                        finding.rule().force().name(),
                        finding.rule().clause(),
                        finding.rule().verified() ? "1" : "0");
            }
            csv.commit();
        }
    }

    /** The allergens of each dish, for parents to read. */
    static void allergens(Path folder, Map<String, List<FoodRule>> dishes) {
        try (CsvWriter csv = CsvWriter.create(folder.resolve("allergens.csv"), List.of("dish", "allergens", "names"))) {
            dishes.forEach((dish, allergens) -> csv.row(
                    dish,
                    allergens.stream().map(FoodRule::code).collect(Collectors.joining(";")),
                    allergens.stream().map(FoodRule::name).collect(Collectors.joining("、"))));
            csv.commit();
        }
    }

    static void checkSummary(Path folder, MenuCheck.Report report, List<Message> avoided) {
        write(
                folder,
                Json.createObjectBuilder()
                        .add("meets_standard", report.meetsStandard())
                        .add("all_ok", report.spotless() && avoided.isEmpty())
                        .add("not_to_be_served", messages(avoided))
                        .add("advice", messages(report.advice()))
                        .build());
    }

    static void planSummary(Path folder, MenuPlanner.Plan plan) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("feasible", plan.meetsOrder())
                .add("cost_per_pupil_day", plan.costPerPupilDay())
                .add("bound_per_pupil_day", plan.boundPerPupilDay())
                .add("gap", rounded(plan.gap()))
                .add(
                        "proven_optimal",
                        plan.found() && plan.gap() == 0 && plan.relaxations().isEmpty())
                .add("meets_standard", plan.found() && plan.report().meetsStandard())
                .add("binding_rules", Json.createArrayBuilder(plan.binding()));
        JsonArrayBuilder conflicts = Json.createArrayBuilder();
        for (MenuPlanner.Relaxation relaxation : plan.relaxations()) {
            conflicts.add(Json.createObjectBuilder()
                    .add("day", relaxation.day())
                    .add("rule", relaxation.item())
                    .add("amount", rounded(relaxation.amount()))
                    .add("low", rounded(relaxation.low()))
                    .add("high", number(relaxation.high())));
        }
        write(
                folder,
                json.add("cheapest_relaxation", conflicts)
                        .add("left_out", messages(plan.leftOut()))
                        .add("advice", messages(plan.report().advice()))
                        .build());
    }

    private static JsonArrayBuilder messages(List<Message> messages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        messages.forEach(message -> array.add(message.text()));
        return array;
    }

    private static void write(Path folder, JsonObject json) {
        try (Writer writer = Files.newBufferedWriter(folder.resolve("summary.json"))) {
            JSON.createWriter(writer).write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** At most four decimals; empty when there is no bound. */
    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        BigDecimal plain = rounded(value).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
