package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.LinkScore;
import io.zhuxue.identification.linkage.RecordField.Kind;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures general linkage with its one default on many sets whose truth is known:
 * {@code java -cp benchmarks.jar io.zhuxue.benchmarks.linkage.LinkageQuality [WORD]}; with a word only the sets whose
 * name contains it.
 */
public final class LinkageQuality {

    private LinkageQuality() {}

    /** Prints a line for each set. */
    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%-44s %9s %9s %9s %8s%n", "set", "precision", "recall", "F1", "CPU s");
        sets().forEach((name, set) -> {
            if (args.length == 0 || name.contains(args[0])) {
                double before = cpu();
                LinkScore score = set.get();
                System.out.printf(
                        Locale.ROOT,
                        "%-44s %9.4f %9.4f %9.4f %8.1f%s%n",
                        name,
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        cpu() - before,
                        score.all() == 0 ? " pairs " + score.found() : "");
            }
        });
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** The sets by name. */
    static Map<String, Supplier<LinkScore>> sets() {
        Map<String, Supplier<LinkScore>> sets = new LinkedHashMap<>();
        for (long seed = 1; seed <= 2; seed++) {
            long s = seed;
            sets.put("febrl3-like " + s, () -> FebrlLike.many(2000, 3000, 10, s).dedupe());
            sets.put("febrl4-like " + s, () -> FebrlLike.one(5000, 5, s).link());
        }
        sets.put(
                "febrl3-like, 16 slips", () -> FebrlLike.many(2000, 3000, 16, 3).dedupe());
        sets.put("febrl4-like, 10 slips", () -> FebrlLike.one(5000, 10, 3).link());
        sets.put("febrl4-like, as one table", () -> FebrlLike.one(5000, 5, 4).dedupe());
        List<Integer> noId = List.of(8, 7, 6, 5, 3, 2, 1, 0);
        sets.put(
                "febrl3-like, no number, other order",
                () -> FebrlLike.many(2000, 3000, 10, 4).with(noId, 1).dedupe());
        sets.put(
                "febrl4-like, no number, other order",
                () -> FebrlLike.one(5000, 5, 5).with(noId, 1).link());
        sets.put(
                "febrl3-like, all columns text",
                () -> FebrlLike.many(2000, 3000, 10, 5).as(alike(Kind.TEXT)).dedupe());
        sets.put(
                "febrl4-like, all columns text",
                () -> FebrlLike.one(5000, 5, 6).as(alike(Kind.TEXT)).link());
        sets.put(
                "febrl3-like, other kinds",
                () -> FebrlLike.many(2000, 3000, 10, 6)
                        .as(
                                Kind.NAME,
                                Kind.NAME,
                                Kind.TEXT,
                                Kind.TEXT,
                                Kind.TEXT,
                                Kind.ADDRESS,
                                Kind.ID,
                                Kind.TEXT,
                                Kind.DATE,
                                Kind.CODE)
                        .dedupe());
        sets.put(
                "febrl4-like, name and birth only",
                () -> FebrlLike.one(5000, 5, 7).with(List.of(0, 1, 8), 1).link());
        sets.put(
                "no duplicates, 5000",
                () -> FebrlLike.one(5000, 5, 8).part(true).dedupe());
        sets.put(
                "no duplicates, no number",
                () -> FebrlLike.one(5000, 5, 8).part(true).with(noId, 2).dedupe());
        sets.put("no duplicates, shared homes", () -> Neighbours.of(4000, 0, 1).dedupe());
        sets.put(
                "one in ten twice, shared homes",
                () -> Neighbours.of(4000, 0.1, 2).dedupe());
        sets.put(
                "no duplicates, homes, no number",
                () -> Neighbours.of(4000, 0, 3)
                        .with(List.of(0, 1, 2, 3, 4, 5, 6, 7), 1)
                        .dedupe());
        sets.put(
                "one in ten twice, homes, no number",
                () -> Neighbours.of(4000, 0.1, 4)
                        .with(List.of(0, 1, 2, 3, 4, 5, 6, 7), 1)
                        .dedupe());
        sets.put("historical-like 5000", () -> HistoricalLike.of(5156, 1, 1).dedupe());
        sets.put("historical-like 1000", () -> HistoricalLike.of(1000, 1, 2).dedupe());
        sets.put(
                "historical-like, harsher",
                () -> HistoricalLike.of(2000, 1.3, 3).dedupe());
        sets.put(
                "historical-like, milder", () -> HistoricalLike.of(2000, 0.7, 4).dedupe());
        sets.put(
                "historical-like, no gender, other order",
                () -> HistoricalLike.of(2000, 1, 5)
                        .with(List.of(6, 4, 3, 2, 1, 0), 1)
                        .dedupe());
        sets.put(
                "historical-like, all text",
                () -> HistoricalLike.of(2000, 1, 6)
                        .as(Kind.NAME, Kind.NAME, Kind.DATE, Kind.ADDRESS, Kind.TEXT, Kind.TEXT, Kind.CODE)
                        .dedupe());
        return sets;
    }

    private static Kind[] alike(Kind kind) {
        Kind[] kinds = new Kind[FebrlLike.FIELDS.size()];
        Arrays.fill(kinds, kind);
        return kinds;
    }
}
