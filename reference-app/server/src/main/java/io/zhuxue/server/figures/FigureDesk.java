package io.zhuxue.server.figures;

import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.form.FormBook;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import io.zhuxue.reporting.outreach.FactSheet;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Indicators over the facts of the run now shown (指标台): every figure, and every row behind it, is cut to the user's place.
 * Facts are measured by place, so a school has none. Answers of banks that were taken in are among the facts.
 */
public final class FigureDesk {

    /** The four precisions (四个精准) in the order of the ministry's paper: whom, how much where, which standard, when. */
    public static final List<String> PRECISIONS =
            List.of("PRECISION_TARGET", "PRECISION_ALLOCATION", "PRECISION_STANDARD", "PRECISION_TIME");

    /** What a press conference is told: indicators whose figures add up over their breakdown. */
    private static final List<String> PRESS = List.of("AIDED_MONEY", "RECOGNITION_RATE", "SHOULD_AID_RATE");

    private final Jdbi jdbi;
    private final Runs runs;
    private final Settings settings;
    private final Indicators indicators = Indicators.create();
    private final Map<Asked, Map<String, Integer>> rates = new ConcurrentHashMap<>();

    /** What a rate was reckoned from: answers of banks add files of facts, after which it is reckoned anew. */
    private record Asked(List<String> files, String region, LocalDate day, Set<String> ids) {}

    /** Over what it works with. */
    public FigureDesk(Jdbi jdbi, Runs runs, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.settings = settings;
    }

    /** The indicators that are there for the user's place; none for a school, or while no run is shown. */
    public List<Indicator> offered(Officer officer) {
        return facts(officer).map(facts -> within(officer).all()).orElse(List.of());
    }

    /** Rates of the user's place over all their breakdowns, in hundredths of a percent; one without rows is left out. */
    public Map<String, Integer> rates(Officer officer, Set<String> ids, LocalDate day) {
        String region = officer.scope().digits();
        return facts(officer)
                .map(facts -> rates.computeIfAbsent(
                        new Asked(files(facts), region, day, Set.copyOf(ids)),
                        key -> asked(officer, store -> Scorecard.rates(indicators, key.ids(), store, day, region))
                                .orElse(Map.of())))
                .orElse(Map.of());
    }

    /** The figures of an indicator for the user's place; nothing where there is no such indicator. */
    public Optional<FigureTable> table(Officer officer, String id, LocalDate day) {
        return known(officer, id)
                .flatMap(indicator -> asked(
                        officer,
                        store -> new FigureTable(
                                indicator,
                                within(officer).compute(indicator, store, day).rows())));
    }

    /**
     * The rows behind a figure; nothing for who may not see students.
     *
     * @param where values of some of the indicator's dimensions; others are passed over
     * @param most how many rows are wanted
     */
    public Optional<Behind> behind(Officer officer, String id, Map<String, String> where, LocalDate day, int most) {
        return known(officer, id)
                .filter(indicator -> officer.may(Action.VIEW_STUDENTS))
                .flatMap(indicator -> asked(officer, store -> {
                    Map<String, String> kept = new HashMap<>(where);
                    kept.keySet().retainAll(indicator.dimensions());
                    List<String> columns = new ArrayList<>();
                    List<List<Cell>> rows = new ArrayList<>();
                    long[] total = {0};
                    within(officer).detail(indicator, store, day, kept, columns::addAll, row -> {
                        if (total[0]++ < most) {
                            rows.add(List.copyOf(row));
                        }
                    });
                    return new Behind(columns, rows, total[0], students(officer.scope(), rows));
                }));
    }

    /** Writes an indicator of the user's place as CSV in codes, or as a workbook in Chinese. */
    public boolean write(Officer officer, String id, LocalDate day, UnaryOperator<String> region, Path out) {
        return known(officer, id)
                .flatMap(indicator -> asked(officer, store -> {
                    FormBook book = FormBook.create(region);
                    Map<String, String> asOf = Map.of("as_of", day.toString());
                    if (out.getFileName().toString().endsWith(".xlsx")) {
                        book.workbook(List.of(indicator.form()), store, asOf, out);
                    } else {
                        book.csv(indicator.form(), store, asOf, out);
                    }
                    return true;
                }))
                .orElse(false);
    }

    /** What a press conference is told of the user's place (新闻发布会口径), each figure with the hash of its rows, as Markdown. */
    public Optional<String> press(Officer officer, LocalDate day) {
        return asked(
                officer,
                store -> FactSheet.of(within(officer), PRESS, store, day).markdown());
    }

    private Indicators within(Officer officer) {
        return indicators.within(officer.scope().digits());
    }

    private Optional<Indicator> known(Officer officer, String id) {
        return offered(officer).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Optional<Path> facts(Officer officer) {
        Run run = runs.find(runs.shown()).orElse(Run.NONE);
        if (run.runId() == 0 || !officer.area().school().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(run.results(settings.data()).resolve("facts")).filter(Files::isDirectory);
    }

    private static List<String> files(Path facts) {
        try (Stream<Path> files = Files.list(facts)) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What the facts answer; nothing where there are none or they cannot be read. */
    private <T> Optional<T> asked(Officer officer, Function<FactStore, T> question) {
        return facts(officer).flatMap(facts -> {
            try (FactStore store = FactStore.open(facts)) {
                return Optional.of(question.apply(store));
            } catch (ReportingException unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * The facts know a student by the reference of the ID, which the console keeps to find one by a typed number; for who
     * has none, by one of its own.
     */
    private Map<String, Behind.Known> students(Scope area, List<List<Cell>> rows) {
        Set<String> references = new TreeSet<>();
        rows.forEach(row -> row.forEach(cell -> {
            if (cell instanceof Cell.Text text && text.value().matches("[0-9a-f]{32,64}")) {
                references.add(text.value());
            }
        }));
        if (references.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
            select id_token as reference, person_ref, name from identification.student where run_id = :run
            and region like :areaRegion and school_code like :areaSchool and person_ref like :areaPerson
            and id_token in (<tokens>)
            union all
            select f.reference, s.person_ref, s.name from app.fact_reference f
            join identification.student s on s.run_id = f.run_id and s.person_ref = f.person_ref
            where f.run_id = :run and f.reference in (<tokens>)
            and s.region like :areaRegion and s.school_code like :areaSchool and s.person_ref like :areaPerson
            """)
                .bind("run", runs.shown())
                .bindMap(area.bindings())
                .bindList("tokens", List.copyOf(references))
                .reduceRows(new HashMap<String, Behind.Known>(), (found, row) -> {
                    found.put(
                            row.getColumn("reference", String.class),
                            new Behind.Known(
                                    row.getColumn("person_ref", String.class), row.getColumn("name", String.class)));
                    return found;
                }));
    }
}
