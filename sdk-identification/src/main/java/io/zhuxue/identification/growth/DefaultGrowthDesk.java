package io.zhuxue.identification.growth;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.spi.GrowthJournal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Growth files over a journal. */
final class DefaultGrowthDesk implements GrowthDesk {

    private final GrowthJournal journal;

    DefaultGrowthDesk(GrowthJournal journal) {
        this.journal = journal;
    }

    @Override
    public GrowthFile file(PersonRef student) {
        return new GrowthFile(journal.read(student));
    }

    @Override
    public Parsed<GrowthFile> add(PersonRef student, GrowthEntry entry) {
        GrowthFile file = file(student);
        Parsed<GrowthFile> added = Growth.add(file, entry);
        if (added.refusal().isPresent()) {
            return added;
        }
        return journal.append(student, file.entries().size(), entry)
                ? added
                : Parsed.refused(IdentificationMessage.GROWTH_RACE.with());
    }

    @Override
    public Parsed<GrowthFile> refer(Referral referral) {
        GrowthFile file = file(referral.student());
        Parsed<GrowthFile> allowed = Growth.add(file, referral.entry());
        if (allowed.refusal().isPresent()) {
            return allowed;
        }
        boolean entered = file.entries().stream()
                .anyMatch(each -> each instanceof GrowthEntry.Referred known
                        && known.referral().equals(referral.id()));
        if (entered || !kept(referral)) {
            return Parsed.refused(IdentificationMessage.REFERRAL_KNOWN.with(referral.id()));
        }
        return add(referral.student(), referral.entry());
    }

    /** True when the referral is kept now, or was handed in before as it is and its entry is still missing. */
    private boolean kept(Referral referral) {
        Optional<Referral> before = journal.referral(referral.id());
        return before.map(referral::equals).orElseGet(() -> journal.keep(referral));
    }

    @Override
    public List<Referral> referrals(String counsellor) {
        return journal.referrals(counsellor).stream()
                .sorted(Comparator.comparing(Referral::day).reversed().thenComparing(Referral::id))
                .toList();
    }

    @Override
    public GrowthTally tally(Collection<PersonRef> aided) {
        GrowthTally tally = new GrowthTally();
        new LinkedHashSet<>(aided).forEach(student -> tally.add(file(student)));
        return tally;
    }
}
