package io.zhuxue.server.office;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.conduct.NormItem;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.indicator.Indicators;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The scorecard of the six norms (六个规范评分表) of a place: what the facts of the run now shown measure, reckoned once a run
 * and place, and what the office shows as evidence.
 */
public final class NormScores {

    private final Runs runs;
    private final Settings settings;
    private final ConductBook conduct;
    private final Map<String, Map<String, Integer>> known = new ConcurrentHashMap<>();

    /** Over what it works with. */
    public NormScores(Runs runs, Settings settings, ConductBook conduct) {
        this.runs = runs;
        this.settings = settings;
        this.conduct = conduct;
    }

    /** The scorecard of the officer's office on a day; a school has evidence alone, for facts are measured by place. */
    public Scorecard of(Officer officer, LocalDate day) {
        boolean place = officer.area().school().isEmpty();
        return Scorecard.of(
                Scorecard.items(), place ? rates(officer.scope().digits(), day) : Map.of(), conduct.evidence(officer));
    }

    private Map<String, Integer> rates(String region, LocalDate day) {
        Run run = runs.find(runs.shown()).orElse(Run.NONE);
        Path facts = run.results(settings.data()).resolve("facts");
        if (run.runId() == 0 || !Files.isDirectory(facts)) {
            return Map.of();
        }
        return known.computeIfAbsent(run.runId() + "/" + region + "/" + day, key -> measure(facts, region, day));
    }

    private static Map<String, Integer> measure(Path facts, String region, LocalDate day) {
        Set<String> measured = Scorecard.items().stream()
                .filter(NormItem::measured)
                .map(NormItem::indicator)
                .collect(Collectors.toSet());
        try (FactStore store = FactStore.open(facts)) {
            return Scorecard.rates(Indicators.create(), measured, store, day, region);
        } catch (ReportingException unreadable) {
            return Map.of();
        }
    }
}
