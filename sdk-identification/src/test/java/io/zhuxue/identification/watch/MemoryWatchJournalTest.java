package io.zhuxue.identification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.contract.WatchJournalContract;
import io.zhuxue.identification.spi.WatchJournal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal in memory keeps the contract. */
class MemoryWatchJournalTest extends WatchJournalContract {

    private final WatchJournal journal = Watch.inMemory();

    @Override
    protected WatchJournal journal() {
        return journal;
    }

    @Test
    void who_takes_facts_may_add_more_and_sees_them_the_next_time() {
        WatchFact fact = new WatchFact.Presumed(LocalDate.EPOCH, new PersonRef("song"), SpecialGroup.DBR);
        journal.append(List.of(fact));
        journal.replay(each -> journal.append(List.of(each)));
        List<WatchFact> kept = new ArrayList<>();
        journal.replay(kept::add);
        assertThat(kept).containsExactly(fact, fact);
    }
}
