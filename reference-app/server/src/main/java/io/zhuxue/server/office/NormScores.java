package io.zhuxue.server.office;

import io.zhuxue.reporting.conduct.NormItem;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.figures.FigureDesk;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * The scorecard of the six norms (六个规范评分表) of a place: what the facts of the run now shown measure, and what the office
 * shows as evidence.
 */
public final class NormScores {

    private final FigureDesk figures;
    private final ConductBook conduct;

    /** Over what it works with. */
    public NormScores(FigureDesk figures, ConductBook conduct) {
        this.figures = figures;
        this.conduct = conduct;
    }

    /** The scorecard of the officer's office on a day; a school has evidence alone, for facts are measured by place. */
    public Scorecard of(Officer officer, LocalDate day) {
        var measured = Scorecard.items().stream()
                .filter(NormItem::measured)
                .map(NormItem::indicator)
                .collect(Collectors.toSet());
        return Scorecard.of(Scorecard.items(), figures.rates(officer, measured, day), conduct.evidence(officer));
    }
}
