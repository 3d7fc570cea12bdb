package io.zhuxue.flow.meals;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.mode.CanteenPlan;
import io.zhuxue.nutrition.mode.ModeTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a county is on its way to canteens (食堂供餐推进报告), of the tables {@code meal_modes} and, where it is, {@code
 * canteen_plan}.
 *
 * @param day the day that is looked at
 * @param plan the plan
 * @param findings who is late, has given a canteen up, or is forgotten
 * @param rejections the rows that were not taken
 */
public record ModeReview(LocalDate day, CanteenPlan plan, List<Finding> findings, List<Rejection> rejections) {

    /** The table of ways of feeding. */
    public static final String MODES = "meal_modes";
    /** The table of the plan towards canteens. */
    public static final String PLAN = "canteen_plan";

    /**
     * Reads the tables of a folder.
     *
     * @throws Refusal when the folder or {@code meal_modes} is not there
     */
    public static ModeReview of(Path folder, LocalDate day) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        List<Rejection> bad = new ArrayList<>();
        CanteenPlan plan = CanteenPlan.of(
                ModeTables.modes(CountyBooks.table(folder, MODES), bad::add),
                Tables.lookUp(folder, PLAN)
                        .map(table -> ModeTables.targets(table, bad::add))
                        .orElse(List.of()));
        return new ModeReview(day, plan, plan.check(day), bad);
    }

    /** Writes {@code share.csv}, a row for each day on which something changes or is due, findings and a text. */
    public void write(Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), findings);
        SortedSet<LocalDate> days = new TreeSet<>(plan.days());
        days.add(day);
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("share.csv"),
                List.of("date", "canteen", "enterprise", "family", "canteen_percent", "planned"))) {
            for (LocalDate each : days) {
                Map<MealMode, Integer> counts = plan.count(each);
                csv.row(
                        each.toString(),
                        String.valueOf(counts.get(MealMode.CANTEEN)),
                        String.valueOf(counts.get(MealMode.ENTERPRISE)),
                        String.valueOf(counts.get(MealMode.FAMILY)),
                        Integer.toString(plan.canteenPercent(each)),
                        Integer.toString(plan.planned(each)));
            }
            csv.commit();
        }
        try {
            Files.writeString(folder.resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("食堂供餐推进报告 ").append(day).append("\n\n");
        plan.count(day)
                .forEach((mode, schools) -> text.append(mode.chineseName())
                        .append(' ')
                        .append(schools)
                        .append(" 所\n"));
        text.append("食堂供餐占 ").append(plan.canteenPercent(day)).append("%；至今应完成 ");
        text.append(plan.planned(day)).append(" 所；问题 ").append(findings.size()).append(" 条。\n\n");
        findings.forEach(finding -> text.append(finding.school())
                .append(' ')
                .append(finding.message().text())
                .append('\n'));
        return text.toString();
    }
}
