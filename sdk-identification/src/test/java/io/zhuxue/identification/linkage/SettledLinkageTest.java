package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.linkage.Link.Method;
import io.zhuxue.identification.linkage.Link.Status;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What people settled feeds the next linkage. */
class SettledLinkageTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final LocalDate DAY = LocalDate.of(2022, 9, 7);
    private static final String HEADER = "id_no name household_no relation region birth_date";
    private static final String MOTHER = "430211197204051021";
    private static final HarshProvince OTHERS = new HarshProvince(300, 0, 3);

    private final List<RegisterEntry> entries = new ArrayList<>();
    private final List<SettledPair> pairs = new ArrayList<>();
    private final List<Student> pupils = new ArrayList<>();

    private static PersonRef person(RegisterEntry entry) {
        return new PersonRef(entry.idNo() + entry.name() + entry.birthDate());
    }

    private static PersonRef student(Student student) {
        return new PersonRef(student.studentNo());
    }

    private void row(String id, String name, String region, String birth) {
        RegisterReader.create()
                .read(
                        Sheet.of("TP.csv", HEADER).row(id, name, "H1", "子女", region, birth),
                        SpecialGroup.TP,
                        entry -> entries.add(moved(entry, entries.size() + 2)),
                        refused -> {});
    }

    private static RegisterEntry moved(RegisterEntry entry, long row) {
        return new RegisterEntry(
                entry.group(),
                row,
                entry.idNo(),
                entry.name(),
                entry.household(),
                entry.relation(),
                entry.region(),
                entry.since(),
                entry.until(),
                entry.riskRemoved(),
                entry.birthDate());
    }

    private void pupils(Pupil... roster) {
        RosterReader.create(school -> true)
                .read(Pupil.roster(roster), (row, student) -> pupils.add(student), refused -> {});
    }

    private void settle(int entry, int pupil, boolean same, int deciders) {
        pairs.add(new SettledPair(
                person(entries.get(entry)), student(pupils.get(pupil)), SpecialGroup.TP, same, deciders, DAY));
    }

    private SettledPairs settled() {
        return SettledPairs.of(pairs, SettledLinkageTest::person, SettledLinkageTest::student);
    }

    private Linkage linkage() {
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(TERM), settled());
        entries.forEach(preparation::register);
        for (int i = 0; i < pupils.size(); i++) {
            preparation.student(i + 2, pupils.get(i));
        }
        for (int i = 0; i < OTHERS.students.size(); i++) {
            preparation.student(pupils.size() + i + 2, OTHERS.students.get(i));
        }
        return preparation.complete();
    }

    private List<Link> links(int pupil) {
        return linkage().link(pupil + 2, pupils.get(pupil));
    }

    /** A row that may be either of two namesakes. */
    private void doubtful() {
        row("", "宋环伟", "430211", "2011-07-28");
        pupils(
                Pupil.pupil(),
                Pupil.pupil()
                        .with("student_no", "9")
                        .with("id_no", CitizenId.ofPacked(43021120110728001L).number()));
        assertThat(links(0)).extracting(Link::status).containsExactly(Status.REVIEW);
        assertThat(links(1)).extracting(Link::status).containsExactly(Status.REVIEW);
    }

    @Test
    void a_pair_that_two_people_confirmed_is_a_link_and_says_so() {
        doubtful();
        settle(0, 0, true, 2);

        Linkage linkage = linkage();
        Link link = linkage.link(2, pupils.get(0)).get(0);

        assertThat(link.status()).isEqualTo(Status.LINKED);
        assertThat(link.method()).isEqualTo(Method.NAME_BIRTH);
        assertThat(linkage.link(3, pupils.get(1))).as("the row is the other's").isEmpty();
        Explanation explanation = linkage.explain(2, link);
        assertThat(explanation.text()).contains("姓名", "；经两人复核确认（2022-09-07）。把握度" + link.score(), "认定为同一人");
        assertThat(explanation.findings())
                .last()
                .isEqualTo(new Explanation.Finding(
                        Explanation.Field.REVIEW, "经两人复核确认（2022-09-07）", Double.POSITIVE_INFINITY));
    }

    @Test
    void a_pair_that_was_refused_is_not_asked_again() {
        doubtful();
        settle(0, 0, false, 2);
        assertThat(links(0)).isEmpty();
        assertThat(links(1)).as("nothing was said of the other").hasSize(1);
    }

    @Test
    void even_what_evidence_alone_would_prove_is_not_linked_once_people_refused_it() {
        row("", "宋环伟", "430211", "2011-07-28");
        pupils(Pupil.pupil());
        assertThat(links(0)).extracting(Link::status).containsExactly(Status.LINKED);
        settle(0, 0, false, 2);
        assertThat(links(0)).isEmpty();
    }

    @Test
    void the_next_snapshot_has_other_row_numbers_and_the_decision_holds() {
        doubtful();
        settle(0, 0, true, 2);
        entries.set(0, moved(entries.get(0), 4711));
        assertThat(links(0)).extracting(Link::registerRow).containsExactly(4711L);
    }

    @Test
    void a_confirmed_pair_without_any_evidence_is_a_link_that_rests_on_the_decision_alone() {
        row("", "王五", "440305", "1990-01-01");
        pupils(Pupil.pupil());
        settle(0, 0, true, 2);
        Linkage linkage = linkage();
        Link link = linkage.link(2, pupils.get(0)).get(0);
        assertThat(link).isEqualTo(new Link(SpecialGroup.TP, 2, Method.FUZZY, 0, Status.LINKED));
        assertThat(linkage.explain(2, link).text()).isEqualTo("经两人复核确认（2022-09-07）。认定为同一人。");
    }

    @Test
    void a_confirmed_row_is_nobody_elses_and_the_student_is_asked_about_no_other_row() {
        row("", "宋环伟", "430211", "2011-07-28");
        row("", "宋环伟", "430211", "2011-07-29");
        pupils(
                Pupil.pupil(),
                Pupil.another()
                        .with("id_no", "")
                        .with("student_no", "J1")
                        .with("name", "宋环伟")
                        .with("birth_date", "2011-07-28"));
        assertThat(links(0)).hasSize(2);
        assertThat(links(1)).isNotEmpty();
        settle(1, 0, true, 2);
        assertThat(links(0)).extracting(Link::registerRow).containsExactly(3L);
        assertThat(links(1)).extracting(Link::registerRow).containsExactly(2L);
    }

    @Test
    void when_the_likeliest_row_was_refused_the_next_likeliest_takes_its_place() {
        row("", "宋环伟", "430211", "2011-07-28");
        row("430211201107287041", "宋环玮", "430211", "2011-07-28");
        pupils(Pupil.pupil());
        List<Link> before = links(0);
        assertThat(before).extracting(Link::status).containsExactlyInAnyOrder(Status.LINKED, Status.REVIEW);
        int best = before.get(0).status() == Status.LINKED ? 0 : 1;
        settle((int) before.get(best).registerRow() - 2, 0, false, 2);
        assertThat(links(0))
                .containsExactly(new Link(
                        SpecialGroup.TP,
                        before.get(1 - best).registerRow(),
                        before.get(1 - best).method(),
                        before.get(1 - best).score(),
                        Status.LINKED));
    }

    @Test
    void a_guardians_household_is_confirmed_or_refused_for_the_child() {
        row(MOTHER, "贺芳萱", "430211", "");
        pupils(Pupil.pupil());
        assertThat(links(0)).extracting(Link::status).containsExactly(Status.REVIEW);
        settle(0, 0, true, 2);
        Linkage linkage = linkage();
        Link link = linkage.link(2, pupils.get(0)).get(0);
        assertThat(link).isEqualTo(new Link(SpecialGroup.TP, 2, Method.GUARDIAN_ID, 1, Status.LINKED));
        assertThat(linkage.explain(2, link).text()).contains("监护人的证件号码一致；经两人复核确认");
        settle(0, 0, false, 2);
        assertThat(links(0)).as("the later decision holds").isEmpty();
    }

    @Test
    void a_link_by_the_own_id_was_never_a_question_and_stays() {
        row("43021120110728704X", "宋环伟", "430211", "");
        pupils(Pupil.pupil());
        settle(0, 0, false, 2);
        assertThat(links(0)).containsExactly(new Link(SpecialGroup.TP, 2, Method.ID, 1, Status.LINKED));
    }

    @Test
    void a_confirmed_guardian_whom_the_roster_no_longer_names_is_still_a_guardian() {
        row("430211197204051021", "贺芳萱", "430211", "");
        pupils(Pupil.pupil().with("guardian1_id", "").with("guardian2_id", ""));
        pairs.add(new SettledPair(person(entries.get(0)), student(pupils.get(0)), SpecialGroup.TP, true, 2, DAY, true));
        assertThat(links(0)).containsExactly(new Link(SpecialGroup.TP, 2, Method.GUARDIAN_ID, 0, Status.LINKED));
    }

    @Test
    void one_decision_is_about_one_group() {
        doubtful();
        pairs.add(new SettledPair(person(entries.get(0)), student(pupils.get(0)), SpecialGroup.DBR, false, 2, DAY));
        assertThat(links(0)).hasSize(1);
    }

    @Test
    void later_rows_and_later_students_are_settled_as_everybody_at_once() {
        doubtful();
        settle(0, 0, true, 2);
        DeltaLinkage.Preparation rowsLater = DeltaLinkage.prepare(LinkageConfig.of(TERM), settled());
        OTHERS.entries.forEach(rowsLater::register);
        rowsLater.student(2, pupils.get(0));
        rowsLater.student(3, pupils.get(1));
        assertThat(rowsLater.complete().registers(List.of(moved(entries.get(0), 9_000))))
                .extracting(each -> each.studentRow() + " " + each.link().status())
                .containsExactly("2 LINKED");

        DeltaLinkage.Preparation studentsLater = DeltaLinkage.prepare(LinkageConfig.of(TERM), settled());
        entries.forEach(studentsLater::register);
        for (int i = 0; i < OTHERS.students.size(); i++) {
            studentsLater.student(i + 100, OTHERS.students.get(i));
        }
        Map<Long, Student> fresh = new HashMap<>(Map.of(2L, pupils.get(0), 3L, pupils.get(1)));
        Map<Long, List<Link>> links = studentsLater.complete().students(fresh);
        assertThat(links.get(2L)).extracting(Link::status).containsExactly(Status.LINKED);
        assertThat(links.get(3L)).isEmpty();
    }

    @Test
    void in_a_whole_province_decisions_change_the_decided_pairs_and_nothing_is_asked_twice() {
        HarshProvince province = new HarshProvince(5_000, 0.2, 7);
        List<String> before = links(province, SettledPairs.none());
        List<SettledPair> asked = new ArrayList<>();
        Map<PersonRef, Integer> numbers = new HashMap<>();
        for (int i = 0; i < province.students.size(); i++) {
            numbers.put(student(province.students.get(i)), i + 2);
        }
        Map<String, RegisterEntry> rows = new HashMap<>();
        province.entries.forEach(entry -> rows.put(entry.group() + " " + entry.row(), entry));
        for (String text : before) {
            String[] cells = text.split(" ");
            RegisterEntry entry = rows.get(cells[1] + " " + cells[2]);
            boolean byEvidence = entry != null && entry.citizenId().isEmpty();
            if (byEvidence && (cells[3].equals("REVIEW") || asked.size() < 200)) {
                asked.add(new SettledPair(
                        reference(entry),
                        student(province.students.get(Integer.parseInt(cells[0]) - 2)),
                        entry.group(),
                        asked.size() % 2 == 0,
                        2,
                        DAY));
            }
        }
        assertThat(asked).hasSizeGreaterThan(100);
        List<String> after =
                links(province, SettledPairs.of(asked, SettledLinkageTest::reference, SettledLinkageTest::student));
        Set<String> expected = new TreeSet<>(before);
        for (SettledPair pair : asked) {
            String link = numbers.get(pair.student()) + " " + pair.person().token();
            expected.remove(link + " REVIEW");
            expected.remove(link + " LINKED");
            if (pair.same()) {
                String ofGroup = numbers.get(pair.student()) + " " + pair.group() + " ";
                expected.removeIf(text -> text.startsWith(ofGroup));
                expected.add(link + " LINKED");
            }
        }
        Set<String> fresh = new TreeSet<>(after);
        fresh.removeAll(expected);
        expected.removeAll(after);
        assertThat(expected).as("links that nobody decided about").isEmpty();
        assertThat(fresh)
                .as("a guardian's row is asked about again when the student's own was refused, and nothing else is new")
                .allMatch(text -> rows.get(text.split(" ")[1] + " " + text.split(" ")[2])
                                .citizenId()
                                .isPresent()
                        && text.endsWith("REVIEW"));
        assertThat(links(
                        province,
                        SettledPairs.of(List.of(), SettledLinkageTest::reference, SettledLinkageTest::student)))
                .isEqualTo(before);
    }

    private static PersonRef reference(RegisterEntry entry) {
        return new PersonRef(entry.group() + " " + entry.row());
    }

    private static List<String> links(HarshProvince province, SettledPairs settled) {
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(TERM), settled);
        province.entries.forEach(preparation::register);
        for (int i = 0; i < province.students.size(); i++) {
            preparation.student(i + 2, province.students.get(i));
        }
        Linkage linkage = preparation.complete();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < province.students.size(); i++) {
            for (Link link : linkage.link(i + 2, province.students.get(i))) {
                all.add((i + 2) + " " + link.group() + " " + link.registerRow() + " " + link.status());
            }
        }
        return all;
    }

    @Test
    void who_settled_it_is_said_and_somebody_did() {
        PersonRef one = new PersonRef("a");
        assertThat(new SettledPair(one, one, SpecialGroup.TP, true, 1, DAY).finding())
                .isEqualTo("经人工复核确认（2022-09-07）");
        assertThat(new SettledPair(one, one, SpecialGroup.TP, false, 3, DAY).finding())
                .isEqualTo("经3人复核否定（2022-09-07）");
        assertThatThrownBy(() -> new SettledPair(one, one, SpecialGroup.TP, true, 0, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
