package io.zhuxue.identification.spi;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.register.RegisterSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Where registers come from (名册数据源): the exports of the departments, one a group and day, never changed afterwards.
 *
 * <p>{@code RegisterSourceContract} in the test jar checks an implementation. Failures of the machine behind it are
 * {@link io.zhuxue.core.table.TableException}s with SOURCE_FAILED.
 */
public interface RegisterSource {

    /** The groups whose registers the source has; never CJZ. */
    Set<SpecialGroup> groups();

    /** The days of a group's exports, oldest first; none for a group that the source does not have. */
    List<LocalDate> days(SpecialGroup group);

    /**
     * The export of a group as of a day, in the columns of the province package; the same rows in the same order at every
     * reading.
     *
     * @throws io.zhuxue.core.table.TableException when there is none
     */
    TableSource open(SpecialGroup group, LocalDate day);

    /** The newest snapshot of a group as of a day; empty when there was no export by then. */
    default RegisterSnapshot asOf(SpecialGroup group, LocalDate day) {
        return days(group).stream()
                .filter(each -> !each.isAfter(day))
                .max(LocalDate::compareTo)
                .map(newest -> RegisterSnapshot.of(open(group, newest), group, newest))
                .orElseGet(() -> RegisterSnapshot.empty(group));
    }
}
