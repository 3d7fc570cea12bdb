package io.zhuxue.identification.linkage;

import static io.zhuxue.identification.Pupil.pupil;
import static io.zhuxue.identification.Pupil.roster;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExactLinkageTest {

    private static final String HEADER = "id_no name household_no relation region since until risk_removed birth_date";
    private static final String OWN = "43021120110728704X";
    private static final String MOTHER = "430211197204051021";

    private final Linkage.Preparation preparation =
            Linkage.prepare(LinkageConfig.of(Term.parse("2022-AUTUMN").orThrow()));
    private final List<Rejection> refused = new ArrayList<>();

    private ExactLinkageTest register(SpecialGroup group, String... cells) {
        RegisterReader.create()
                .read(Sheet.of(group + ".csv", HEADER).row(cells), group, preparation::register, refused::add);
        return this;
    }

    private List<Link> links(Pupil pupil) {
        List<Link> links = new ArrayList<>();
        RosterReader reader = RosterReader.create(s -> true);
        reader.read(roster(pupil), preparation::student, refused::add);
        Linkage linkage = preparation.complete();
        reader.read(roster(pupil), (row, student) -> links.addAll(linkage.link(row, student)), refused::add);
        assertThat(refused).isEmpty();
        return links;
    }

    @Test
    void the_same_id_links_and_each_register_gives_its_group() {
        register(SpecialGroup.DBR, OWN, "宋环伟").register(SpecialGroup.TP, OWN, "别的名字");

        assertThat(links(pupil()))
                .containsExactly(
                        new Link(SpecialGroup.TP, 2, Link.Method.ID, 1, Link.Status.LINKED),
                        new Link(SpecialGroup.DBR, 2, Link.Method.ID, 1, Link.Status.LINKED));
    }

    @Test
    void a_fifteen_digit_number_on_either_side_links_as_id15() {
        register(SpecialGroup.CJ, "440524800101001", "某").register(SpecialGroup.LS, "440524198001010013", "某");

        assertThat(links(pupil().with("id_no", "440524198001010013").with("birth_date", "1980-01-01")))
                .extracting(Link::method)
                .containsExactly(Link.Method.ID15, Link.Method.ID);
    }

    @Test
    void a_number_with_a_wrong_check_digit_never_links_by_id() {
        register(SpecialGroup.TP, "430211201107287041", "另一人");

        assertThat(links(pupil())).noneMatch(link -> link.method() == Link.Method.ID);
    }

    @ParameterizedTest
    @CsvSource({
        "TP,,,true",
        "TP,2022-09-01,,false",
        "TP,2022-09-02,,true",
        "TP,2021-01-01,,false",
        "FF1,,0,true",
        "FF1,,1,false",
        "FF2,2022-09-02,0,true",
        "FF3,,1,false",
        "DBR,,1,true"
    })
    void a_row_counts_while_it_is_in_and_the_risk_not_removed(
            SpecialGroup group, String until, String risk, boolean counts) {
        register(
                group,
                OWN,
                "宋环伟",
                "H1",
                "子女",
                "430211",
                "2019-01-01",
                until == null ? "" : until,
                risk == null ? "" : risk);

        assertThat(links(pupil())).hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialGroup.class,
            names = {"TP", "FF1", "FF2", "FF3", "DBR", "DBU", "TKR", "TKU", "DBB", "ZC"})
    void a_guardian_in_a_household_register_is_for_review(SpecialGroup group) {
        register(group, MOTHER, "贺芳萱", "H1", "户主", "", "", "", "0");

        assertThat(links(pupil())).containsExactly(new Link(group, 2, Link.Method.GUARDIAN_ID, 1, Link.Status.REVIEW));
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialGroup.class,
            names = {"GE", "SS", "LS", "YF", "ZG"})
    void a_guardian_in_a_register_of_children_means_nothing(SpecialGroup group) {
        register(group, MOTHER, "贺芳萱");

        assertThat(links(pupil())).isEmpty();
    }

    @Test
    void a_guardian_in_the_register_of_the_disabled_makes_a_child_of_the_disabled() {
        register(SpecialGroup.CJ, MOTHER, "贺芳萱");

        assertThat(links(pupil()))
                .containsExactly(new Link(SpecialGroup.CJZ, 2, Link.Method.GUARDIAN_ID, 1, Link.Status.LINKED));
    }

    @Test
    void no_review_is_asked_for_a_group_that_the_student_is_linked_in() {
        register(SpecialGroup.TP, OWN, "宋环伟", "H1").register(SpecialGroup.TP, MOTHER, "贺芳萱", "H1");

        assertThat(links(pupil())).extracting(Link::status).containsExactly(Link.Status.LINKED);
    }

    @Test
    void a_guardian_named_twice_is_one_guardian() {
        register(SpecialGroup.TP, MOTHER, "贺芳萱", "H1");

        assertThat(links(pupil().with("guardian2_name", "贺芳萱").with("guardian2_id", MOTHER)))
                .hasSize(1);
    }

    @Test
    void the_links_of_a_student_without_an_id_come_from_its_guardians_alone() {
        register(SpecialGroup.CJ, MOTHER, "贺芳萱").register(SpecialGroup.LS, OWN, "别人");

        assertThat(links(pupil().with("id_no", "").with("name", "张三").with("birth_date", "2010-01-01")))
                .extracting(Link::group)
                .containsExactly(SpecialGroup.CJZ);
    }
}
