package io.zhuxue.identification.growth;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.spi.GrowthJournal;
import java.util.Collection;
import java.util.List;

/**
 * The desk at which growth files are kept (成长档案台). As safe for many threads as its journal. Who may read and write is
 * the host's to say.
 */
public interface GrowthDesk {

    /** A desk over a journal that the host keeps. */
    static GrowthDesk create(GrowthJournal journal) {
        return new DefaultGrowthDesk(journal);
    }

    /** A journal in memory, for tests and small tools. */
    static GrowthJournal inMemory() {
        return new MemoryGrowthJournal();
    }

    /** A student's file; an empty one for who has none. */
    GrowthFile file(PersonRef student);

    /** Adds an entry and gives the file with it. Refused as by {@link Growth#add}, and GROWTH_RACE. */
    Parsed<GrowthFile> add(PersonRef student, GrowthEntry entry);

    /**
     * Keeps a referral and enters in the student's file that there is one. Refused as {@link #add}, and REFERRAL_KNOWN when
     * its number is taken. A referral that was kept while its entry was refused is handed in again under the same number.
     */
    Parsed<GrowthFile> refer(Referral referral);

    /** The referrals that go to a counsellor, still sealed, the newest first. */
    List<Referral> referrals(String counsellor);

    /** What the files of these aided students add up to, such as all of a school; who has no file counts as aided. */
    GrowthTally tally(Collection<PersonRef> aided);
}
