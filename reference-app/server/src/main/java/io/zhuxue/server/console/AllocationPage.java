package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.ShareRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each county receives for each programme, and from whom (资金分配). */
@Named("allocation")
@RequestScoped
public class AllocationPage {

    @Inject
    private Province province;

    @Inject
    private CurrentOfficer me;

    private String county = "";
    private String programme = "";
    private final Once<List<ShareRow>> rows =
            new Once<>(() -> province.allocation(me.get().scope(), county, programme));

    /** The rows asked for, by county and programme. */
    public List<ShareRow> getRows() {
        return rows.get();
    }

    /** Their sum. */
    public ShareRow getSum() {
        return getRows().stream().reduce(new ShareRow("", "", 0, 0, 0, 0, 0, 0), ShareRow::plus);
    }

    /** The programmes there are. */
    public List<String> getProgrammes() {
        return of(ShareRow::programme);
    }

    /** The counties there are. */
    public List<String> getCounties() {
        return of(ShareRow::region);
    }

    private List<String> of(java.util.function.Function<ShareRow, String> field) {
        return province.allocation(me.get().scope(), "", "").stream()
                .map(field)
                .distinct()
                .sorted()
                .toList();
    }

    /** The conditions as they stand in an address, for exports. */
    public String getQuery() {
        return Params.query("county", county);
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = Params.text(county);
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(@Nullable String programme) {
        this.programme = Params.text(programme);
    }
}
