package io.zhuxue.flow;

import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.form.StandardReport;
import java.nio.file.Path;

/** {@code report.xlsx} (标准统计表) of a results folder, from the facts that lie beside it. */
public final class ReportFile {

    private ReportFile() {}

    /** Writes the report; one that is there is replaced. */
    public static void write(Path folder) {
        Regions regions = Regions.national();
        try (FactStore store = FactStore.open(folder.resolve("facts"))) {
            StandardReport.create(code -> named(regions, code)).write(store, folder.resolve("report.xlsx"));
        }
    }

    /** Code and name, because offices sort by the one and read the other; a code that nobody knows stays alone. */
    private static String named(Regions regions, String code) {
        return RegionCode.parse(code)
                .value()
                .flatMap(regions::find)
                .map(Region::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }
}
