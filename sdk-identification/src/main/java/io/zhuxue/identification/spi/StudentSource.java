package io.zhuxue.identification.spi;

import io.zhuxue.core.table.TableSource;
import java.time.LocalDate;
import java.util.List;

/**
 * Where students come from (学籍数据源): the roster and the schools as of a day, in the columns of the province package.
 *
 * <p>{@code StudentSourceContract} in the test jar checks an implementation.
 */
public interface StudentSource {

    /** The days for which there is a roster, oldest first. */
    List<LocalDate> days();

    /**
     * The roster of a day; the same rows in the same order at every reading.
     *
     * @throws io.zhuxue.core.table.TableException when there is none
     */
    TableSource students(LocalDate day);

    /**
     * The schools of a day.
     *
     * @throws io.zhuxue.core.table.TableException when there is none
     */
    TableSource schools(LocalDate day);
}
