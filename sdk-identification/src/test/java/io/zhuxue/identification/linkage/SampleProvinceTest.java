package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample province beside the repository, with its truth; machines without it pass this over. */
class SampleProvinceTest {

    private static final Map<String, List<Link>> LINKS = new HashMap<>();
    private static final Map<String, Set<String>> TRUTH = new HashMap<>();
    private static final List<Rejection> REFUSED = new ArrayList<>();

    @BeforeAll
    static void run_the_sample() {
        Optional<Path> data = Sheet.sampleData();
        assumeThat(data).isPresent();
        Path province = data.orElseThrow().resolve("sample-province");
        Linkage.Preparation preparation =
                Linkage.prepare(LinkageConfig.of(Term.parse("2022-AUTUMN").orThrow()));
        for (SpecialGroup group : SpecialGroup.values()) {
            Path file = province.resolve("registers").resolve(group + ".csv");
            if (Files.exists(file)) {
                RegisterReader.create().read(Sheet.of(file), group, preparation::register, REFUSED::add);
            }
        }
        Set<String> schools =
                SchoolReader.create().read(Sheet.of(province.resolve("schools.csv")), REFUSED::add).stream()
                        .map(School::code)
                        .collect(Collectors.toSet());
        RosterReader reader = RosterReader.create(schools::contains);
        Sheet roster = Sheet.of(province.resolve("students.csv"));
        reader.read(roster, preparation::student, r -> {});
        Linkage linkage = preparation.complete();
        reader.read(
                roster,
                (row, student) -> linkage.link(row, student)
                        .forEach(link -> LINKS.computeIfAbsent(
                                        student.schoolCode() + " " + student.studentNo() + " " + link.group(),
                                        key -> new ArrayList<>())
                                .add(link)),
                REFUSED::add);
        Sheet truth = Sheet.of(data.orElseThrow().resolve("sample-province-truth.csv"));
        for (int i = 0; i < truth.size(); i++) {
            TRUTH.computeIfAbsent(truth.cell(i, "how"), how -> new HashSet<>())
                    .add(truth.cell(i, "school_code") + " " + truth.cell(i, "student_no") + " "
                            + truth.cell(i, "group"));
        }
    }

    private static Set<String> keys(Link.Status status, Link.Method... methods) {
        Set<Link.Method> wanted = Set.of(methods);
        return LINKS.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(l -> l.status() == status && wanted.contains(l.method())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void every_intact_row_is_linked_by_id_and_nothing_else_is() {
        assertThat(keys(Link.Status.LINKED, Link.Method.ID, Link.Method.ID15)).isEqualTo(TRUTH.get("ID"));
    }

    @Test
    void every_row_with_a_spoiled_id_is_linked_to_its_student_and_to_nobody_else() {
        assertThat(keys(Link.Status.LINKED, Link.Method.NAME_BIRTH, Link.Method.FUZZY))
                .isEqualTo(TRUTH.get("FUZZY"));
    }

    @Test
    void every_child_of_a_disabled_guardian_is_found() {
        assertThat(keys(Link.Status.LINKED, Link.Method.GUARDIAN_ID)).isEqualTo(TRUTH.get("CJZ"));
    }

    @Test
    void a_guardian_in_a_household_register_is_for_review() {
        assertThat(keys(Link.Status.REVIEW, Link.Method.GUARDIAN_ID)).containsAll(TRUTH.get("GUARDIAN"));
    }

    @Test
    void rows_that_ended_give_nothing() {
        assertThat(LINKS.keySet()).doesNotContainAnyElementsOf(TRUTH.get("ENDED"));
    }

    @Test
    void the_faulty_rows_of_the_roster_are_the_only_ones_refused() {
        assertThat(REFUSED).extracting(Rejection::file).containsOnly("students.csv");
    }
}
