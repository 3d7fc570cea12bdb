package io.zhuxue.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final int THRESHOLD = 5;

    private final SmallCells protection = SmallCells.below(THRESHOLD);

    @Test
    void a_small_count_is_never_hidden_alone() {
        CountTable table = table(new long[][] {{20, 3, 40}, {30, 25, 60}, {15, 50, 35}});

        PublicTable shown = protection.protect(table).orThrow();

        assertThat(shown.shown(0, 1)).isEmpty();
        assertThat(shown.hidden().cardinality()).isGreaterThanOrEqualTo(4);
        assertThat(shown.provable(0, 1).least()).isZero();
        assertThat(shown.provable(0, 1).most()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @Test
    void a_table_without_small_counts_is_published_whole() {
        PublicTable shown =
                protection.protect(table(new long[][] {{20, 0}, {30, 25}})).orThrow();

        assertThat(shown.hidden().isEmpty()).isTrue();
        assertThat(shown.lines())
                .containsExactly(
                        List.of("", "c0", "c1", "合计"),
                        List.of("r0", "20", "0", "20"),
                        List.of("r1", "30", "25", "55"),
                        List.of("合计", "50", "25", "75"));
    }

    @Test
    void a_hidden_cell_prints_as_a_star_and_the_sums_stand() {
        PublicTable shown =
                protection.protect(table(new long[][] {{9, 3}, {7, 8}})).orThrow();

        assertThat(shown.lines().get(1)).containsExactly("r0", "*", "*", "12");
    }

    @Test
    void hiding_only_the_small_counts_themselves_would_give_them_away() {
        CountTable table = table(new long[][] {{20, 3, 40}, {30, 25, 60}});
        java.util.BitSet only = new java.util.BitSet();
        only.set(1);

        assertThat(new PublicTable(table, only).provable(0, 1)).isEqualTo(new PublicTable.Range(3, 3));
    }

    @Test
    void a_table_that_its_sums_give_away_in_any_case_is_refused() {
        Parsed<PublicTable> outcome = protection.protect(table(new long[][] {{3}, {50}}));

        assertThat(outcome.refusal()).map(Message::code).contains("NOT_PROTECTABLE");
    }

    @Test
    void what_is_no_table_or_no_threshold_is_a_broken_caller() {
        assertThatThrownBy(() -> table(new long[][] {{-1}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallCells.below(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The attack test: nobody who solves for all sums at once pins a small count down to less than the threshold. */
    @Property(tries = 200)
    void no_attacker_learns_a_small_count(
            @ForAll @Size(value = 12) List<@IntRange(max = 30) Integer> counts,
            @ForAll @IntRange(min = 2, max = 6) int w) {
        if (12 % w != 0) {
            return;
        }
        CountTable table = table(counts, w);

        protection.protect(table).value().ifPresent(shown -> {
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < w; c++) {
                    long count = table.count(r, c);
                    if (count > 0 && count < THRESHOLD) {
                        assertThat(shown.shown(r, c)).isEmpty();
                        PublicTable.Range range = shown.provable(r, c);
                        assertThat(range.most() - range.least()).isGreaterThanOrEqualTo(THRESHOLD);
                        assertThat(count).isBetween(range.least(), range.most());
                    }
                }
            }
        });
    }

    /** The attacker of the library against one who simply tries every filling of a small table. */
    @Property(tries = 60)
    void the_provable_range_is_that_of_an_attacker_who_tries_everything(
            @ForAll @Size(value = 6) List<@IntRange(max = 6) Integer> counts,
            @ForAll @Size(value = 6) List<Boolean> hide) {
        CountTable table = table(counts, 3);
        java.util.BitSet hidden = new java.util.BitSet();
        IntStream.range(0, 6).filter(hide::get).forEach(hidden::set);
        long[][] least = new long[2][3];
        long[][] most = new long[2][3];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, Long.MAX_VALUE));
        Arrays.stream(most).forEach(row -> Arrays.fill(row, -1));
        tryAll(table, hidden, new long[6], 0, least, most);

        PublicTable shown = new PublicTable(table, hidden);
        for (int cell = 0; cell < 6; cell++) {
            assertThat(shown.provable(cell / 3, cell % 3))
                    .isEqualTo(new PublicTable.Range(least[cell / 3][cell % 3], most[cell / 3][cell % 3]));
        }
    }

    private static void tryAll(
            CountTable table, java.util.BitSet hidden, long[] filling, int at, long[][] least, long[][] most) {
        if (at == 6) {
            if (sameSums(table, filling)) {
                for (int cell = 0; cell < 6; cell++) {
                    least[cell / 3][cell % 3] = Math.min(least[cell / 3][cell % 3], filling[cell]);
                    most[cell / 3][cell % 3] = Math.max(most[cell / 3][cell % 3], filling[cell]);
                }
            }
            return;
        }
        if (!hidden.get(at)) {
            filling[at] = table.count(at / 3, at % 3);
            tryAll(table, hidden, filling, at + 1, least, most);
            return;
        }
        for (long guess = 0; guess <= Math.min(table.rowSum(at / 3), table.columnSum(at % 3)); guess++) {
            filling[at] = guess;
            tryAll(table, hidden, filling, at + 1, least, most);
        }
    }

    private static boolean sameSums(CountTable table, long[] filling) {
        for (int r = 0; r < 2; r++) {
            if (filling[3 * r] + filling[3 * r + 1] + filling[3 * r + 2] != table.rowSum(r)) {
                return false;
            }
        }
        return IntStream.range(0, 3).allMatch(c -> filling[c] + filling[3 + c] == table.columnSum(c));
    }

    private static CountTable table(List<Integer> counts, int width) {
        long[][] cells = new long[counts.size() / width][width];
        for (int i = 0; i < counts.size(); i++) {
            cells[i / width][i % width] = counts.get(i);
        }
        return table(cells);
    }

    private static CountTable table(long[][] cells) {
        List<List<Long>> counts = new ArrayList<>();
        for (long[] row : cells) {
            counts.add(Arrays.stream(row).boxed().toList());
        }
        return new CountTable(
                "表",
                IntStream.range(0, cells.length).mapToObj(i -> "r" + i).toList(),
                IntStream.range(0, cells[0].length).mapToObj(i -> "c" + i).toList(),
                counts);
    }
}
