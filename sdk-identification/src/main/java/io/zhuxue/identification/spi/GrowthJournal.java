package io.zhuxue.identification.spi;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.Referral;
import java.util.List;
import java.util.Optional;

/**
 * Where growth files and psychological referrals are kept (成长档案日志): both are added and never changed.
 *
 * <p>{@code GrowthJournalContract} in the test jar checks an implementation.
 */
public interface GrowthJournal {

    /** The entries of a student's file in order; none for who has no file. */
    List<GrowthEntry> read(PersonRef student);

    /**
     * Adds an entry to a student's file.
     *
     * @param known how many entries the caller has seen
     * @return false, and nothing is added, when the file has another number of entries by now
     */
    boolean append(PersonRef student, int known, GrowthEntry entry);

    /** Keeps a referral, sealed as it is; false when its id is known, and what was kept stays as it is. */
    boolean keep(Referral referral);

    /** A referral by its id. */
    Optional<Referral> referral(String id);

    /** The referrals that go to a counsellor, in the order of their day, then id. */
    List<Referral> referrals(String counsellor);
}
