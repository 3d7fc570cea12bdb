package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.SchoolRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schools of a county (学校). */
@Named("schools")
@RequestScoped
public class SchoolsPage {

    @Inject
    private Province province;

    @Inject
    private CurrentOfficer me;

    private String county = "";
    private final Once<List<SchoolRow>> rows =
            new Once<>(() -> province.schools(me.get().scope(), county));

    /** The schools, in the order of their codes. */
    public List<SchoolRow> getRows() {
        return rows.get();
    }

    /** All of them together. */
    public SchoolRow getSum() {
        return getRows().stream().reduce(SchoolRow.NOTHING, SchoolRow::plus);
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = county == null ? "" : county;
    }
}
