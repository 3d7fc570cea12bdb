package io.zhuxue.cluster;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.flow.run.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a cluster is asked to decide (分布式审定选项), in the words of a run on one machine. Every file lies where every worker
 * sees it under the same path.
 *
 * @param term the term to be decided
 * @param policies folders of policy overrides, each laid over those before it
 * @param decisions a table of what reviewers decided before, if it is to be taken over
 * @param keyFile the key under which the references in that table were made; without it the training key
 * @param parts into how many parts the roster is cut; at least 1
 */
public record ClusterOptions(
        Term term, List<Path> policies, Optional<Path> decisions, Optional<Path> keyFile, int parts) {

    private static final int USUAL_PARTS = 8;

    public ClusterOptions {
        policies = List.copyOf(policies);
        if (parts < 1) {
            throw new IllegalArgumentException("a roster is cut into at least one part");
        }
    }

    /** A term under the national baseline, in eight parts. */
    public static ClusterOptions of(Term term) {
        return new ClusterOptions(term, List.of(), Optional.empty(), Optional.empty(), USUAL_PARTS);
    }

    /** The same with folders of policy overrides. */
    public ClusterOptions under(List<Path> folders) {
        return new ClusterOptions(term, folders, decisions, keyFile, parts);
    }

    /** The same, taking over what reviewers decided before. */
    public ClusterOptions settledBy(Path table) {
        return new ClusterOptions(term, policies, Optional.of(table), keyFile, parts);
    }

    /** The same, persons being known under the key of a file. */
    public ClusterOptions underKey(Path file) {
        return new ClusterOptions(term, policies, decisions, Optional.of(file), parts);
    }

    /** The same in so many parts. */
    public ClusterOptions inParts(int number) {
        return new ClusterOptions(term, policies, decisions, keyFile, number);
    }

    /** The same as a run on one machine takes it. */
    RunOptions forRun() {
        PersonTokens persons = keyFile.map(RunOptions::persons).orElseGet(RunOptions::trainingPersons);
        return new RunOptions(term, term.firstDay(), policies, RunOptions.trainingPayer(), persons, decisions);
    }
}
