package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.recognition.CaseEvent;
import io.zhuxue.identification.recognition.CaseOpening;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.identification.spi.CaseJournal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every journal of cases keeps to; extend it and give a journal that is empty before each test. */
public abstract class CaseJournalContract {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    private static final CaseEvent OPENED = new CaseEvent.Opened(
            DAY,
            "school",
            new CaseOpening(
                    new PersonRef("song"),
                    "2143000002",
                    new SchoolYear(2022),
                    LocalDate.of(2011, 7, 28),
                    NeedLevel.HARD,
                    NeedLevel.NONE,
                    ""));

    private static final CaseEvent DECIDED =
            new CaseEvent.RingDecided(DAY, "li", Ring.CLASS, NeedLevel.SPECIAL, "父亲\t住院\n花费大");

    /** A journal, the same within a test and empty at its beginning. */
    protected abstract CaseJournal journal();

    @Test
    void events_are_read_in_the_order_in_which_they_were_added() {
        assertThat(journal().append("1", 0, OPENED)).isTrue();
        assertThat(journal().append("1", 1, DECIDED)).isTrue();
        assertThat(journal().read("1")).containsExactly(OPENED, DECIDED);
    }

    @Test
    void cases_are_apart_and_an_unknown_one_is_empty() {
        journal().append("1", 0, OPENED);
        assertThat(journal().read("2")).isEmpty();
        assertThat(journal().append("2", 0, OPENED)).isTrue();
    }

    @Test
    void who_has_not_seen_the_last_event_adds_nothing() {
        journal().append("1", 0, OPENED);
        assertThat(journal().append("1", 0, OPENED)).isFalse();
        assertThat(journal().append("1", 2, DECIDED)).isFalse();
        assertThat(journal().append("3", 1, DECIDED)).isFalse();
        assertThat(journal().read("1")).containsExactly(OPENED);
        assertThat(journal().read("3")).isEmpty();
    }
}
