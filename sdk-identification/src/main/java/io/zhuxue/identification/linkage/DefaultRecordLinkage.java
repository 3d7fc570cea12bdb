package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;
import io.zhuxue.identification.linkage.RecordPair.RecordFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The general linkage. */
final class DefaultRecordLinkage implements RecordLinkage {

    private static final double REVIEW_FROM = 0.1;

    /** A partner that is a thousand times likelier leaves no room for another. */
    private static final double CLEARLY_BETTER = Math.log(1000);

    /** A pair and the logarithm of its odds. */
    private record Weighed(int a, int b, double weight) {}

    /** One run over given records. */
    private static final class Run {
        final RecordColumns columns;
        final RecordComparison comparison;
        final RecordModel model;
        final List<Weighed> weighed = new ArrayList<>();

        Run(RecordColumns columns) {
            this.columns = columns;
            this.comparison = new RecordComparison(columns);
            this.model = new RecordModel(columns, comparison);
            long[] pairs = new RecordBlocking(columns).pairs();
            long[] levels = new long[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                levels[i] = comparison.levels((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
            model.learn(levels);
            for (int i = 0; i < pairs.length; i++) {
                int a = (int) (pairs[i] >>> 32);
                double weight = model.weight(a, levels[i]);
                if (likelihood(weight) >= REVIEW_FROM) {
                    weighed.add(new Weighed(a, (int) pairs[i], weight));
                }
            }
            weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.weight())
                    .thenComparingInt(Weighed::a)
                    .thenComparingInt(Weighed::b));
        }

        double weight(int a, int b) {
            return model.weight(a, comparison.levels(a, b));
        }

        RecordPair pair(int a, int b, double score, List<String> ids) {
            long levels = comparison.levels(a, b);
            List<RecordFinding> findings = new ArrayList<>();
            double[] weights = model.byField(a, levels);
            for (int field = 0; field < columns.fields.size(); field++) {
                double bits = weights[field] / Math.log(2);
                Agreement level = RecordComparison.level(field, levels);
                findings.add(
                        new RecordFinding(columns.fields.get(field).column(), level, Math.round(bits * 10) / 10.0));
            }
            Link.Status status = score >= 0.5 ? Link.Status.LINKED : Link.Status.REVIEW;
            return new RecordPair(ids.get(a), ids.get(b), Math.round(score * 10_000) / 10_000.0, status, findings);
        }
    }

    private static double likelihood(double weight) {
        return 1 / (1 + Math.exp(-weight));
    }

    @Override
    public List<RecordPair> link(RecordTable left, RecordTable right) {
        check(left);
        if (!left.fields().equals(right.fields())) {
            throw new IllegalArgumentException("both tables have the same fields");
        }
        List<String> ids = new ArrayList<>(left.ids());
        ids.addAll(right.ids());
        Run run = new Run(new RecordColumns(left, List.of(right)));
        double[] best = new double[ids.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (Weighed each : run.weighed) {
            best[each.a()] = Math.max(best[each.a()], each.weight());
            best[each.b()] = Math.max(best[each.b()], each.weight());
        }
        run.weighed.sort(Comparator.comparingInt(Weighed::a).thenComparingInt(Weighed::b));
        List<RecordPair> pairs = new ArrayList<>();
        for (Weighed each : run.weighed) {
            double better = Math.max(best[each.a()], best[each.b()]) - each.weight();
            if (better < CLEARLY_BETTER) {
                pairs.add(run.pair(each.a(), each.b(), likelihood(each.weight()), ids));
            }
        }
        return pairs;
    }

    @Override
    public List<RecordPair> dedupe(RecordTable table) {
        check(table);
        Run run = new Run(new RecordColumns(table, List.of()));
        RecordClusters clusters = new RecordClusters(table.ids().size());
        Map<Long, Double> weights = new HashMap<>();
        for (Weighed each : run.weighed) {
            weights.put((long) each.a() << 32 | each.b(), each.weight());
            if (each.weight() >= 0) {
                clusters.join(each.a(), each.b(), run::weight);
            }
        }
        List<Weighed> found = new ArrayList<>();
        for (List<Integer> group : clusters.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    int a = group.get(i);
                    int b = group.get(j);
                    Double own = weights.remove((long) a << 32 | b);
                    // The others of the group vouch for a pair that alone would not be sure.
                    found.add(new Weighed(a, b, Math.max(0, own == null ? run.weight(a, b) : own)));
                }
            }
        }
        // What the groups did not bear out is for a person to see.
        weights.forEach((pair, weight) ->
                found.add(new Weighed((int) (pair >>> 32), (int) (long) pair, Math.min(weight, Math.log(0.9)))));
        found.sort(Comparator.comparingInt(Weighed::a).thenComparingInt(Weighed::b));
        List<RecordPair> pairs = new ArrayList<>();
        for (Weighed each : found) {
            pairs.add(run.pair(each.a(), each.b(), likelihood(each.weight()), table.ids()));
        }
        return pairs;
    }

    /** Three bits a field fit into one number. */
    private static void check(RecordTable table) {
        if (table.fields().isEmpty() || table.fields().size() > MOST_FIELDS) {
            throw new IllegalArgumentException("between 1 and " + MOST_FIELDS + " fields are compared");
        }
    }
}
