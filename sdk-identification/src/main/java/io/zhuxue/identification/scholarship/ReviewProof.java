package io.zhuxue.identification.scholarship;

import io.zhuxue.identification.scholarship.ReviewPlan.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a check of a plan against its input finds (分派核验); anyone can repeat it.
 *
 * @param files how many files
 * @param experts how many experts
 * @param readers how many experts each file needs
 * @param readings how many readings the plan has
 * @param seed the seed that the plan was drawn with
 * @param wrongReaders files with more or fewer readers than needed, or one reader twice
 * @param sameSchool readings within one school
 * @param sameProvince readings within one province
 * @param conflicts readings against a declared relation
 * @param overCapacity experts with more files than they take
 * @param unknown readings of files or by experts that are not in the input
 * @param leastLoad the fewest files that an expert reads
 * @param mostLoad the most files that an expert reads; no plan that keeps the rules has a lower one
 */
public record ReviewProof(
        int files,
        int experts,
        int readers,
        int readings,
        long seed,
        int wrongReaders,
        int sameSchool,
        int sameProvince,
        int conflicts,
        int overCapacity,
        int unknown,
        int leastLoad,
        int mostLoad) {

    /** Checks a plan from its input alone. */
    public static ReviewProof of(
            List<ReviewFile> files, List<ReviewExpert> experts, int readers, long seed, List<Reading> readings) {
        Map<String, ReviewFile> fileOf = new HashMap<>();
        files.forEach(file -> fileOf.put(file.id(), file));
        Map<String, ReviewExpert> expertOf = new HashMap<>();
        experts.forEach(expert -> expertOf.put(expert.id(), expert));
        Map<String, Set<String>> readersOf = new HashMap<>();
        Map<String, Integer> twice = new HashMap<>();
        Map<String, Integer> load = new HashMap<>();
        int sameSchool = 0;
        int sameProvince = 0;
        int conflicts = 0;
        int unknown = 0;
        for (Reading reading : readings) {
            ReviewFile file = fileOf.get(reading.fileId());
            ReviewExpert expert = expertOf.get(reading.expertId());
            if (file == null || expert == null) {
                unknown++;
                continue;
            }
            sameSchool += expert.schoolCode().equals(file.schoolCode()) ? 1 : 0;
            sameProvince += expert.province().equals(file.province()) ? 1 : 0;
            boolean declared =
                    expert.conflicts().contains(file.id()) || expert.conflicts().contains(file.schoolCode());
            conflicts += declared ? 1 : 0;
            load.merge(expert.id(), 1, Integer::sum);
            if (!readersOf.computeIfAbsent(file.id(), id -> new HashSet<>()).add(expert.id())) {
                twice.merge(file.id(), 1, Integer::sum);
            }
        }
        int wrong = 0;
        for (ReviewFile file : files) {
            int has = readersOf.getOrDefault(file.id(), Set.of()).size();
            wrong += has == readers && !twice.containsKey(file.id()) ? 0 : 1;
        }
        int over = 0;
        int least = experts.isEmpty() ? 0 : Integer.MAX_VALUE;
        int most = 0;
        for (ReviewExpert expert : experts) {
            int reads = load.getOrDefault(expert.id(), 0);
            over += reads > expert.capacity() ? 1 : 0;
            least = Math.min(least, reads);
            most = Math.max(most, reads);
        }
        return new ReviewProof(
                files.size(),
                experts.size(),
                readers,
                readings.size(),
                seed,
                wrong,
                sameSchool,
                sameProvince,
                conflicts,
                over,
                unknown,
                least,
                most);
    }

    /** True when every rule was kept. */
    public boolean holds() {
        return wrongReaders == 0
                && sameSchool == 0
                && sameProvince == 0
                && conflicts == 0
                && overCapacity == 0
                && unknown == 0;
    }
}
