package io.zhuxue.batch.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.watch.WatchEntry;
import io.zhuxue.identification.watch.WatchState;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of {@code zhuxue watch}. */
final class WatchFiles {

    private static final WatchState.Kind[] KINDS = WatchState.Kind.values();

    private final WatchedProvince province;
    private final List<WatchEntry> entries;
    private final Map<String, int[]> byCounty = new TreeMap<>();

    WatchFiles(WatchedProvince province) {
        this.province = province;
        this.entries = province.entries();
        for (WatchEntry entry : entries) {
            byCounty.computeIfAbsent(entry.county().map(RegionCode::code).orElse(""), county -> new int[KINDS.length])[
                    entry.state().kind().ordinal()]++;
        }
    }

    /** Writes {@code people.csv}, {@code counties.csv} and {@code watch.xlsx}. */
    void write(Path folder) {
        people(folder);
        counties(folder);
        workbook(folder);
    }

    private void people(Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("people.csv"),
                List.of("state", "school_code", "student_no", "county", "groups", "register_rows", "reason"))) {
            for (WatchEntry entry : entries) {
                csv.row(
                        entry.state().kind().name(),
                        entry.schoolCode(),
                        province.numberOf(entry.person()),
                        entry.county().map(RegionCode::code).orElse(""),
                        entry.groups().stream().sorted().map(Enum::name).collect(Collectors.joining(";")),
                        province.rowsOf(entry.person()),
                        entry.state().text());
            }
            csv.commit();
        }
    }

    private void counties(Path folder) {
        List<String> header = new ArrayList<>(List.of("county"));
        for (WatchState.Kind kind : KINDS) {
            header.add(kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        try (CsvWriter csv = CsvWriter.create(folder.resolve("counties.csv"), header)) {
            byCounty.forEach((county, counts) -> {
                List<String> cells = new ArrayList<>(List.of(county));
                for (int count : counts) {
                    cells.add(Integer.toString(count));
                }
                csv.row(cells);
            });
            csv.commit();
        }
    }

    private void workbook(Path folder) {
        try (XlsxWriter xlsx = XlsxWriter.create(folder.resolve("watch.xlsx"))) {
            List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text("县（区）", 12)));
            for (WatchState.Kind kind : KINDS) {
                columns.add(SheetColumn.whole(kind.chineseName(), 16));
            }
            XlsxSheet sheet = xlsx.sheet("汇总", columns);
            int[] all = new int[KINDS.length];
            byCounty.forEach((county, counts) -> {
                sheet.row(cells(county.isEmpty() ? "未知" : county, counts));
                for (int i = 0; i < all.length; i++) {
                    all[i] += counts[i];
                }
            });
            sheet.total(cells("合计", all));
            open(xlsx);
            xlsx.commit();
        }
    }

    private static Object[] cells(String first, int[] counts) {
        Object[] cells = new Object[counts.length + 1];
        cells[0] = first;
        for (int i = 0; i < counts.length; i++) {
            cells[i + 1] = counts[i];
        }
        return cells;
    }

    /** Those for whom somebody has to do something. */
    private void open(XlsxWriter xlsx) {
        XlsxSheet sheet = xlsx.sheet(
                "待办",
                List.of(
                        SheetColumn.text("状态", 12),
                        SheetColumn.text("县（区）", 12),
                        SheetColumn.text("学校标识码", 14),
                        SheetColumn.text("学籍号", 22),
                        SheetColumn.text("名册行", 24),
                        SheetColumn.text("下一步", 60)));
        for (WatchEntry entry : entries) {
            if (entry.state().kind().open()) {
                sheet.row(
                        entry.state().kind().chineseName(),
                        entry.county().map(RegionCode::code).orElse(""),
                        entry.schoolCode(),
                        province.numberOf(entry.person()),
                        province.rowsOf(entry.person()),
                        entry.state().text());
            }
        }
    }

    /** How many there are of each state, and of each change. */
    void summary(Path file, Map<SpecialGroup, RegisterDiff> changes) throws IOException {
        Map<WatchState.Kind, Integer> counts = counts();
        JsonObjectBuilder states = Json.createObjectBuilder();
        for (WatchState.Kind kind : KINDS) {
            states.add(kind.name(), counts.getOrDefault(kind, 0));
        }
        JsonObjectBuilder diffs = Json.createObjectBuilder();
        changes.forEach((group, diff) -> diffs.add(
                group.name(),
                Json.createObjectBuilder()
                        .add("joined", diff.joined())
                        .add("left", diff.left())
                        .add("risk_removed", diff.riskRemoved())
                        .add("changed", diff.changed())
                        .add("unchanged", diff.unchanged())));
        Files.writeString(
                file,
                Json.createObjectBuilder()
                                .add("day", province.day().toString())
                                .add("people", entries.size())
                                .add("states", states)
                                .add("changes", diffs)
                                .build()
                        + "\n");
    }

    Map<WatchState.Kind, Integer> counts() {
        Map<WatchState.Kind, Integer> counts = new EnumMap<>(WatchState.Kind.class);
        entries.forEach(entry -> counts.merge(entry.state().kind(), 1, Integer::sum));
        return counts;
    }
}
