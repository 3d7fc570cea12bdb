package io.zhuxue.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.AllocationFact;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.EntitlementFact;
import io.zhuxue.reporting.fact.Fact;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.fact.FundShares;
import io.zhuxue.reporting.fact.LinkFact;
import io.zhuxue.reporting.fact.PaymentFact;
import io.zhuxue.reporting.fact.PaymentFact.Progress;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.RecognitionFact;
import io.zhuxue.reporting.fact.SampleFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The indicators against a second reckoning in plain Java, over random facts with late corrections and retractions of a
 * province and its counties, as known on several days.
 */
class IndicatorOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final List<String> PROGRAMMES = List.of("UG_GRANT", "VOC_FREE", "SHS_FREE", "CMP_BOARD");
    private static final List<String> COUNTIES = List.of("430121", "430181");
    private static final Set<String> UNIVERSAL = Set.of("VOC_FREE", "VOC_GRANT", "PGM", "PGD");
    private static final Set<String> WAIVERS = Set.of("SHS_FREE", "VOC_FREE");

    @TempDir
    Path folder;

    private final Indicators indicators = Indicators.create();

    /** One batch: a term, a scope, a day, and what it says of each key; nothing when the fact is taken back. */
    private record Batch(String term, String scope, LocalDate knownOn, Map<String, Said> said) {}

    private record Said(String term, Fact fact, boolean retracted) {}

    private static String key(String term, Fact fact) {
        if (fact instanceof RecognitionFact f) {
            return "R " + term + " " + f.person();
        }
        if (fact instanceof EntitlementFact f) {
            return "E " + term + " " + f.person() + " " + f.programme();
        }
        if (fact instanceof LinkFact f) {
            return "L " + term + " " + f.person() + " " + f.group() + " " + f.registerRow();
        }
        if (fact instanceof AllocationFact f) {
            return "A " + term + " " + f.region() + " " + f.programme();
        }
        return "P " + ((PaymentFact) fact).line();
    }

    private static FundShares shares(Money amount, Random random) {
        Money central = Money.ofFen(random.nextInt((int) amount.fen() + 1));
        Money city = Money.ofFen(random.nextInt((int) amount.minus(central).fen() + 1));
        return new FundShares(central, Money.ZERO, city, amount.minus(central).minus(city));
    }

    private static Fact random(String term, Random random) {
        PersonRef person = SampleFacts.person(1 + random.nextInt(24));
        Place place = new Place(
                new RegionCode(COUNTIES.get(random.nextInt(2))),
                "21430000" + (10 + random.nextInt(4)),
                random.nextBoolean() ? Stage.UG : Stage.VOC);
        String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
        Money amount = Money.ofFen(1 + random.nextInt(300_000));
        return switch (random.nextInt(5)) {
            case 0 ->
                new RecognitionFact(
                        place,
                        person,
                        NeedLevel.values()[random.nextInt(4)],
                        "SURVEY",
                        random.nextInt(3) == 0 ? List.of(SpecialGroup.TP) : List.of());
            case 1 ->
                new EntitlementFact(
                        place, person, programme, NeedLevel.HARD, amount, shares(amount, random), programme + "@1");
            case 2 ->
                new LinkFact(
                        place,
                        person,
                        random.nextBoolean() ? SpecialGroup.TP : SpecialGroup.CJ,
                        2 + random.nextInt(3),
                        "ID",
                        random.nextInt(3) == 0 ? "REVIEW" : "LINKED");
            case 3 -> new AllocationFact(place.region(), programme, random.nextInt(9), amount, shares(amount, random));
            default ->
                new PaymentFact(
                        place,
                        person,
                        programme,
                        1 + random.nextInt(2),
                        amount,
                        "SSC",
                        progress(random),
                        FIRST.plusDays(random.nextInt(90)),
                        term + "-" + random.nextInt(60));
        };
    }

    private static Progress progress(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Progress.Waiting("ACCOUNT_MISSING");
            case 1 -> new Progress.Ordered();
            case 2 -> new Progress.Failed("ACCT_CLOSED");
            case 3 -> new Progress.Unknown("TIMEOUT");
            default -> new Progress.Paid(FIRST.plusDays(random.nextInt(90)));
        };
    }

    private List<Batch> province(Random random) {
        List<Batch> batches = new ArrayList<>();
        Object[][] heads = {
            {"2022-AUTUMN", "43", 0}, {"2022-AUTUMN", "430121", 20}, {"2022-AUTUMN", "43", 40},
            {"2022-AUTUMN", "430181", 60}, {"2023-SPRING", "43", 30}, {"2023-SPRING", "43", 50}
        };
        Map<String, Said> all = new HashMap<>();
        for (Object[] head : heads) {
            String term = (String) head[0];
            Map<String, Said> said = new LinkedHashMap<>();
            for (int i = 0; i < 90; i++) {
                Fact fact = random(term, random);
                // Often a line of what is due, so that some lines add up to it.
                if (fact instanceof PaymentFact line && random.nextInt(3) > 0) {
                    Said due = all.get("E " + term + " " + line.person() + " " + line.programme());
                    fact = due == null ? fact : withAmount(line, ((EntitlementFact) due.fact()).amount());
                }
                said.put(key(term, fact), new Said(term, fact, false));
            }
            List<String> known = all.keySet().stream()
                    .filter(key -> all.get(key).term().equals(term))
                    .sorted()
                    .toList();
            for (int i = 0; i < 25 && !known.isEmpty(); i++) {
                Said old = all.get(known.get(random.nextInt(known.size())));
                said.put(key(term, old.fact()), new Said(term, old.fact(), true));
            }
            all.putAll(said);
            batches.add(new Batch(term, (String) head[1], FIRST.plusDays((int) head[2]), said));
        }
        return batches;
    }

    private static PaymentFact withAmount(PaymentFact line, Money amount) {
        return new PaymentFact(
                line.place(),
                line.person(),
                line.programme(),
                line.instalment(),
                amount,
                line.channel(),
                line.progress(),
                line.due(),
                line.line());
    }

    private void write(Batch batch) {
        Term term = Term.parse(batch.term()).orThrow();
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(term, batch.scope(), batch.knownOn()))) {
            batch.said().values().forEach(said -> {
                if (said.retracted()) {
                    writer.retract(said.fact());
                } else {
                    writer.add(said.fact());
                }
            });
            writer.finish();
        }
    }

    /** A fact as it stands, with its term. */
    private record Known<F>(String term, F fact) {}

    private static final class State {
        private final Map<String, Said> last = new TreeMap<>();

        static State of(List<Batch> batches, LocalDate asOf) {
            State state = new State();
            batches.stream()
                    .filter(batch -> !batch.knownOn().isAfter(asOf))
                    .sorted(java.util.Comparator.comparing(Batch::knownOn))
                    .forEach(batch -> state.last.putAll(batch.said()));
            return state;
        }

        <F extends Fact> List<Known<F>> all(Class<F> type) {
            return last.values().stream()
                    .filter(said -> !said.retracted() && type.isInstance(said.fact()))
                    .map(said -> new Known<>(said.term(), type.cast(said.fact())))
                    .toList();
        }

        boolean isNeedy(String term, PersonRef person) {
            return all(RecognitionFact.class).stream()
                    .anyMatch(r -> r.term().equals(term)
                            && r.fact().person().equals(person)
                            && (r.fact().level() != NeedLevel.NONE
                                    || !r.fact().groups().isEmpty()));
        }

        boolean isAided(String term, PersonRef person) {
            return all(EntitlementFact.class).stream()
                    .anyMatch(e -> e.term().equals(term) && e.fact().person().equals(person));
        }

        long paid(String term, EntitlementFact e) {
            return all(PaymentFact.class).stream()
                    .filter(p -> p.term().equals(term)
                            && p.fact().person().equals(e.person())
                            && p.fact().programme().equals(e.programme()))
                    .mapToLong(p -> p.fact().amount().fen())
                    .sum();
        }
    }

    /** Sums by breakdown; each fact gives its breakdown and the figures that it adds. */
    private static <F> Map<List<String>, List<Long>> sums(
            List<Known<F>> facts, Function<Known<F>, List<String>> breakdown, Function<Known<F>, List<Long>> adds) {
        Map<List<String>, List<Long>> sums = new HashMap<>();
        for (Known<F> fact : facts) {
            sums.merge(breakdown.apply(fact), adds.apply(fact), IndicatorOracleTest::plus);
        }
        return sums;
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }

    private static List<String> at(String term, Place place, String... more) {
        List<String> all = new ArrayList<>(List.of(term, place.region().code()));
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static Map<String, Map<List<String>, List<Long>>> expected(State state, LocalDate asOf) {
        List<Known<EntitlementFact>> due = state.all(EntitlementFact.class);
        List<Known<PaymentFact>> lines = state.all(PaymentFact.class);
        Map<String, Map<List<String>, List<Long>>> all = new TreeMap<>();
        all.put(
                "RECOGNITION_RATE",
                sums(
                        state.all(RecognitionFact.class),
                        r -> at(
                                r.term(),
                                r.fact().place(),
                                r.fact().place().stage().name()),
                        r -> List.of(one(r.fact().level() != NeedLevel.NONE), 1L)));
        all.put(
                "AIDED_MONEY",
                sums(
                        due,
                        e -> at(
                                e.term(),
                                e.fact().place(),
                                e.fact().place().stage().name(),
                                e.fact().programme()),
                        e -> List.of(
                                1L,
                                e.fact().amount().fen(),
                                e.fact().shares().central().fen(),
                                e.fact().shares().province().fen(),
                                e.fact().shares().city().fen(),
                                e.fact().shares().county().fen())));
        all.put(
                "AIDED_PERSONS",
                persons(
                        due,
                        e -> at(
                                e.term(),
                                e.fact().place(),
                                e.fact().place().stage().name())));
        all.put(
                "SHOULD_AID_RATE",
                sums(
                        state.all(LinkFact.class).stream()
                                .filter(l -> l.fact().status().equals("LINKED"))
                                .collect(Collectors.toMap(
                                        l -> at(
                                                        l.term(),
                                                        l.fact().place(),
                                                        l.fact().place().stage().name())
                                                + l.fact().person().toString(),
                                        l -> l,
                                        (one, same) -> one))
                                .values()
                                .stream()
                                .toList(),
                        l -> at(
                                l.term(),
                                l.fact().place(),
                                l.fact().place().stage().name()),
                        l -> List.of(one(state.isAided(l.term(), l.fact().person())), 1L)));
        all.put(
                "PRECISION_TARGET",
                sums(
                        due.stream()
                                .filter(e -> !UNIVERSAL.contains(e.fact().programme()))
                                .toList(),
                        e -> at(e.term(), e.fact().place(), e.fact().programme()),
                        e -> List.of(one(state.isNeedy(e.term(), e.fact().person())), 1L)));
        all.put(
                "PRECISION_STANDARD",
                sums(
                        due.stream()
                                .filter(e -> !WAIVERS.contains(e.fact().programme()))
                                .toList(),
                        e -> at(e.term(), e.fact().place(), e.fact().programme()),
                        e -> List.of(
                                one(state.paid(e.term(), e.fact())
                                        == e.fact().amount().fen()),
                                1L)));
        all.put(
                "PRECISION_TIME",
                sums(
                        lines.stream()
                                .filter(p -> !p.fact().due().isAfter(asOf))
                                .toList(),
                        p -> at(p.term(), p.fact().place(), p.fact().programme()),
                        p -> List.of(
                                one(p.fact().progress() instanceof Progress.Paid paid
                                        && !paid.on().isAfter(p.fact().due())),
                                1L)));
        all.put(
                "PAYMENT_FAILURE_RATE",
                sums(
                        lines,
                        p -> at(p.term(), p.fact().place(), p.fact().programme()),
                        p -> List.of(
                                one(!(p.fact().progress() instanceof Progress.Paid)
                                        && !(p.fact().progress() instanceof Progress.Ordered)),
                                1L)));
        all.put(
                "REVIEW_BACKLOG",
                persons(
                        state.all(LinkFact.class).stream()
                                .filter(l -> l.fact().status().equals("REVIEW"))
                                .toList(),
                        l -> at(l.term(), l.fact().place(), l.fact().group().name())));
        all.put("QUOTA_COVERAGE", quotas(state, due));
        all.put("PRECISION_ALLOCATION", allocations(state, due));
        return all;
    }

    private static <F extends Fact> Map<List<String>, List<Long>> persons(
            List<Known<F>> facts, Function<Known<F>, List<String>> breakdown) {
        Map<List<String>, Set<PersonRef>> persons = new HashMap<>();
        facts.forEach(fact -> persons.computeIfAbsent(breakdown.apply(fact), none -> new HashSet<>())
                .add(fact.fact() instanceof EntitlementFact e ? e.person() : ((LinkFact) (Fact) fact.fact()).person()));
        return persons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.of((long) entry.getValue().size())));
    }

    private static Map<List<String>, List<Long>> quotas(State state, List<Known<EntitlementFact>> due) {
        Map<List<String>, List<Long>> all = sums(
                state.all(AllocationFact.class),
                a -> List.of(a.term(), a.fact().region().code(), a.fact().programme()),
                a -> List.of(0L, a.fact().quota()));
        persons(due, e -> at(e.term(), e.fact().place(), e.fact().programme()))
                .forEach((breakdown, count) ->
                        all.merge(breakdown, List.of(count.get(0), 0L), IndicatorOracleTest::plus));
        return all;
    }

    private static Map<List<String>, List<Long>> allocations(State state, List<Known<EntitlementFact>> due) {
        Map<List<String>, List<Long>> all = sums(
                state.all(AllocationFact.class),
                a -> List.of(a.term(), a.fact().region().code(), a.fact().programme()),
                a -> List.of(a.fact().amount().fen(), 0L));
        sums(
                        due,
                        e -> at(e.term(), e.fact().place(), e.fact().programme()),
                        e -> List.of(0L, e.fact().amount().fen()))
                .forEach((breakdown, sums) -> all.merge(breakdown, sums, IndicatorOracleTest::plus));
        all.replaceAll((breakdown, sums) -> List.of(
                sums.get(0), sums.get(1), Math.min(sums.get(0), sums.get(1)), Math.max(sums.get(0), sums.get(1))));
        return all;
    }

    private static Map<List<String>, List<Long>> reckoned(Indicator indicator, Figures figures) {
        int breakdown = indicator.dimensions().size();
        Map<List<String>, List<Long>> rows = new HashMap<>();
        for (List<Cell> row : figures.rows()) {
            List<String> where =
                    row.subList(0, breakdown).stream().map(Cell::toString).toList();
            List<Long> values = new ArrayList<>();
            for (int column = breakdown; column < row.size(); column++) {
                if (!figures.columns().get(column).equals("rate")) {
                    values.add(row.get(column).whole());
                }
            }
            assertThat(rows.put(where, values)).as("%s twice", where).isNull();
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_figure_is_that_of_a_second_reckoning_as_known_on_any_day(long seed) {
        List<Batch> batches = province(new Random(seed));
        batches.forEach(this::write);
        for (int day : new int[] {0, 25, 45, 55, 365}) {
            LocalDate asOf = FIRST.plusDays(day);
            State state = State.of(batches, asOf);
            try (FactStore facts = FactStore.open(folder, asOf, FactStore.duckDb())) {
                expected(state, asOf).forEach((id, rows) -> {
                    Indicator indicator = indicators.get(id);
                    assertThat(reckoned(indicator, indicators.compute(indicator, facts, asOf)))
                            .as("%s on %s, seed %d", id, asOf, seed)
                            .isEqualTo(rows);
                });
            }
        }
    }
}
