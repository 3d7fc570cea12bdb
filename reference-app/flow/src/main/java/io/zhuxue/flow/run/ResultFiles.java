package io.zhuxue.flow.run;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.ReportFile;
import io.zhuxue.identification.roster.School;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** All results files of a run: each takes its part of every case, and what adds up comes at the end. */
final class ResultFiles implements AutoCloseable {

    private final Path folder;
    private final RunOptions options;
    private final Map<String, School> schools;
    private final RejectFile rejects;
    private final FactFiles facts;
    private final PaymentFiles payments;
    private final AllocationFile allocation;
    private final List<CaseFile> files;

    /**
     * Opens the files in a folder.
     *
     * @param rosterName the roster's name in rejects
     */
    ResultFiles(Path folder, RunOptions options, Map<String, School> schools, String rosterName, RejectFile rejects) {
        this.folder = folder;
        this.options = options;
        this.schools = schools;
        this.rejects = rejects;
        this.facts = new FactFiles(folder, options, province(schools));
        this.payments = new PaymentFiles(folder, options, rosterName, rejects, facts);
        this.allocation = new AllocationFile(folder);
        this.files = List.of(
                new LinkFile(folder),
                new RecognitionFile(folder),
                new EntitlementFile(folder, options.term()),
                new UnaidedFile(folder),
                allocation,
                payments,
                facts);
    }

    /** The province of a package is that of its first school; a package without schools is nobody's. */
    private static String province(Map<String, School> schools) {
        return schools.values().stream()
                .map(School::region)
                .map(RegionCode::province)
                .findFirst()
                .orElse("00");
    }

    void add(StudentCase each) {
        for (CaseFile file : files) {
            file.add(each);
        }
    }

    void finish() {
        rejects.finish();
        facts.addRejects(folder.resolve(RejectFile.NAME));
        facts.addAllocation(allocation.rows());
        files.forEach(CaseFile::finish);
        new LedgerFile(folder, options, this::countyOf).write(allocation.rows());
        ReportFile.write(folder);
    }

    private RegionCode countyOf(String schoolCode) {
        School school = schools.get(schoolCode);
        if (school == null) {
            throw new IllegalArgumentException("no such school: " + schoolCode);
        }
        return school.region();
    }

    long payableLines() {
        return payments.batched();
    }

    /** Closes every file, even when one of them fails to close. */
    @Override
    public void close() {
        closeAll(new ArrayDeque<>(files));
    }

    private static void closeAll(Deque<CaseFile> open) {
        if (!open.isEmpty()) {
            try (CaseFile first = open.pop()) {
                closeAll(open);
            }
        }
    }
}
