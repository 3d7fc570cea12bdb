package io.zhuxue.server.api;

import io.zhuxue.core.money.Money;
import io.zhuxue.server.whatif.EffectRow;
import java.util.List;
import java.util.stream.Collectors;

/** The differences of a what-if as CSV; every cell is a code or a number of ours, so that none needs quoting. */
final class EffectTable {

    private static final String HEADER = "县区,学段,项目,原受助,新受助,增加受益,减少受益,原金额,新金额,增支,中央,省级,市级,县级\r\n";

    private EffectTable() {}

    static String of(List<EffectRow> rows) {
        return rows.stream().map(EffectTable::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(EffectRow row) {
        return String.join(
                        ",",
                        row.region(),
                        row.stage(),
                        row.programme(),
                        Long.toString(row.studentsBefore()),
                        Long.toString(row.studentsAfter()),
                        Long.toString(row.gainers()),
                        Long.toString(row.losers()),
                        yuan(row.beforeFen()),
                        yuan(row.afterFen()),
                        yuan(row.costFen()),
                        yuan(row.centralFen()),
                        yuan(row.provinceFen()),
                        yuan(row.cityFen()),
                        yuan(row.countyFen()))
                + "\r\n";
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
