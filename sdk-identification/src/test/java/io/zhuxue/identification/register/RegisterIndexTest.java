package io.zhuxue.identification.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterIndexTest {

    private static long citizen(int serial) {
        return 430_211_2011_0728_000L + serial;
    }

    private static RegisterEntry entry(SpecialGroup group, long row, String id, LocalDate until, boolean riskRemoved) {
        return new RegisterEntry(
                group, row, id, "宋环伟", "", "", Optional.empty(), LocalDate.MIN, until, riskRemoved, LocalDate.MIN);
    }

    @Property(tries = 200)
    void every_row_is_found_under_its_id_in_the_order_in_which_it_came(
            @ForAll @Size(max = 400) List<@IntRange(min = 1, max = 40) Integer> serials) {
        RegisterIndex index = new RegisterIndex();
        Map<Integer, List<Long>> expected = new LinkedHashMap<>();
        for (int i = 0; i < serials.size(); i++) {
            SpecialGroup group = SpecialGroup.values()[i % 10];
            String id = CitizenId.ofPacked(citizen(serials.get(i))).number();
            assertThat(index.add(entry(group, i + 2L, id, LocalDate.MAX, false)))
                    .isEqualTo(i);
            expected.computeIfAbsent(serials.get(i), each -> new ArrayList<>()).add(i + 2L);
        }
        assertThat(index.size()).isEqualTo(serials.size());
        for (int serial = 1; serial <= 41; serial++) {
            List<Long> rows = new ArrayList<>();
            long packed = citizen(serial);
            index.visit(packed, (number, group, row, upgraded) -> {
                rows.add(row);
                assertThat(index.citizen(number)).isEqualTo(packed);
                assertThat(index.group(number)).isEqualTo(group);
                assertThat(index.row(number)).isEqualTo(row);
                assertThat(upgraded).isFalse();
            });
            assertThat(rows).isEqualTo(expected.getOrDefault(serial, List.of()));
            assertThat(index.contains(packed)).isEqualTo(expected.containsKey(serial));
        }
    }

    @Test
    void a_row_whose_id_does_not_hold_is_not_in_the_index() {
        RegisterIndex index = new RegisterIndex();
        for (String bad : List.of("", "430211201107287041", "abc")) {
            assertThat(index.add(entry(SpecialGroup.TP, 2, bad, LocalDate.MAX, false)))
                    .isEqualTo(-1);
        }
        assertThat(index.size()).isZero();
        index.visit(-1, (number, group, row, upgraded) -> {
            throw new AssertionError("no ID leads nowhere");
        });
        assertThat(index.contains(-1)).isFalse();
    }

    @Test
    void an_old_number_and_the_new_one_are_one_person() {
        CitizenId id = CitizenId.parse("430211850728704").value().orElseThrow();
        RegisterIndex index = new RegisterIndex();
        index.add(entry(SpecialGroup.TP, 2, "430211850728704", LocalDate.MAX, false));
        index.add(entry(SpecialGroup.DBR, 9, id.number(), LocalDate.MAX, false));
        List<String> seen = new ArrayList<>();
        index.visit(id.packed(), (number, group, row, upgraded) -> seen.add(group + " " + row + " " + upgraded));
        assertThat(seen).containsExactly("TP 2 true", "DBR 9 false");
    }

    @ParameterizedTest
    @CsvSource({
        "TP,2022-09-02,false,true",
        "TP,2022-09-01,false,false",
        "TP,2022-08-31,false,false",
        "TP,2023-01-01,true,true",
        "FF1,2023-01-01,true,false",
        "FF2,2023-01-01,false,true",
        "FF3,2022-09-01,false,false"
    })
    void a_row_counts_until_it_ends_and_while_the_risk_is_not_removed(
            SpecialGroup group, LocalDate until, boolean riskRemoved, boolean counts) {
        RegisterEntry entry = entry(group, 2, "", until, riskRemoved);
        assertThat(entry.countsIn(Term.parse("2022-AUTUMN").orThrow())).isEqualTo(counts);
        assertThat(entry.countsOn(LocalDate.of(2022, 9, 1))).isEqualTo(counts);
    }

    @Test
    void what_a_row_prints_tells_nothing_of_the_person() {
        assertThat(entry(SpecialGroup.TP, 2, "43021120110728704X", LocalDate.MAX, false))
                .hasToString("TP row 2");
    }
}
