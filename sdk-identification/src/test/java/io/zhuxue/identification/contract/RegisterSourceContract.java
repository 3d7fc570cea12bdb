package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.identification.spi.RegisterSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source of registers keeps to; extend it and give a source that has at least one register. */
public abstract class RegisterSourceContract {

    /** A source with at least one register. */
    protected abstract RegisterSource source();

    @Test
    void it_never_has_a_register_of_children_of_the_disabled() {
        assertThat(source().groups()).isNotEmpty().doesNotContain(SpecialGroup.CJZ);
    }

    @Test
    void every_group_that_it_names_has_days_in_order_and_each_once() {
        for (SpecialGroup group : source().groups()) {
            List<LocalDate> days = source().days(group);
            assertThat(days).isNotEmpty().isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_group_that_it_does_not_have_has_no_days_and_nobody() {
        for (SpecialGroup group : SpecialGroup.values()) {
            if (group != SpecialGroup.CJZ && !source().groups().contains(group)) {
                assertThat(source().days(group)).isEmpty();
                assertThat(source().asOf(group, LocalDate.MAX).seal().rows()).isZero();
            }
        }
    }

    @Test
    void a_snapshot_read_twice_by_two_openings_has_one_seal() {
        for (SpecialGroup group : source().groups()) {
            for (LocalDate day : source().days(group)) {
                RegisterSeal first = source().asOf(group, day).seal();
                assertThat(first.day()).isEqualTo(day);
                assertThat(first.difference(source().asOf(group, day).seal())).isEmpty();
            }
        }
    }

    @Test
    void rows_are_numbered_upwards_from_the_one_after_the_header() {
        for (SpecialGroup group : source().groups()) {
            List<Long> rows = new ArrayList<>();
            source().asOf(group, LocalDate.MAX).read((RegisterEntry entry) -> rows.add(entry.row()), refused -> {});
            assertThat(rows).isSorted().doesNotHaveDuplicates();
            assertThat(rows).allMatch(row -> row >= 2);
        }
    }

    @Test
    void as_of_a_day_it_gives_the_newest_snapshot_by_then() {
        for (SpecialGroup group : source().groups()) {
            List<LocalDate> days = source().days(group);
            assertThat(source().asOf(group, days.get(0).minusDays(1)).seal().rows())
                    .isZero();
            assertThat(source().asOf(group, LocalDate.MAX).day()).isEqualTo(days.get(days.size() - 1));
        }
    }

    @Test
    void a_day_without_an_export_cannot_be_opened() {
        SpecialGroup group = source().groups().iterator().next();
        LocalDate day = source().days(group).get(0).minusYears(50);
        assertThatThrownBy(() -> source().open(group, day).read(List.of(), row -> {}))
                .isInstanceOf(TableException.class);
    }
}
