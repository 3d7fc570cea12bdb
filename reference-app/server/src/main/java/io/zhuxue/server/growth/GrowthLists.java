package io.zhuxue.server.growth;

import io.zhuxue.identification.growth.Virtue;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Developmental aid by school as a list to take away (发展型资助汇总); no single file goes out. */
public final class GrowthLists implements ListDesk {

    private final GrowthDesk desk;

    /** Over what it works with. */
    public GrowthLists(GrowthDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.GROWTH;
    }

    @Override
    public void rows(Export export, Officer officer, String which, Consumer<Object[]> out) {
        for (GrowthDesk.SchoolSum sum : desk.sums(officer)) {
            List<Object> cells = new ArrayList<>(List.of(
                    sum.schoolCode(),
                    sum.name(),
                    sum.tally().aided(),
                    sum.tally().joined(),
                    sum.tally().mentored(),
                    sum.tally().pledged(),
                    sum.tally().goals(),
                    sum.tally().goalsReached()));
            for (Virtue virtue : Virtue.values()) {
                cells.add(sum.tally().hours(virtue));
            }
            out.accept(cells.toArray());
        }
    }
}
