package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.linkage.Link.Method;
import io.zhuxue.identification.linkage.Link.Status;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyLinkageTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final String HEADER = "id_no name household_no relation region since until risk_removed birth_date";

    /** Three hundred other students, so that agreements have a chance to happen by accident. */
    private static final HarshProvince OTHERS = new HarshProvince(300, 0, 3);

    private final Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(TERM));
    private final List<Student> pupils = new ArrayList<>();

    private FuzzyLinkageTest register(String id, String name, String region, String birth) {
        return register(id, name, "", "子女", region, birth);
    }

    private FuzzyLinkageTest register(
            String id, String name, String household, String relation, String region, String birth) {
        RegisterReader.create()
                .read(
                        Sheet.of("TP.csv", HEADER).row(id, name, household, relation, region, "", "", "", birth),
                        SpecialGroup.TP,
                        preparation::register,
                        r -> {});
        return this;
    }

    private Linkage roster(Pupil... roster) {
        RosterReader.create(s -> true).read(Pupil.roster(roster), (row, s) -> pupils.add(s), r -> {});
        assertThat(pupils).hasSize(roster.length);
        for (int i = 0; i < pupils.size(); i++) {
            preparation.student(i + 2, pupils.get(i));
        }
        for (int i = 0; i < OTHERS.students.size(); i++) {
            preparation.student(pupils.size() + i + 2, OTHERS.students.get(i));
        }
        return preparation.complete();
    }

    private Link only(Linkage linkage) {
        List<Link> links = linkage.link(2, pupils.get(0));
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    @Test
    void name_birth_date_and_place_together_prove_a_person_without_an_id() {
        register("", "宋环伟", "430211", "2011-07-28");

        Link link = only(roster(Pupil.pupil(), Pupil.another()));

        assertThat(link.method()).isEqualTo(Method.NAME_BIRTH);
        assertThat(link.status()).isEqualTo(Status.LINKED);
        assertThat(link.score()).isBetween(0.99, 0.9999);
    }

    @ParameterizedTest
    @CsvSource({
        "430211201107287041,宋环伟,430211,2011-07-28",
        "43021120110728740X,宋环伟,430211,2011-07-28",
        "4302112011072870X,宋环伟,,",
        "430211201107287041,宋还伟,430211,2011-07-28",
        "430211201107287041,宋环伟,,",
        "'',宋环玮,430211,2011-07-28"
    })
    void a_slip_in_id_or_name_is_seen_through(String id, String name, String region, String birth) {
        register(id, name, region == null ? "" : region, birth == null ? "" : birth);

        Link link = only(roster(Pupil.pupil(), Pupil.another()));

        assertThat(link.status()).isEqualTo(Status.LINKED);
    }

    @Test
    void a_name_alone_proves_nothing() {
        register("", "宋环伟", "430302", "");

        assertThat(roster(Pupil.pupil(), Pupil.another()).link(2, pupils.get(0)))
                .noneMatch(link -> link.status() == Status.LINKED);
    }

    @Test
    void another_birth_date_is_another_person() {
        register("", "宋环伟", "430211", "2008-01-15");

        assertThat(roster(Pupil.pupil(), Pupil.another()).link(2, pupils.get(0)))
                .isEmpty();
    }

    @Test
    void a_valid_id_of_somebody_else_is_somebody_else() {
        register(CitizenId.ofPacked(43021120110728702L).number(), "宋环伟", "430211", "2011-07-28");

        assertThat(roster(Pupil.pupil(), Pupil.another()).link(2, pupils.get(0)))
                .isEmpty();
    }

    @Test
    void a_student_without_an_id_is_found_by_the_register_that_has_one() {
        register("43021120110728704X", "宋环伟", "430211", "");

        Link link = only(
                roster(Pupil.pupil().with("id_no", "").with("student_no", "J430211201107280015"), Pupil.another()));

        assertThat(link.status()).isEqualTo(Status.LINKED);
        assertThat(link.method()).isEqualTo(Method.NAME_BIRTH);
    }

    @Test
    void two_namesakes_born_on_one_day_in_one_place_are_left_to_a_person() {
        register("", "宋环伟", "430211", "2011-07-28");
        Linkage linkage = roster(
                Pupil.pupil(),
                Pupil.pupil()
                        .with("student_no", "9")
                        .with("id_no", CitizenId.ofPacked(43021120110728001L).number()));

        assertThat(linkage.link(2, pupils.get(0))).extracting(Link::status).containsExactly(Status.REVIEW);
        assertThat(linkage.link(3, pupils.get(1))).extracting(Link::status).containsExactly(Status.REVIEW);
    }

    @Test
    void the_household_of_a_guardian_decides_between_namesakes() {
        register("430211197204051021", "贺芳萱", "H7", "户主", "430211", "");
        register("", "宋环伟", "H7", "子女", "430211", "2011-07-28");
        Linkage linkage = roster(
                Pupil.pupil(),
                Pupil.pupil()
                        .with("student_no", "9")
                        .with("id_no", CitizenId.ofPacked(43021120110728001L).number())
                        .with("guardian1_id", ""));

        assertThat(linkage.link(2, pupils.get(0)))
                .extracting(Link::method, Link::status)
                .contains(tuple(Method.NAME_BIRTH, Status.LINKED));
        assertThat(linkage.link(3, pupils.get(1))).isEmpty();
    }

    @Test
    void a_student_whose_id_is_in_the_register_is_not_linked_there_twice() {
        register("43021120110728704X", "宋环伟", "430211", "");
        register("", "宋环伟", "430211", "2011-07-28");

        assertThat(only(roster(Pupil.pupil(), Pupil.another())).method()).isEqualTo(Method.ID);
    }

    @Test
    void of_two_rows_of_one_register_the_likelier_counts() {
        register("", "宋环伟", "430211", "2011-07-28");
        register("430211201107287041", "宋环伟", "430211", "2011-07-28");

        assertThat(roster(Pupil.pupil(), Pupil.another()).link(2, pupils.get(0)))
                .extracting(Link::status)
                .containsExactlyInAnyOrder(Status.LINKED, Status.REVIEW);
    }

    @Test
    void a_link_is_explained_field_by_field() {
        register("430211201107287041", "宋环玮", "430211", "2011-07-28");
        Linkage linkage = roster(Pupil.pupil(), Pupil.another());

        Explanation explanation = linkage.explain(2, only(linkage));

        assertThat(explanation.findings()).hasSize(6);
        assertThat(explanation.findings().get(0).finding()).isEqualTo("姓名有同音或近音字");
        assertThat(explanation.findings().get(1).bits()).isGreaterThan(5);
        assertThat(explanation.text())
                .contains("出生日期一致", "县（区）一致", "证件号码仅一处笔误", "认定为同一人")
                .doesNotContain("宋", "2011");
    }

    @Test
    void a_link_by_id_is_explained_by_the_id() {
        register("43021120110728704X", "宋环伟", "430211", "");
        Linkage linkage = roster(Pupil.pupil());

        assertThat(linkage.explain(2, only(linkage)).text()).startsWith("证件号码一致。");
    }

    @Test
    void linking_twice_gives_the_same_scores() {
        HarshProvince province = new HarshProvince(2_000, 0.3, 11);
        Linkage first = HarshLinkageTest.linkage(province);
        Linkage second = HarshLinkageTest.linkage(province);
        for (int i = 0; i < province.students.size(); i++) {
            assertThat(first.link(i + 2, province.students.get(i)))
                    .isEqualTo(second.link(i + 2, province.students.get(i)));
        }
    }

    @Test
    void registers_come_before_students() {
        roster(Pupil.pupil());

        assertThatThrownBy(() -> register("", "某", "", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bounds_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> new LinkageConfig(TERM, 0.5, 0.6)).isInstanceOf(IllegalArgumentException.class);
    }
}
