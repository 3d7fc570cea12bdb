package io.zhuxue.server.rural;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import io.zhuxue.server.work.Task;
import java.util.Optional;
import java.util.function.Consumer;

/** The latest comparison of the rural registers as a list to take away (监测名册变动), without names. */
public final class RuralLists implements ListDesk {

    private final RuralDesk desk;

    /** Over what it works with. */
    public RuralLists(RuralDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.RURAL;
    }

    /** As promised; {@code kind} is the kind of change. */
    @Override
    public void rows(Export export, Officer officer, String kind, Consumer<Object[]> out) {
        Optional<Task> latest = desk.find(officer, Optional.empty());
        if (latest.isEmpty()) {
            return;
        }
        desk.all(officer, latest.get(), kind)
                .forEach(each -> out.accept(new Object[] {
                    each.watched(), each.kind().chineseName(), each.fields(), each.region(), each.state(), each.next()
                }));
    }
}
