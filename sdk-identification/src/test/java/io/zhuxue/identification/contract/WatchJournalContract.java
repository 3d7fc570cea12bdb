package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.roster.Enrolment;
import io.zhuxue.identification.roster.EnrolmentStatus;
import io.zhuxue.identification.spi.WatchJournal;
import io.zhuxue.identification.watch.Hardship;
import io.zhuxue.identification.watch.WatchFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every journal of the watch keeps to; extend it and give a journal that is empty before each test. */
public abstract class WatchJournalContract {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final PersonRef SONG = new PersonRef("song");
    private static final PersonRef ROW = new PersonRef("row");
    private static final RegionCode COUNTY = new RegionCode("430211");

    /** One fact of every kind. */
    private static final List<WatchFact> FACTS = List.of(
            new WatchFact.Registered(DAY, ROW, SpecialGroup.FF2, Optional.empty(), LocalDate.MIN, false, LocalDate.MAX),
            new WatchFact.Registered(
                    DAY, SONG, SpecialGroup.CJZ, Optional.of(COUNTY), LocalDate.of(2011, 7, 28), true, DAY),
            new WatchFact.Presumed(DAY, SONG, SpecialGroup.DBR),
            new WatchFact.Unregistered(DAY, ROW, SpecialGroup.FF2, true),
            new WatchFact.Matched(DAY, ROW, SONG, WatchFact.Matched.Certainty.IN_REVIEW),
            new WatchFact.Parted(DAY, ROW, SONG),
            new WatchFact.Elsewhere(DAY, ROW),
            new WatchFact.Enrolled(
                    DAY, SONG, "2143000002", COUNTY, COUNTY, new Enrolment(EnrolmentStatus.SUSPENDED, LocalDate.MIN)),
            new WatchFact.Aided(DAY, SONG, Term.of(DAY), List.of("CMP_BOARD", "NUT_MEAL")),
            new WatchFact.Refused(DAY, SONG, Term.of(DAY), "NO_ACCOUNT", "缺少账号，\n请补\t充。\\"),
            new WatchFact.Struck(DAY, SONG, Hardship.ILLNESS, LocalDate.MAX),
            new WatchFact.PlaceStruck(DAY, Area.of(COUNTY), Hardship.DISASTER, DAY.plusDays(90)));

    /** A journal, the same within a test and empty at its beginning. */
    protected abstract WatchJournal journal();

    private List<WatchFact> kept() {
        List<WatchFact> kept = new ArrayList<>();
        journal().replay(kept::add);
        return kept;
    }

    @Test
    void an_empty_journal_has_nothing_to_tell() {
        assertThat(kept()).isEmpty();
        journal().append(List.of());
        assertThat(kept()).isEmpty();
    }

    @Test
    void facts_of_every_kind_come_back_as_they_were_in_their_order() {
        journal().append(FACTS.subList(0, 5));
        journal().append(FACTS.subList(5, FACTS.size()));
        assertThat(kept()).isEqualTo(FACTS);
        assertThat(FACTS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(WatchFact.class.getPermittedSubclasses()));
    }

    @Test
    void the_same_fact_twice_is_two_facts() {
        journal().append(FACTS.subList(0, 1));
        journal().append(FACTS.subList(0, 1));
        assertThat(kept()).hasSize(2);
    }
}
