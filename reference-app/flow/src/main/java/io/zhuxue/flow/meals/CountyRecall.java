package io.zhuxue.flow.meals;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.safety.Recall;
import io.zhuxue.nutrition.safety.Recall.Stop;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A recall's files (召回文件): what each school must stop, the entries that stop it, and who has eaten of it. */
public final class CountyRecall {

    private CountyRecall() {}

    /**
     * Writes a recall into a folder: {@code lots}, {@code schools}, {@code meals}, {@code pupils}, and {@code movements},
     * whose rows are to be added to the county's table of that name.
     */
    public static void write(Recall recall, Path folder) {
        lots(recall, folder);
        schools(recall, folder);
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("movements.csv"), SupplyTables.header(SupplyTables.MOVEMENTS))) {
            recall.holds().forEach(hold -> SupplyTables.write(csv, hold));
            csv.commit();
        }
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("meals.csv"), List.of("school_code", "date", "meal", "grams"))) {
            recall.meals()
                    .forEach((meal, grams) -> csv.row(
                            meal.school().code(),
                            meal.date().toString(),
                            meal.meal().name().toLowerCase(Locale.ROOT),
                            grams.toString()));
            csv.commit();
        }
        try (CsvWriter csv = CsvWriter.create(folder.resolve("pupils.csv"), List.of("pupil_no", "meals"))) {
            recall.pupils().forEach((pupil, meals) -> csv.row(pupil.id(), Integer.toString(meals)));
            csv.commit();
        }
    }

    private static void lots(Recall recall, Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("lots.csv"),
                List.of("school_code", "lot_no", "batch_no", "received", "left_grams", "hold_now"))) {
            for (Stop stop : recall.stops()) {
                csv.row(
                        stop.receipt().school().code(),
                        stop.receipt().lot().id(),
                        stop.receipt().provenance().batchNo(),
                        stop.receipt().date().toString(),
                        stop.left().toString(),
                        stop.entry().isPresent() ? "1" : "0");
            }
            csv.commit();
        }
    }

    private static void schools(Recall recall, Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("schools.csv"), List.of("school_code", "lots", "left_grams", "meals", "pupils"))) {
            recall.schools()
                    .forEach((school, share) -> csv.row(
                            school.code(),
                            Integer.toString(share.lots()),
                            share.left().toString(),
                            Integer.toString(share.meals()),
                            Integer.toString(share.pupils())));
            csv.commit();
        }
    }
}
