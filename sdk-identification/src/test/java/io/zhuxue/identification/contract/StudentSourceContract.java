package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.spi.StudentSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source of students keeps to; extend it and give a source that has at least one roster. */
public abstract class StudentSourceContract {

    /** A source with at least one roster. */
    protected abstract StudentSource source();

    @Test
    void it_has_days_in_order_and_each_once() {
        assertThat(source().days()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_roster_reads_the_same_twice() {
        for (LocalDate day : source().days()) {
            assertThat(students(day)).isNotEmpty().isEqualTo(students(day));
        }
    }

    @Test
    void every_day_with_a_roster_has_its_schools() {
        for (LocalDate day : source().days()) {
            List<Rejection> refused = new ArrayList<>();
            assertThat(SchoolReader.create().read(source().schools(day), refused::add))
                    .isNotEmpty();
        }
    }

    @Test
    void a_day_without_a_roster_cannot_be_opened() {
        LocalDate day = source().days().get(0).minusYears(50);
        assertThatThrownBy(() -> source().students(day).read(List.of(), row -> {}))
                .isInstanceOf(TableException.class);
    }

    private List<String> students(LocalDate day) {
        List<String> rows = new ArrayList<>();
        RosterReader.create(code -> true)
                .read(
                        source().students(day),
                        (row, student) -> rows.add(row + student.schoolCode() + student.studentNo() + student.name()),
                        refused -> rows.add(refused.row() + refused.reason().code()));
        return rows;
    }
}
