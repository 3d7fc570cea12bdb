package io.zhuxue.identification.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.scholarship.ReviewPlan.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The parts of an assignment: the network behind it, the check that anyone can repeat, the tables. */
class FlowAndProofTest {

    private static final int NODES = 6;

    @Property(tries = 300)
    void the_greatest_flow_is_the_narrowest_cut(@ForAll int seed, @ForAll @IntRange(max = 14) int edges) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] all = new int[edges][];
        Flow flow = new Flow(NODES);
        int[] numbers = new int[edges];
        for (int i = 0; i < edges; i++) {
            all[i] = new int[] {random.nextInt(NODES), random.nextInt(NODES), random.nextInt(5)};
            numbers[i] = flow.edge(all[i][0], all[i][1], all[i][2]);
        }
        int value = flow.augment(0, NODES - 1);
        int narrowest = Integer.MAX_VALUE;
        for (int cut = 0; cut < 1 << NODES; cut++) {
            if ((cut & 1) != 0 && (cut & 1 << NODES - 1) == 0) {
                narrowest = Math.min(narrowest, capacity(all, cut));
            }
        }
        assertThat(value).isEqualTo(narrowest);
        assertThat(flow.augment(0, NODES - 1)).as("there is no more").isZero();
        int[] balance = new int[NODES];
        for (int i = 0; i < edges; i++) {
            assertThat(flow.flow(numbers[i])).isBetween(0, all[i][2]);
            balance[all[i][0]] -= flow.flow(numbers[i]);
            balance[all[i][1]] += flow.flow(numbers[i]);
        }
        assertThat(balance[NODES - 1]).isEqualTo(value);
        for (int node = 1; node < NODES - 1; node++) {
            assertThat(balance[node]).as("what flows in flows out").isZero();
        }
        assertThat(capacity(all, side(flow.reachable(0))))
                .as("the side that is still reached is such a cut")
                .isEqualTo(value);
    }

    private static int side(List<Integer> nodes) {
        return nodes.stream().mapToInt(node -> 1 << node).sum();
    }

    private static int capacity(int[][] edges, int cut) {
        int sum = 0;
        for (int[] edge : edges) {
            sum += (cut >> edge[0] & 1) == 1 && (cut >> edge[1] & 1) == 0 ? edge[2] : 0;
        }
        return sum;
    }

    @Test
    void a_wider_edge_lets_more_flow_after_the_first_search() {
        Flow flow = new Flow(2);
        int edge = flow.edge(0, 1, 2);
        assertThat(flow.augment(0, 1)).isEqualTo(2);
        flow.widen(edge, 3);
        assertThat(flow.augment(0, 1)).isEqualTo(3);
        assertThat(flow.flow(edge)).isEqualTo(5);
    }

    private static final List<ReviewFile> FILES =
            List.of(new ReviewFile("F1", "S1", "P1"), new ReviewFile("F2", "S2", "P2"));
    private static final List<ReviewExpert> EXPERTS = List.of(
            new ReviewExpert("E1", "S3", "P3", 2, Set.of()),
            new ReviewExpert("E2", "S4", "P4", 2, Set.of()),
            new ReviewExpert("E3", "S1", "P1", 2, Set.of("F2")),
            new ReviewExpert("E4", "S9", "P1", 1, Set.of("S2")));
    private static final List<Reading> SOUND =
            List.of(new Reading("F1", "E1"), new Reading("F1", "E2"), new Reading("F2", "E1"), new Reading("F2", "E2"));

    private static ReviewProof proof(List<Reading> readings) {
        return ReviewProof.of(FILES, EXPERTS, 2, 7, readings);
    }

    private static ReviewProof instead(int at, String file, String expert) {
        List<Reading> altered = new ArrayList<>(SOUND);
        altered.set(at, new Reading(file, expert));
        return proof(altered);
    }

    @Test
    void a_sound_plan_holds_and_tells_its_loads() {
        ReviewProof proof = proof(SOUND);
        assertThat(proof.holds()).isTrue();
        assertThat(List.of(proof.files(), proof.experts(), proof.readers(), proof.readings()))
                .containsExactly(2, 4, 2, 4);
        assertThat(proof.leastLoad()).isZero();
        assertThat(proof.mostLoad()).isEqualTo(2);
    }

    @Test
    void every_way_of_breaking_a_rule_is_found_by_its_name() {
        assertThat(instead(0, "F1", "E3").sameSchool()).isOne();
        assertThat(instead(0, "F1", "E3").sameProvince()).isOne();
        assertThat(instead(0, "F1", "E4").sameProvince()).isOne();
        assertThat(instead(2, "F2", "E3").conflicts()).as("with a file").isOne();
        assertThat(instead(2, "F2", "E4").conflicts()).as("with a school").isOne();
        assertThat(instead(0, "F1", "E2").wrongReaders()).as("one reader twice").isOne();
        assertThat(instead(0, "F9", "E1").unknown()).isOne();
        assertThat(instead(0, "F1", "E9").unknown()).isOne();
        List<Reading> more = new ArrayList<>(SOUND);
        more.add(new Reading("F1", "E4"));
        more.add(new Reading("F2", "E4"));
        assertThat(proof(more).overCapacity()).isOne();
        assertThat(proof(SOUND.subList(0, 3)).wrongReaders())
                .as("a reader is missing")
                .isOne();
        for (ReviewProof broken : List.of(instead(0, "F1", "E3"), instead(2, "F2", "E4"), proof(more))) {
            assertThat(broken.holds()).isFalse();
        }
        assertThat(ReviewProof.of(List.of(), List.of(), 2, 7, List.of()).holds())
                .isTrue();
    }

    @Test
    void tables_are_read_and_a_faulty_row_is_told_with_its_cells() {
        List<String> refused = new ArrayList<>();
        java.util.function.Consumer<Rejection> told = each -> refused.add(
                each.row() + " " + each.column() + " " + each.reason().code());
        List<ReviewFile> files = ReviewTables.files(
                Sheet.of("files.csv", "file_id school_code province")
                        .row("F1", "S1", "P1")
                        .row("F1", "S2", "P2")
                        .row("", "S2", ""),
                told);
        assertThat(files).containsExactly(new ReviewFile("F1", "S1", "P1"));
        assertThat(refused).containsExactly("3 file_id DUPLICATE_KEY", "4 file_id MISSING", "4 province MISSING");
        refused.clear();
        List<ReviewExpert> experts = ReviewTables.experts(
                Sheet.of("experts.csv", "expert_id school_code province capacity conflicts")
                        .row("E1", "S1", "P1", "3", "S2; F7；；S3")
                        .row("E2", "S1", "P1", "many", "")
                        .row("E1", "S1", "P1", "3", ""),
                told);
        assertThat(experts).containsExactly(new ReviewExpert("E1", "S1", "P1", 3, Set.of("S2", "F7", "S3")));
        assertThat(refused).containsExactly("3 capacity BAD_VALUE", "4 expert_id DUPLICATE_KEY");
    }
}
