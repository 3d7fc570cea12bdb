package io.zhuxue.identification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.Linkage;
import io.zhuxue.identification.linkage.LinkageConfig;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.review.Lineage;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a snapshot through linkage to the watch. */
class WatchFeedTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final String HEADER = "id_no name household_no region since until risk_removed birth_date";
    private static final RegionCode COUNTY = new RegionCode("430211");

    private final WatchFeed feed = WatchFeed.create(PersonTokens.create(new byte[16]));
    private final Watch watch = Watch.create(DAY, WatchRules.national());

    private static Student student(Pupil pupil) {
        List<Student> students = new ArrayList<>();
        RosterReader.create(code -> true).read(Pupil.roster(pupil), (row, each) -> students.add(each), refused -> {});
        return students.get(0);
    }

    private static RegisterSnapshot register(SpecialGroup group, LocalDate day, String[]... rows) {
        Sheet sheet = Sheet.of("registers/" + group + ".csv", HEADER);
        for (String[] row : rows) {
            sheet.row(row);
        }
        return RegisterSnapshot.of(sheet, group, day);
    }

    private static String[] row(String id, String name, String risk) {
        return new String[] {id, name, "H1", "430211", "", "", risk, "2011-07-28"};
    }

    private WatchState state(Student student) {
        return watch.ask(feed.student(student), watch.today()).orElseThrow().state();
    }

    @Test
    void a_student_and_a_row_of_the_same_id_are_one_person_without_a_match() {
        Student song = student(Pupil.pupil());
        watch.learn(feed.enrolled(song, COUNTY, DAY));
        RegisterSnapshot spring = register(SpecialGroup.FF2, DAY, row("43021120110728704X", "宋环伟", "0"));
        RegisterDiff.between(
                RegisterSnapshot.empty(SpecialGroup.FF2),
                spring,
                change -> watch.learn(feed.changed(change, spring.day())));
        assertThat(state(song).kind()).isEqualTo(WatchState.Kind.AWAITED);

        RegisterSnapshot later = register(SpecialGroup.FF2, DAY.plusDays(40), row("43021120110728704X", "宋环伟", "1"));
        RegisterDiff.between(spring, later, change -> watch.learn(feed.changed(change, later.day())));
        watch.advance(later.day());
        assertThat(state(song)).isEqualTo(new WatchState.Left(WatchState.Left.Cause.RISK_REMOVED, DAY.plusDays(40)));
    }

    @Test
    void links_become_matches_presumptions_and_memberships() {
        Student song = student(Pupil.pupil());
        watch.learn(feed.enrolled(song, COUNTY, DAY));
        List<RegisterEntry> entries = new ArrayList<>();
        register(SpecialGroup.TP, DAY, row("", "宋环伟", "")).read(entries::add, refused -> {});
        register(SpecialGroup.DBR, DAY, row("430211197204051021", "贺芳萱", "")).read(entries::add, refused -> {});
        register(SpecialGroup.CJ, DAY, row("430211197204051021", "贺芳萱", "")).read(entries::add, refused -> {});
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(Term.of(DAY)));
        entries.forEach(preparation::register);
        preparation.student(2, song);
        Linkage linkage = preparation.complete();

        entries.forEach(entry -> watch.learn(feed.registered(entry, DAY)));
        linkage.link(2, song)
                .forEach(link -> entries.stream()
                        .filter(entry -> entry.row() == link.registerRow()
                                && (entry.group() == link.group()
                                        || link.group() == SpecialGroup.CJZ && entry.group() == SpecialGroup.CJ))
                        .forEach(entry -> feed.linked(song, link, entry, DAY).forEach(watch::learn)));

        assertThat(watch.ask(feed.student(song), DAY).orElseThrow().groups())
                .as("a disabled guardian is proof; a guardian in a household's register only asks a question")
                .contains(SpecialGroup.CJZ)
                .doesNotContain(SpecialGroup.DBR);
        assertThat(watch.ask(feed.person(entries.get(1)), DAY)
                        .orElseThrow()
                        .state()
                        .kind())
                .as("the mother is no student")
                .isEqualTo(WatchState.Kind.NOT_ENROLLED);
    }

    @Test
    void a_household_that_people_confirmed_makes_the_pupil_a_member_and_leaves_the_mother_who_she_is() {
        Student song = student(Pupil.pupil());
        watch.learn(feed.enrolled(song, COUNTY, DAY));
        List<RegisterEntry> entries = new ArrayList<>();
        register(SpecialGroup.DBR, DAY, row("430211197204051021", "贺芳萱", "")).read(entries::add, refused -> {});
        watch.learn(feed.registered(entries.get(0), DAY));
        Link asked = new Link(SpecialGroup.DBR, 2, Link.Method.GUARDIAN_ID, 1, Link.Status.REVIEW);
        feed.linked(song, asked, entries.get(0), DAY).forEach(watch::learn);
        assertThat(state(song).kind()).isEqualTo(WatchState.Kind.UNMATCHED);

        Lineage confirmed =
                new Lineage(DAY, feed.person(entries.get(0)), feed.student(song), true, "item", SpecialGroup.DBR, true);
        watch.learn(confirmed.fact());
        assertThat(state(song).kind()).isEqualTo(WatchState.Kind.AWAITED);
        assertThat(watch.ask(feed.person(entries.get(0)), DAY).orElseThrow().person())
                .as("two persons stay two")
                .isEqualTo(feed.person(entries.get(0)));
        assertThat(watch.persons()).hasSize(2);
    }
}
