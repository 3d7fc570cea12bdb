package io.zhuxue.reporting.filing;

import java.nio.file.Path;
import java.util.List;

/** A set of cross-checks (校验关系), read from data, that is applied to the sheets of units. */
public interface CrossChecks {

    /** The checks that this module brings for the standard tables of a run. */
    static CrossChecks standard() {
        return new DefaultCrossChecks(CheckData.standard());
    }

    /**
     * The checks of a YAML file.
     *
     * @throws io.zhuxue.reporting.ReportingException when the file or one of its checks cannot be read
     */
    static CrossChecks read(Path yaml) {
        return new DefaultCrossChecks(CheckData.file(yaml));
    }

    /** The checks given. */
    static CrossChecks of(List<CrossCheck> checks) {
        return new DefaultCrossChecks(checks);
    }

    /** The checks, in order. */
    List<CrossCheck> all();

    /** Applies every check; all results, in order, those that hold too. */
    List<CheckResult> apply(FigureSheet sheet);

    /** Applies every check; those that fail. */
    default List<CheckResult> failures(FigureSheet sheet) {
        return apply(sheet).stream()
                .filter(r -> r.outcome() == CheckResult.Outcome.FAILS)
                .toList();
    }

    /**
     * Compares the sheet of a unit with those of the units below it, figure by figure.
     *
     * @return the names of the figures that are not the sum of those below
     */
    static List<String> notTheSum(FigureSheet above, List<FigureSheet> below) {
        return DefaultCrossChecks.notTheSum(above, below);
    }
}
