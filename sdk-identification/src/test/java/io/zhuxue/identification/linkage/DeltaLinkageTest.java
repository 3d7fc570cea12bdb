package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeltaLinkageTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final HarshProvince PROVINCE = new HarshProvince(20_000, 0.2, 11);

    private static DeltaLinkage prepared(List<RegisterEntry> entries, int students) {
        DeltaLinkage.Preparation preparation = DeltaLinkage.prepare(LinkageConfig.of(TERM));
        entries.forEach(preparation::register);
        for (int i = 0; i < students; i++) {
            preparation.student(i + 2, PROVINCE.students.get(i));
        }
        return preparation.complete();
    }

    /** Links as texts, those by an ID and those by evidence apart. */
    private static void sort(long row, Link link, Set<String> byId, Set<String> byEvidence) {
        String text = row + " " + link.group() + " " + link.registerRow() + " " + link.method() + " " + link.status();
        boolean evidence = link.method() == Link.Method.FUZZY || link.method() == Link.Method.NAME_BIRTH;
        (evidence ? byEvidence : byId).add(text);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void register_rows_that_come_one_by_one_find_the_students_that_a_full_linkage_finds() {
        DeltaLinkage delta = prepared(PROVINCE.entries, PROVINCE.students.size());
        Set<String> fullById = new HashSet<>();
        Set<String> fullByEvidence = new HashSet<>();
        for (int i = 0; i < PROVINCE.students.size(); i++) {
            long row = i + 2;
            delta.full().link(row, PROVINCE.students.get(i)).forEach(link -> sort(row, link, fullById, fullByEvidence));
        }
        Set<String> byId = new HashSet<>();
        Set<String> byEvidence = new HashSet<>();
        List<RegisterEntry> batch = new ArrayList<>();
        for (RegisterEntry entry : PROVINCE.entries) {
            batch.add(entry);
            if (batch.size() == 7) {
                delta.registers(batch).forEach(each -> sort(each.studentRow(), each.link(), byId, byEvidence));
                batch.clear();
            }
        }
        delta.registers(batch).forEach(each -> sort(each.studentRow(), each.link(), byId, byEvidence));

        assertThat(without(byId, fullById)).isEmpty();
        assertThat(without(fullById, byId)).isEmpty();
        // Two rows of one student in a group are told apart only when they come together.
        assertThat(without(byEvidence, fullByEvidence).size()).isLessThanOrEqualTo(fullByEvidence.size() / 200);
        assertThat(without(fullByEvidence, byEvidence).size()).isLessThanOrEqualTo(fullByEvidence.size() / 200);
    }

    @Test
    void a_new_snapshot_and_new_students_are_linked_as_well_as_everybody_at_once() {
        int known = 19_000;
        DeltaLinkage delta = prepared(PROVINCE.entries, known);
        Map<Long, Student> fresh = new HashMap<>();
        for (int i = known; i < PROVINCE.students.size(); i++) {
            fresh.put((long) i + 2, PROVINCE.students.get(i));
        }
        Map<String, Long> truth = new HashMap<>();
        PROVINCE.truth.stream()
                .filter(row -> row.student() >= known + 2)
                .forEach(row -> truth.put(row.group() + " " + row.row(), row.student()));
        int[] counts = new int[3];
        delta.students(fresh)
                .forEach((row, links) -> links.forEach(link -> {
                    if (link.status() == Link.Status.LINKED && link.method() != Link.Method.GUARDIAN_ID) {
                        Long right = truth.get(link.group() + " " + link.registerRow());
                        counts[right != null && right.equals(row) ? 0 : 1]++;
                    }
                }));
        double precision = counts[0] / (double) (counts[0] + counts[1]);
        double recall = counts[0] / (double) truth.size();
        assertThat(precision).as("precision of %d links", counts[0]).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).as("recall over %d rows", truth.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_row_that_does_not_count_in_the_term_links_nobody() {
        DeltaLinkage delta = prepared(PROVINCE.entries.subList(0, 100), 1_000);
        RegisterEntry row = PROVINCE.entries.get(0);
        RegisterEntry gone = new RegisterEntry(
                row.group(),
                row.row(),
                row.idNo(),
                row.name(),
                row.household(),
                row.relation(),
                row.region(),
                row.since(),
                TERM.firstDay(),
                false,
                row.birthDate());
        assertThat(delta.registers(List.of(gone))).isEmpty();
        assertThat(delta.registers(List.of())).isEmpty();
        assertThat(delta.students(Map.of())).isEmpty();
    }
}
