package io.zhuxue.reporting.indicator;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.FormBook;
import io.zhuxue.reporting.form.FormColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Indicators by id. */
final class DefaultIndicators implements Indicators {

    private static final String AS_OF = "as_of";
    private static final String REGION = "region";

    private final SortedMap<String, Indicator> byId;

    DefaultIndicators(SortedMap<String, Indicator> byId) {
        this.byId = byId;
    }

    @Override
    public Indicators within(String region) {
        SortedMap<String, Indicator> cut = new TreeMap<>();
        for (Indicator indicator : byId.values()) {
            if (indicator.dimensions().contains(REGION)) {
                cut.put(indicator.id(), indicator.within(region));
            }
        }
        return new DefaultIndicators(cut);
    }

    @Override
    public List<Indicator> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Indicator get(String id) {
        Indicator found = byId.get(id);
        if (found == null) {
            throw new ReportingException(ReportingMessage.INDICATOR_UNKNOWN.with(id, String.join("、", byId.keySet())));
        }
        return found;
    }

    @Override
    public Figures compute(Indicator indicator, FactStore facts, LocalDate asOf) {
        Form form = indicator.form();
        Figures plain = facts.ask(form.sql(), Map.of(AS_OF, day(asOf)));
        return new Figures(
                form.columns().stream().map(FormColumn::name).toList(),
                plain.rows().stream().map(form::withRates).toList());
    }

    @Override
    public void detail(
            Indicator indicator,
            FactStore facts,
            LocalDate asOf,
            Map<String, String> where,
            Consumer<List<String>> header,
            Consumer<List<Cell>> row) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(AS_OF, day(asOf));
        String filtered = "SELECT * FROM (" + indicator.detailSql() + ") AS detail"
                + filter(indicator, where, "detail", parameters);
        // Sorted by every column, so that the rows come in the same order from any engine and for any hash.
        facts.ask(filtered + " ORDER BY ALL NULLS FIRST", parameters, header, row);
    }

    private static String filter(
            Indicator indicator, Map<String, String> where, String table, Map<String, String> parameters) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, String> one : new TreeMap<>(where).entrySet()) {
            if (!indicator.dimensions().contains(one.getKey())) {
                throw new ReportingException(
                        ReportingMessage.DIMENSION_UNKNOWN.with(indicator.id(), one.getKey(), indicator.dimensions()));
            }
            conditions.add(table + "." + one.getKey() + " = :is_" + one.getKey());
            parameters.put("is_" + one.getKey(), one.getValue());
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    @Override
    public FigureProof prove(Indicator indicator, FactStore facts, LocalDate asOf, Map<String, String> where) {
        DetailDigest digest = new DetailDigest();
        detail(indicator, facts, asOf, where, digest::header, digest::row);
        Figures all = compute(indicator, facts, asOf);
        SortedMap<String, String> figures = new TreeMap<>();
        for (int row = 0; row < all.rows().size(); row++) {
            if (matches(all, row, where)) {
                for (FormColumn column : indicator.columns()) {
                    figures.put(column.name(), column.kind().plain(all.cell(row, column.name())));
                }
            }
        }
        return new FigureProof(
                indicator.id(),
                asOf,
                new TreeMap<>(where),
                figures,
                digest.rows(),
                digest.sm3(),
                facts.files().stream()
                        .map(f -> f.getFileName().toString())
                        .sorted()
                        .toList());
    }

    private static boolean matches(Figures figures, int row, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(one -> figures.cell(row, one.getKey()).toString().equals(one.getValue()));
    }

    @Override
    public boolean verify(FigureProof proof, FactStore facts) {
        FigureProof again = prove(get(proof.indicator()), facts, proof.asOf(), proof.where());
        return again.detailSm3().equals(proof.detailSm3())
                && again.detailRows() == proof.detailRows()
                && again.figures().equals(proof.figures());
    }

    @Override
    public void write(Indicator indicator, FactStore facts, LocalDate asOf, Path out) {
        Map<String, String> parameters = Map.of(AS_OF, day(asOf));
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            FormBook.create().workbook(List.of(indicator.form()), facts, parameters, out);
        } else {
            FormBook.create().csv(indicator.form(), facts, parameters, out);
        }
    }

    /** Engines agree on days of four-digit years only, so "for ever" is the last of those. */
    private static String day(LocalDate asOf) {
        LocalDate last = LocalDate.of(9999, 12, 31);
        return (asOf.isAfter(last) ? last : asOf).toString();
    }

    @Override
    public String dictionary() {
        StringBuilder out = new StringBuilder("# 统计指标字典\n");
        for (Indicator i : byId.values()) {
            out.append("\n## ").append(i.id()).append(' ').append(i.name()).append("\n\n");
            out.append("- 定义：").append(i.definition()).append('\n');
            out.append("- 单位：").append(i.unit()).append('\n');
            out.append("- 分组：").append(String.join("、", i.dimensions())).append('\n');
            out.append("- 负责：").append(i.owner()).append('\n');
            out.append("- 依据：")
                    .append(i.source())
                    .append(i.verified() ? "" : "（待核）")
                    .append('\n');
            out.append("\n```sql\n").append(i.sql()).append("\n```\n");
        }
        return out.toString();
    }
}
