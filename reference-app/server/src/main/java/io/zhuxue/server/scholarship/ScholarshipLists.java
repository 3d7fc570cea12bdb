package io.zhuxue.server.scholarship;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import java.util.List;
import java.util.function.Consumer;

/** Progress and result of a round as a list to take away (评审结果), files by their numbers. */
public final class ScholarshipLists implements ListDesk {

    private final ScholarshipDesk desk;

    /** Over what it works with. */
    public ScholarshipLists(ScholarshipDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.SCHOLARSHIP;
    }

    /** As promised; {@code which} is the number of the round. */
    @Override
    public void rows(Export export, Officer officer, String which, Consumer<Object[]> out) {
        if (!which.matches("\\d{1,12}")) {
            return;
        }
        desk.find(officer, Long.parseLong(which)).ifPresent(round -> {
            List<FileRow> ranking = desk.ranking(officer, round);
            for (FileRow row : ranking) {
                out.accept(new Object[] {
                    row.fileId(),
                    row.schoolCode(),
                    row.province(),
                    material(row),
                    (long) row.readers(),
                    (long) row.scored(),
                    row.average(),
                    row.apart() ? "分差大" : ""
                });
            }
        });
    }

    /** The material check in words. */
    public static String material(FileRow row) {
        if (row.complete() == null) {
            return "待审查";
        }
        return row.ready() ? "齐全" : "缺：" + row.missing();
    }
}
