package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.linkage.Link.Method;
import io.zhuxue.identification.linkage.Link.Status;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row that bears a guardian's ID beside the child's own name and birth date. */
class RelativesIdTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final String MOTHER = "430211197204051021";
    private static final HarshProvince OTHERS = new HarshProvince(300, 0, 3);

    private final List<RegisterEntry> entries = new ArrayList<>();
    private final List<Student> pupils = new ArrayList<>();

    private void row(String id, String name, String household, String relation, String birth) {
        Sheet sheet = Sheet.of("DBR.csv", "id_no name household_no relation region birth_date");
        for (int i = 0; i < entries.size(); i++) {
            sheet.row("", "x", "", "", "", "");
        }
        sheet.row(id, name, household, relation, "430211", birth);
        RegisterReader.create()
                .read(
                        sheet,
                        SpecialGroup.DBR,
                        entry -> {
                            if (!entry.name().equals("x")) {
                                entries.add(entry);
                            }
                        },
                        refused -> {});
    }

    private void pupils(Pupil... roster) {
        RosterReader.create(school -> true)
                .read(Pupil.roster(roster), (row, student) -> pupils.add(student), refused -> {});
    }

    private Linkage linkage() {
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(TERM));
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

    @Test
    void is_the_childs_own_row_and_says_why() {
        row(MOTHER, "宋环伟", "H1", "子女", "2011-07-28");
        pupils(Pupil.pupil(), Pupil.another());
        Linkage linkage = linkage();
        List<Link> links = linkage.link(2, pupils.get(0));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).method()).isEqualTo(Method.NAME_BIRTH);
        assertThat(links.get(0).status()).isEqualTo(Status.LINKED);
        assertThat(linkage.explain(2, links.get(0)).text()).contains("姓名一致；出生日期一致", "名册误填监护人的证件号码", "监护人在同一户");
        assertThat(links.get(0).score()).isLessThan(1);
    }

    @Test
    void stays_a_question_when_the_row_states_the_guardians_own_date_or_none() {
        for (String birth : List.of("1972-04-05", "")) {
            entries.clear();
            pupils.clear();
            row(MOTHER, "宋环伟", "H1", "子女", birth);
            pupils(Pupil.pupil());
            assertThat(links(0)).containsExactly(new Link(SpecialGroup.DBR, 2, Method.GUARDIAN_ID, 1, Status.REVIEW));
        }
    }

    @Test
    void stays_a_question_when_name_or_date_are_another_childs() {
        row(MOTHER, "宋小明", "H1", "子女", "2011-07-28");
        row(MOTHER, "宋环伟", "H1", "子女", "2014-02-03");
        pupils(Pupil.pupil());
        assertThat(links(0))
                .isNotEmpty()
                .allMatch(link -> link.method() == Method.GUARDIAN_ID && link.status() == Status.REVIEW);
    }

    @Test
    void is_nothing_to_a_namesake_of_another_family() {
        row(MOTHER, "宋环伟", "H1", "子女", "2011-07-28");
        pupils(Pupil.pupil()
                .with("student_no", "9")
                .with("id_no", CitizenId.ofPacked(43021120110728001L).number())
                .with("guardian1_id", "430211197204051100"));
        assertThat(links(0)).isEmpty();
    }

    @Test
    void of_a_student_who_has_that_id_is_that_students_whatever_date_it_states() {
        row("43021120110728704X", "宋环伟", "H1", "子女", "2010-01-01");
        pupils(Pupil.pupil());
        assertThat(links(0)).containsExactly(new Link(SpecialGroup.DBR, 2, Method.ID, 1, Status.LINKED));
    }

    @Test
    void is_found_in_the_delta_as_in_the_whole() {
        row(MOTHER, "宋环伟", "H1", "子女", "2011-07-28");
        row(MOTHER, "贺芳萱", "H1", "户主", "");
        pupils(Pupil.pupil());
        List<Link> whole = links(0).stream()
                .filter(link -> link.method() == Method.NAME_BIRTH)
                .toList();
        assertThat(whole).hasSize(1);

        DeltaLinkage.Preparation late = DeltaLinkage.prepare(LinkageConfig.of(TERM));
        entries.forEach(late::register);
        for (int i = 0; i < OTHERS.students.size(); i++) {
            late.student(i + 100, OTHERS.students.get(i));
        }
        assertThat(late.complete()
                        .students(new HashMap<>(Map.of(2L, pupils.get(0))))
                        .get(2L))
                .extracting(Link::registerRow, Link::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, Status.LINKED));

        DeltaLinkage.Preparation rows = DeltaLinkage.prepare(LinkageConfig.of(TERM));
        rows.register(entries.get(1));
        rows.student(2, pupils.get(0));
        for (int i = 0; i < OTHERS.students.size(); i++) {
            rows.student(i + 100, OTHERS.students.get(i));
        }
        assertThat(rows.complete().registers(List.of(entries.get(0))))
                .extracting(
                        each -> each.link().registerRow(), each -> each.link().status())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, Status.LINKED));
    }
}
