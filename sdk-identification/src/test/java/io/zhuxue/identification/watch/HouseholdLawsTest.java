package io.zhuxue.identification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.review.Lineage;
import io.zhuxue.identification.roster.Enrolment;
import io.zhuxue.identification.roster.EnrolmentStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever people decide about a household, a guardian and the pupils of the house stay as many persons as they are. */
class HouseholdLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final RegionCode COUNTY = new RegionCode("430211");
    private static final PersonRef MOTHER = new PersonRef("mother");
    private static final int PUPILS = 3;

    private static PersonRef pupil(int number) {
        return new PersonRef("pupil" + number);
    }

    private static Watch household() {
        Watch watch = Watch.create(DAY, WatchRules.national());
        watch.learn(new WatchFact.Registered(
                DAY, MOTHER, SpecialGroup.DBR, Optional.of(COUNTY), LocalDate.of(1985, 3, 1), true, LocalDate.MAX));
        for (int i = 0; i < PUPILS; i++) {
            watch.learn(new WatchFact.Enrolled(
                    DAY, pupil(i), "S1", COUNTY, COUNTY, new Enrolment(EnrolmentStatus.ENROLLED, LocalDate.MIN)));
            watch.learn(new WatchFact.Presumed(DAY, pupil(i), SpecialGroup.DBR));
        }
        return watch;
    }

    @Property(tries = 300)
    void guardian_and_pupils_stay_apart_and_the_last_word_on_each_pupil_holds(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> words) {
        Watch watch = household();
        WatchEntry mother = watch.ask(MOTHER, DAY).orElseThrow();
        Boolean[] last = new Boolean[PUPILS];
        for (int word : words) {
            boolean same = word % 2 == 0;
            last[word / 2] = same;
            watch.learn(new Lineage(DAY, MOTHER, pupil(word / 2), same, "i" + word / 2, SpecialGroup.DBR, true).fact());
        }
        assertThat(watch.ask(MOTHER, DAY)).contains(mother);
        for (int i = 0; i < PUPILS; i++) {
            WatchEntry entry = watch.ask(pupil(i), DAY).orElseThrow();
            assertThat(entry.person()).isEqualTo(pupil(i));
            WatchState.Kind expected = last[i] == null
                    ? WatchState.Kind.UNMATCHED
                    : last[i] ? WatchState.Kind.AWAITED : WatchState.Kind.LEFT;
            assertThat(entry.state().kind()).isEqualTo(expected);
            assertThat(entry.groups().contains(SpecialGroup.DBR)).isEqualTo(Boolean.TRUE.equals(last[i]));
        }
        assertThat(watch.persons()).hasSize(1 + PUPILS);
    }

    @Property(tries = 200)
    void of_a_row_of_the_pupils_own_the_two_become_one_and_are_parted_again(
            @ForAll @Size(min = 1, max = 8) List<Boolean> words) {
        Watch watch = household();
        PersonRef row = new PersonRef("row without an ID");
        watch.learn(new WatchFact.Registered(
                DAY, row, SpecialGroup.TP, Optional.of(COUNTY), LocalDate.of(2011, 7, 28), false, LocalDate.MAX));
        boolean one = false;
        for (boolean same : words) {
            watch.learn(new Lineage(DAY, row, pupil(0), same, "i", SpecialGroup.TP, false).fact());
            one = same;
        }
        assertThat(watch.ask(row, DAY).orElseThrow().person()).isEqualTo(one ? pupil(0) : row);
        assertThat(watch.ask(pupil(0), DAY).orElseThrow().groups().contains(SpecialGroup.TP))
                .isEqualTo(one);
        assertThat(watch.persons()).hasSize(1 + PUPILS + (one ? 0 : 1));
    }
}
