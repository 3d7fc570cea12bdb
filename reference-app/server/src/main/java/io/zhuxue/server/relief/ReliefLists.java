package io.zhuxue.server.relief;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The students whom an event reaches as a list to take away (应急救助清单), names masked. */
public final class ReliefLists implements ListDesk {

    private static final int PORTION = 2000;

    private final ReliefDesk desk;

    /** Over what it works with. */
    public ReliefLists(ReliefDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.RELIEF;
    }

    @Override
    public void rows(Export export, Officer officer, String which, Consumer<Object[]> out) {
        if (!which.matches("\\d{1,12}")) {
            return;
        }
        desk.events().find(officer, Long.parseLong(which)).ifPresent(event -> {
            Page<ReliefRow> page = desk.reached(officer, event, ReliefFilter.ALL, 0, PORTION);
            for (int number = 0; number < page.pages(); number++) {
                desk.reached(officer, event, ReliefFilter.ALL, number, PORTION)
                        .rows()
                        .forEach(row -> out.accept(row(row)));
            }
        });
    }

    private static Object[] row(ReliefRow row) {
        LocalDate on = row.onDay();
        return new Object[] {
            Masking.name(row.name()),
            row.region(),
            row.schoolCode(),
            row.className(),
            NeedLevel.valueOf(row.needLevel()).chineseName(),
            row.where(),
            row.state().isEmpty() ? "未受理" : ReliefState.valueOf(row.state()).chineseName(),
            Money.ofFen(row.amountFen()),
            Money.ofFen(row.recoverFen()),
            on == null ? "" : on.toString()
        };
    }
}
