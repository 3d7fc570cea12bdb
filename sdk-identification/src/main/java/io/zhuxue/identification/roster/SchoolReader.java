package io.zhuxue.identification.roster;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.List;
import java.util.function.Consumer;

/** A reader of the table of schools (学校表). */
public interface SchoolReader {

    /** A reader of the table of schools. */
    static SchoolReader create() {
        return new DefaultSchoolReader();
    }

    /**
     * Reads all schools in their order; a row with a fault, or with the code of a school before it, is refused.
     *
     * @throws io.zhuxue.core.table.TableException when the table cannot be read at all
     */
    List<School> read(TableSource schools, Consumer<? super Rejection> refused);
}
