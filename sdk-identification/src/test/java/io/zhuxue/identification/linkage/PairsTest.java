package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static List<Long> read(Pairs pairs) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            all.add((long) pairs.row(i) << 32 | pairs.student(i));
        }
        return all;
    }

    @Property(tries = 200)
    void pairs_are_kept_once_and_in_order(
            @ForAll @Size(max = 400) List<@IntRange(max = 2_000_000_000) Integer> rows,
            @ForAll @IntRange(min = 1, max = 50) int students) {
        Pairs pairs = new Pairs();
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.add(rows.get(i), i % students);
            pairs.add(rows.get(i), i % students);
            expected.add((long) rows.get(i) << 32 | i % students);
        }
        pairs.sortOut();
        assertThat(read(pairs)).containsExactlyElementsOf(expected);
    }

    @Test
    void room_grows_with_the_pairs_and_not_with_how_often_each_is_found() {
        Pairs pairs = new Pairs();
        for (int round = 0; round < 50; round++) {
            for (int row = 0; row < 5_000; row++) {
                pairs.add(row, row / 2);
            }
        }
        pairs.sortOut();
        assertThat(pairs.size()).isEqualTo(5_000);
        assertThat(pairs.student(4_999)).isEqualTo(2_499);
    }

    @Test
    void what_is_known_of_a_pair_moves_with_it() {
        Pairs pairs = new Pairs();
        pairs.add(7, 1);
        pairs.add(7, 2);
        pairs.add(9, 1);
        pairs.sortOut();
        pairs.prepare();
        pairs.set(2, 0b101, 0.25);
        pairs.keep(0, 2);
        pairs.cut(1);
        assertThat(List.of(pairs.size(), pairs.row(0), pairs.student(0), pairs.levels(0)))
                .containsExactly(1, 9, 1, 0b101);
        assertThat(pairs.chance(0)).isEqualTo(0.25);
    }
}
