package io.zhuxue.identification.scholarship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.scholarship.ReviewPlan.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReviewAssignmentTest {

    private static ReviewFile file(String id, String school, String province) {
        return new ReviewFile(id, school, province);
    }

    private static ReviewExpert expert(String id, String school, String province, int capacity, String... conflicts) {
        return new ReviewExpert(id, school, province, capacity, Set.of(conflicts));
    }

    private static List<ReviewFile> files(int count, Random random) {
        List<ReviewFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int school = random.nextInt(40);
            files.add(file("F" + i, "S" + school, "P" + school % 8));
        }
        return files;
    }

    private static List<ReviewExpert> experts(int count, int capacity, Random random) {
        List<ReviewExpert> experts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int school = random.nextInt(40);
            experts.add(expert(
                    "E" + i,
                    "S" + school,
                    "P" + school % 8,
                    capacity,
                    "S" + random.nextInt(40),
                    "F" + random.nextInt(9)));
        }
        return experts;
    }

    @Property(tries = 100)
    void a_plan_keeps_every_rule_or_there_is_none(
            @ForAll @IntRange(max = 60) int fileCount,
            @ForAll @IntRange(max = 20) int expertCount,
            @ForAll @IntRange(max = 12) int capacity,
            @ForAll @IntRange(min = 1, max = 3) int readers,
            @ForAll int seed) {
        Random random = new Random(seed);
        List<ReviewFile> files = files(fileCount, random);
        List<ReviewExpert> experts = experts(expertCount, capacity, random);

        Parsed<ReviewPlan> answer = ReviewAssignment.create(readers).assign(files, experts, seed);

        answer.value().ifPresent(plan -> {
            assertThat(plan.proof().holds()).isTrue();
            assertThat(plan.readings()).hasSize(readers * fileCount);
            assertThat(plan.proof().mostLoad()).isLessThanOrEqualTo(capacity);
        });
        answer.refusal().ifPresent(reason -> {
            assertThat(reason.code()).isEqualTo("REVIEW_IMPOSSIBLE");
            // The reason speaks for itself: these files need more readings than their experts can give together.
            assertThat((Long) reason.arguments().get(3))
                    .isLessThan((Long) reason.arguments().get(1));
        });
    }

    @Test
    void work_is_spread_evenly() {
        ReviewPlan plan = ReviewAssignment.create(2)
                .assign(files(1000, new Random(1)), experts(50, 100, new Random(2)), 3)
                .orThrow();

        assertThat(plan.proof().leastLoad()).isEqualTo(40);
        assertThat(plan.proof().mostLoad()).isEqualTo(40);
    }

    @Test
    void the_most_loaded_expert_has_as_little_as_the_rules_allow() {
        // Files of P1 can only be read by b and c, so a must take the others alone.
        List<ReviewFile> files =
                List.of(file("1", "S1", "P1"), file("2", "S1", "P1"), file("3", "S2", "P2"), file("4", "S2", "P2"));
        List<ReviewExpert> experts =
                List.of(expert("a", "S1", "P1", 9), expert("b", "S3", "P3", 9), expert("c", "S3", "P3", 1));

        ReviewPlan plan = ReviewAssignment.create(1).assign(files, experts, 5).orThrow();

        assertThat(plan.proof().mostLoad()).isEqualTo(2);
        assertThat(plan.readings()).contains(new Reading("3", "a"), new Reading("4", "a"));
    }

    @Test
    void own_school_own_province_and_declared_relations_are_avoided() {
        ReviewExpert expert = expert("e", "S1", "P1", 9, "S7", "F9");

        assertThat(expert.mayRead(file("F1", "S1", "P2"))).isFalse();
        assertThat(expert.mayRead(file("F1", "S2", "P1"))).isFalse();
        assertThat(expert.mayRead(file("F1", "S7", "P2"))).isFalse();
        assertThat(expert.mayRead(file("F9", "S2", "P2"))).isFalse();
        assertThat(expert.mayRead(file("F1", "S2", "P2"))).isTrue();
    }

    @Test
    void the_same_seed_draws_the_same_plan_whatever_the_order_of_the_input() {
        List<ReviewFile> files = files(80, new Random(4));
        List<ReviewExpert> experts = experts(20, 20, new Random(5));
        ReviewAssignment assignment = ReviewAssignment.create(2);
        List<Reading> first = assignment.assign(files, experts, 6).orThrow().readings();
        List<ReviewFile> turned = new ArrayList<>(files);
        Collections.reverse(turned);

        assertThat(assignment.assign(files, experts, 6).orThrow().readings()).isEqualTo(first);
        assertThat(assignment.assign(turned, experts, 6).orThrow().readings())
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(assignment.assign(files, experts, 7).orThrow().readings()).isNotEqualTo(first);
    }

    @Test
    void a_file_that_nobody_may_read_is_named() {
        Parsed<ReviewPlan> answer = ReviewAssignment.create(1)
                .assign(
                        List.of(file("F1", "S1", "P1"), file("F2", "S2", "P2")),
                        List.of(expert("e", "S1", "P1", 5)),
                        1);

        assertThat(answer.refusal())
                .hasValueSatisfying(reason ->
                        assertThat(reason.text()).isEqualTo("无法分派：有1份材料共需1人次评审，扣除回避后只有0位专家可评，合计只能评0人次（例如材料F1）。"));
    }

    @Test
    void an_expert_listed_twice_is_refused() {
        Parsed<ReviewPlan> answer = ReviewAssignment.create(1)
                .assign(List.of(), List.of(expert("e", "S", "P", 1), expert("e", "S", "P", 1)), 1);

        assertThat(answer.refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("REVIEW_TWICE"));
    }

    @Test
    void the_proof_finds_every_kind_of_breach() {
        List<ReviewFile> files = List.of(file("F1", "S1", "P1"), file("F2", "S2", "P2"), file("F3", "S3", "P3"));
        List<ReviewExpert> experts = List.of(expert("a", "S1", "P1", 1), expert("b", "S9", "P9", 9, "F2"));
        ReviewProof proof = ReviewProof.of(
                files,
                experts,
                1,
                0,
                List.of(
                        new Reading("F1", "a"),
                        new Reading("F2", "b"),
                        new Reading("F2", "a"),
                        new Reading("F9", "a"),
                        new Reading("F3", "b"),
                        new Reading("F3", "b")));

        assertThat(proof.sameSchool()).isEqualTo(1);
        assertThat(proof.sameProvince()).isEqualTo(1);
        assertThat(proof.conflicts()).isEqualTo(1);
        assertThat(proof.unknown()).isEqualTo(1);
        assertThat(proof.overCapacity()).isEqualTo(1);
        assertThat(proof.wrongReaders()).isEqualTo(2);
        assertThat(proof.holds()).isFalse();
    }

    @Test
    void a_national_review_is_assigned_in_seconds() {
        Random random = new Random(9);
        List<ReviewFile> files = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            int school = random.nextInt(2900);
            files.add(file("F" + i, "S" + school, "P" + school % 31));
        }
        List<ReviewExpert> experts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int school = random.nextInt(2900);
            experts.add(expert("E" + i, "S" + school, "P" + school % 31, 150, "S" + random.nextInt(2900)));
        }

        ReviewProof proof =
                ReviewAssignment.create(2).assign(files, experts, 1).orThrow().proof();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.mostLoad() - proof.leastLoad()).isLessThanOrEqualTo(1);
    }

    @Test
    void without_readers_there_is_no_review() {
        assertThatThrownBy(() -> ReviewAssignment.create(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> expert("e", "S", "P", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_tables_are_read_with_their_faults() {
        List<Rejection> refused = new ArrayList<>();
        List<ReviewFile> files = ReviewTables.files(
                Sheet.of("files.csv", "file_id school_code province")
                        .row("F1", "S1", "43")
                        .row("F1", "S1", "43")
                        .row("F2", "", "43"),
                refused::add);
        List<ReviewExpert> experts = ReviewTables.experts(
                Sheet.of("experts.csv", "expert_id school_code province capacity conflicts")
                        .row("E1", "S1", "43", "10", "S2; F3")
                        .row("E2", "S1", "43", "many", "")
                        .row("E1", "S1", "43", "1", ""),
                refused::add);

        assertThat(files).containsExactly(file("F1", "S1", "43"));
        assertThat(experts).containsExactly(expert("E1", "S1", "43", 10, "S2", "F3"));
        assertThat(refused)
                .extracting(r -> r.file() + " " + r.row() + " " + r.column() + " "
                        + r.reason().code())
                .containsExactly(
                        "files.csv 3 file_id DUPLICATE_KEY",
                        "files.csv 4 school_code MISSING",
                        "experts.csv 3 capacity BAD_VALUE",
                        "experts.csv 4 expert_id DUPLICATE_KEY");
    }
}
