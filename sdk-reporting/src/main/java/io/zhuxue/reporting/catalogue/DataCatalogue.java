package io.zhuxue.reporting.catalogue;

import io.zhuxue.reporting.data.Definition;
import io.zhuxue.reporting.fact.FactColumn;
import io.zhuxue.reporting.fact.FactKind;
import java.util.List;
import java.util.Locale;

/** The catalogue of all facts (数据目录), which publishes itself. */
public interface DataCatalogue {

    /** The catalogue that this module brings. */
    static DataCatalogue create() {
        List<CatalogueEntry> entries = Definition.resource(DataCatalogue.class, "catalogue.yaml").stream()
                .map(d -> new CatalogueEntry(
                        FactKind.valueOf(d.text("kind").toUpperCase(Locale.ROOT)),
                        d.constant("level", CatalogueEntry.Level.class),
                        d.text("pseudonymous").equals("true"),
                        d.text("minors").equals("true"),
                        d.text("owner"),
                        d.text("purpose"),
                        d.text("ground"),
                        Integer.parseInt(d.text("retention_years")),
                        d.text("disposal"),
                        d.text("verified").equals("true")))
                .toList();
        return () -> entries;
    }

    /** All entries, one for each kind of facts. */
    List<CatalogueEntry> entries();

    /** The catalogue as Markdown: each table with its contract, key and columns. */
    default String markdown() {
        StringBuilder out = new StringBuilder("# 数据目录\n");
        for (CatalogueEntry entry : entries()) {
            FactKind kind = entry.kind();
            out.append("\n## ")
                    .append(kind.title())
                    .append(" `")
                    .append(kind.contract())
                    .append("`\n\n");
            out.append("- 分级：")
                    .append(entry.level())
                    .append(entry.minors() ? "（含未成年人，敏感）" : "")
                    .append('\n');
            out.append("- 主键：").append(String.join("、", kind.key())).append('\n');
            out.append("- 负责：")
                    .append(entry.owner())
                    .append("；用途：")
                    .append(entry.purpose())
                    .append('\n');
            out.append("- 依据：")
                    .append(entry.ground())
                    .append(entry.verified() ? "" : "（待核）")
                    .append('\n');
            out.append("- 保存：")
                    .append(entry.retentionYears())
                    .append(" 年；期满")
                    .append(entry.disposal())
                    .append("\n\n");
            out.append("| 字段 | 类型 | 含义 |\n|---|---|---|\n");
            for (FactColumn column : kind.columns()) {
                out.append("| ")
                        .append(column.name())
                        .append(" | ")
                        .append(column.type())
                        .append(" | ");
                out.append(column.meaning()).append(" |\n");
            }
        }
        return out.toString();
    }
}
