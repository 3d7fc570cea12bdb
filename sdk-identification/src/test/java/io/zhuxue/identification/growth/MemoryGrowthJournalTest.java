package io.zhuxue.identification.growth;

import io.zhuxue.identification.contract.GrowthJournalContract;
import io.zhuxue.identification.spi.GrowthJournal;

/** The journal in memory keeps the contract. */
class MemoryGrowthJournalTest extends GrowthJournalContract {

    private final GrowthJournal journal = GrowthDesk.inMemory();

    @Override
    protected GrowthJournal journal() {
        return journal;
    }
}
