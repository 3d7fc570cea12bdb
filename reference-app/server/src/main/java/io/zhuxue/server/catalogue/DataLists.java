package io.zhuxue.server.catalogue;

import io.zhuxue.reporting.catalogue.CatalogueEntry;
import io.zhuxue.reporting.catalogue.DataCatalogue;
import io.zhuxue.reporting.fact.FactColumn;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import java.util.function.Consumer;

/** The data catalogue and the log of exchanges as lists to take away (数据目录、交换日志). */
public final class DataLists implements ListDesk {

    private final ExchangeDesk exchanges;

    /** Over what it works with. */
    public DataLists(ExchangeDesk exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.CATALOGUE || export == Export.EXCHANGES;
    }

    @Override
    public void rows(Export export, Officer officer, String which, Consumer<Object[]> out) {
        if (export == Export.EXCHANGES) {
            exchanges
                    .log(officer)
                    .forEach(each -> out.accept(new Object[] {
                        each.on().toString(),
                        each.file(),
                        each.sender(),
                        each.kind(),
                        each.period(),
                        each.sequence(),
                        each.by(),
                        each.taken() ? "接收" : "拒收",
                        each.faults()
                    }));
            return;
        }
        for (CatalogueEntry entry : DataCatalogue.create().entries()) {
            for (FactColumn column : entry.kind().columns()) {
                out.accept(new Object[] {
                    entry.kind().title(),
                    entry.kind().contract(),
                    column.name(),
                    column.type().toString(),
                    column.meaning(),
                    level(entry),
                    entry.owner(),
                    entry.purpose(),
                    entry.ground(),
                    (long) entry.retentionYears(),
                    entry.disposal(),
                    entry.verified() ? "已核" : "待核"
                });
            }
        }
    }

    /** The class of data in words. */
    public static String level(CatalogueEntry entry) {
        String level = switch (entry.level()) {
            case CORE -> "核心数据";
            case IMPORTANT -> "重要数据";
            case GENERAL -> "一般数据";
        };
        return entry.minors() ? level + "（含未成年人，敏感）" : level;
    }
}
