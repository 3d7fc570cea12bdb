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

    private final SortedMap<String, Indicator> byId;

    DefaultIndicators(SortedMap<String, Indicator> byId) {
        this.byId = byId;
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
        List<String> conditions = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>();
        parameters.put(AS_OF, day(asOf));
        for (Map.Entry<String, String> one : new TreeMap<>(where).entrySet()) {
            if (!indicator.dimensions().contains(one.getKey())) {
                throw new ReportingException(
                        ReportingMessage.DIMENSION_UNKNOWN.with(indicator.id(), one.getKey(), indicator.dimensions()));
            }
            conditions.add("detail." + one.getKey() + " = :is_" + one.getKey());
            parameters.put("is_" + one.getKey(), one.getValue());
        }
        String filter = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String order = String.join(", ", indicator.dimensions());
        facts.ask(
                "SELECT * FROM (" + indicator.detailSql() + ") AS detail" + filter
                        + (order.isEmpty() ? "" : " ORDER BY " + order + ", item"),
                parameters,
                header,
                row);
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
