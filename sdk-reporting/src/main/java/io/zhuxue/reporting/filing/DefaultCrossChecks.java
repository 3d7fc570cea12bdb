package io.zhuxue.reporting.filing;

import io.zhuxue.reporting.filing.CheckResult.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Checks with their sides read once. */
final class DefaultCrossChecks implements CrossChecks {

    private record Ready(CrossCheck check, Terms left, Terms right) {}

    private final List<Ready> checks;

    DefaultCrossChecks(List<CrossCheck> checks) {
        this.checks = checks.stream()
                .map(c -> new Ready(c, Terms.parse(c.left()), Terms.parse(c.right())))
                .toList();
    }

    @Override
    public List<CrossCheck> all() {
        return checks.stream().map(Ready::check).toList();
    }

    @Override
    public List<CheckResult> apply(FigureSheet sheet) {
        return checks.stream().map(ready -> apply(ready, sheet)).toList();
    }

    private static CheckResult apply(Ready ready, FigureSheet sheet) {
        Terms.Value left = ready.left().over(sheet);
        Terms.Value right = ready.right().over(sheet);
        return new CheckResult(ready.check(), outcome(ready.check(), left, right), left.sum(), right.sum());
    }

    private static Outcome outcome(CrossCheck check, Terms.Value left, Terms.Value right) {
        boolean holds = switch (check.relation()) {
            case BOTH_OR_NEITHER -> left.allMissing() == right.allMissing();
            case NOT_BOTH -> left.allMissing() || right.allMissing();
            default -> {
                if (skipped(check.missing(), left, right)) {
                    yield false;
                }
                yield compares(check, left.sum().subtract(right.sum()));
            }
        };
        if (holds) {
            return Outcome.HOLDS;
        }
        boolean compared = check.relation() != CrossCheck.Relation.BOTH_OR_NEITHER
                && check.relation() != CrossCheck.Relation.NOT_BOTH;
        return compared && skipped(check.missing(), left, right) ? Outcome.SKIPPED : Outcome.FAILS;
    }

    private static boolean skipped(CrossCheck.Missing missing, Terms.Value left, Terms.Value right) {
        return switch (missing) {
            case SKIP_IF_ANY -> left.anyMissing() || right.anyMissing();
            case SKIP_IF_ALL -> left.allMissing() || right.allMissing();
            case NEVER_SKIP -> false;
        };
    }

    private static boolean compares(CrossCheck check, BigDecimal difference) {
        BigDecimal tolerance = check.tolerance();
        return switch (check.relation()) {
            case EQUAL -> difference.abs().compareTo(tolerance) <= 0;
            case NOT_EQUAL -> difference.abs().compareTo(tolerance) > 0;
            case GREATER -> difference.compareTo(tolerance.negate()) > 0;
            case AT_LEAST -> difference.compareTo(tolerance.negate()) >= 0;
            case LESS -> difference.compareTo(tolerance) < 0;
            case AT_MOST -> difference.compareTo(tolerance) <= 0;
            case BOTH_OR_NEITHER, NOT_BOTH ->
                throw new IllegalArgumentException(check.relation() + " compares nothing");
        };
    }

    static List<String> notTheSum(FigureSheet above, List<FigureSheet> below) {
        FigureSheet sum = FigureSheet.rollUp(above.unit(), above.period(), below);
        TreeSet<String> names = new TreeSet<>(above.figures().keySet());
        names.addAll(sum.figures().keySet());
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            BigDecimal theirs = above.figure(name).orElse(BigDecimal.ZERO);
            if (theirs.compareTo(sum.figure(name).orElse(BigDecimal.ZERO)) != 0) {
                wrong.add(name);
            }
        }
        return wrong;
    }
}
