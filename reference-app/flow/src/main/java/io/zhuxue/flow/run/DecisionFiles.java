package io.zhuxue.flow.run;

import io.zhuxue.core.calendar.Term;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run decides about students, without what follows from it (比对、认定与审定结果): {@code links.csv},
 * {@code recognition.csv} and {@code entitlements.csv}, the same to the byte as those of a whole run.
 */
public final class DecisionFiles implements AutoCloseable {

    /** The names of the files. */
    public static final List<String> NAMES = List.of("links.csv", "recognition.csv", "entitlements.csv");

    private final List<CaseFile> files;

    /** Begins the files in a folder. */
    public DecisionFiles(Path folder, Term term) {
        files = List.of(new LinkFile(folder), new RecognitionFile(folder), new EntitlementFile(folder, term));
    }

    /** Takes the next case, in the order of the roster. */
    public void add(StudentCase each) {
        files.forEach(file -> file.add(each));
    }

    /** Puts the files in their places. */
    public void finish() {
        files.forEach(CaseFile::finish);
    }

    @Override
    public void close() {
        files.forEach(CaseFile::close);
    }
}
