package io.zhuxue.core.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Policy files that cannot be used, with everything that is wrong in them. */
public final class PolicyException extends RuntimeException {

    private final transient List<PolicyProblem> problems;

    /** Files that cannot be used, and why. */
    public PolicyException(List<PolicyProblem> problems) {
        super(sorted(problems).stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = sorted(problems);
    }

    private static List<PolicyProblem> sorted(List<PolicyProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(PolicyProblem::file).thenComparing(PolicyProblem::line))
                .toList();
    }

    /** Everything that is wrong, in the order of files and lines. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
