package io.zhuxue.reporting.indicator;

import io.zhuxue.reporting.data.Definition;
import io.zhuxue.reporting.form.FormColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads indicators from YAML. */
final class IndicatorData {

    private IndicatorData() {}

    static SortedMap<String, Indicator> builtIn() {
        SortedMap<String, Indicator> all = new TreeMap<>();
        add(Definition.resource(IndicatorData.class, "indicators.yaml"), all);
        return all;
    }

    static SortedMap<String, Indicator> with(Path more) {
        SortedMap<String, Indicator> all = builtIn();
        add(Definition.file(more), all);
        return all;
    }

    private static void add(List<Definition> definitions, SortedMap<String, Indicator> all) {
        for (Definition definition : definitions) {
            Indicator indicator = indicator(definition);
            all.put(indicator.id(), indicator);
        }
    }

    private static Indicator indicator(Definition d) {
        List<FormColumn> columns = d.children("columns").stream()
                .map(c -> new FormColumn(c.text("name"), c.text("title"), c.constant("kind", FormColumn.Kind.class)))
                .toList();
        return new Indicator(
                d.text("id"),
                d.text("name"),
                d.text("definition"),
                d.text("unit"),
                d.text("owner"),
                d.text("source"),
                d.text("verified").equals("true"),
                columns,
                d.text("sql"),
                d.text("detail"));
    }
}
