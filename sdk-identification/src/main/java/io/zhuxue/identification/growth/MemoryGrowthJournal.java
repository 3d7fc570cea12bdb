package io.zhuxue.identification.growth;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.spi.GrowthJournal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory. */
final class MemoryGrowthJournal implements GrowthJournal {

    private final Map<PersonRef, List<GrowthEntry>> files = new LinkedHashMap<>();
    private final Map<String, Referral> referrals = new LinkedHashMap<>();

    @Override
    public synchronized List<GrowthEntry> read(PersonRef student) {
        return List.copyOf(files.getOrDefault(student, List.of()));
    }

    @Override
    public synchronized boolean append(PersonRef student, int known, GrowthEntry entry) {
        if (files.getOrDefault(student, List.of()).size() != known) {
            return false;
        }
        return files.computeIfAbsent(student, each -> new ArrayList<>()).add(entry);
    }

    @Override
    public synchronized boolean keep(Referral referral) {
        return referrals.putIfAbsent(referral.id(), referral) == null;
    }

    @Override
    public synchronized Optional<Referral> referral(String id) {
        return Optional.ofNullable(referrals.get(id));
    }

    @Override
    public synchronized List<Referral> referrals(String counsellor) {
        return referrals.values().stream()
                .filter(each -> each.counsellor().equals(counsellor))
                .sorted(Comparator.comparing(Referral::day).thenComparing(Referral::id))
                .toList();
    }
}
