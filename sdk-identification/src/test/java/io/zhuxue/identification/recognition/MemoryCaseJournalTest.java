package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.identification.contract.CaseJournalContract;
import io.zhuxue.identification.spi.CaseJournal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal in memory keeps the contract. */
class MemoryCaseJournalTest extends CaseJournalContract {

    private final CaseJournal journal = Recognition.inMemory();

    @Override
    protected CaseJournal journal() {
        return journal;
    }

    @Test
    void what_was_read_stays_as_it_was_when_more_is_added() {
        CaseEvent event = new CaseEvent.RingDecided(LocalDate.EPOCH, "li", Ring.CLASS, NeedLevel.HARD, "");
        journal.append("1", 0, event);
        List<CaseEvent> read = journal.read("1");
        journal.append("1", 1, event);
        assertThat(read).hasSize(1);
        assertThatThrownBy(() -> read.add(event)).isInstanceOf(UnsupportedOperationException.class);
    }
}
