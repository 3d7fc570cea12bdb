package io.zhuxue.reporting.filing;

import io.zhuxue.reporting.data.Definition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Reads cross-checks from YAML. */
final class CheckData {

    private CheckData() {}

    static List<CrossCheck> standard() {
        return checks(Definition.resource(CheckData.class, "standard-checks.yaml"));
    }

    static List<CrossCheck> file(Path yaml) {
        return checks(Definition.file(yaml));
    }

    private static List<CrossCheck> checks(List<Definition> definitions) {
        return definitions.stream()
                .map(d -> new CrossCheck(
                        d.text("id"),
                        d.text("text"),
                        d.text("left"),
                        d.constant("relation", CrossCheck.Relation.class),
                        d.text("right"),
                        d.constant("missing", CrossCheck.Missing.class),
                        new BigDecimal(d.text("tolerance", "0"))))
                .toList();
    }
}
