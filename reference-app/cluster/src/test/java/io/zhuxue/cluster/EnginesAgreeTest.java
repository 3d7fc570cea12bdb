package io.zhuxue.cluster;

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
import io.zhuxue.reporting.fact.ClaimFact;
import io.zhuxue.reporting.fact.EntitlementFact;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.FundShares;
import io.zhuxue.reporting.fact.LinkFact;
import io.zhuxue.reporting.fact.MealFact;
import io.zhuxue.reporting.fact.PaymentFact;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.PurchaseFact;
import io.zhuxue.reporting.fact.RecognitionFact;
import io.zhuxue.reporting.fact.RejectFact;
import io.zhuxue.reporting.fact.TicketFact;
import io.zhuxue.reporting.fact.spi.FactEngine;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.Forms;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesAgreeTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final LocalDate LATE = LocalDate.of(2022, 11, 15);
    private static final Indicators INDICATORS = Indicators.create();

    @TempDir
    static Path folder;

    private static Path facts;

    @BeforeAll
    static void a_province_with_late_corrections_and_empty_cells() {
        facts = folder.resolve("facts");
        System.setProperty("spark.sql.shuffle.partitions", "2");
        try (FactWriter writer = FactWriter.create(facts, new FactBatch(TERM, "43", FIRST))) {
            for (int i = 0; i < 1200; i++) {
                student(writer, i);
            }
            writer.add(new RejectFact("43", "students.csv", 9, "", "MISSING"));
            writer.add(new AllocationFact(
                    new RegionCode("430121"), "UG_GRANT", 300, Money.ofYuan(100_000), shares(Money.ofYuan(100_000))));
            writer.add(new MealFact(
                    place(1),
                    "小学",
                    false,
                    LocalDate.of(2022, 10, 10),
                    MealFact.Mode.LUNCH,
                    MealFact.Supply.CANTEEN,
                    1,
                    2,
                    3,
                    50,
                    Money.ofYuan(250)));
            writer.add(new PurchaseFact(
                    new RegionCode("430121"),
                    "s",
                    LocalDate.of(2022, 10, 9),
                    "L1",
                    "蔬菜",
                    "PRODUCER",
                    1000,
                    Money.ofYuan(5)));
            writer.add(claim(Money.ZERO, "SUBMITTED"));
            for (int i = 0; i < 6; i++) {
                writer.add(new TicketFact(
                        new RegionCode("430121"),
                        "t" + i,
                        i % 2 == 0 ? "POLICY_QUESTION" : "NO_LOAN",
                        "COUNTY",
                        FIRST,
                        FIRST.plusDays(7L * i),
                        i % 3 == 0
                                ? new TicketFact.Progress.Open()
                                : new TicketFact.Progress.Answered(FIRST.plusDays(10))));
            }
            writer.finish();
        }
        try (FactWriter writer = FactWriter.create(facts, new FactBatch(TERM, "4301", LATE))) {
            writer.add(claim(Money.ofYuan(240), "APPROVED"));
            for (int i = 0; i < 400; i += 8) {
                writer.add(entitlement(i, 2250));
                writer.retract(entitlement(i + 4, 1650));
                writer.add(payment(i, new PaymentFact.Progress.Paid(LATE)));
            }
            writer.finish();
        }
    }

    @Test
    void every_indicator_and_form_is_the_same_on_both_engines_now_and_as_of_any_day() {
        for (LocalDate day : List.of(LATE.minusDays(1), LATE)) {
            Map<String, List<List<Cell>>> duck = answers(FactStore.duckDb(), day, day.equals(LATE));
            Map<String, List<List<Cell>>> spark = answers(new SparkFactEngine(), day, day.equals(LATE));
            assertThat(spark.keySet()).isEqualTo(duck.keySet());
            duck.forEach((question, rows) -> assertThat(spark.get(question))
                    .as("%s as of %s", question, day)
                    .isEqualTo(rows));
        }
    }

    @Test
    void a_text_is_a_value_on_spark_too() {
        try (FactStore store = FactStore.open(facts, LATE, new SparkFactEngine())) {
            for (String odd : List.of("' OR '1' = '1", "\\", "\\' OR 1 = 1 --", "a''b")) {
                assertThat(store.ask("SELECT COUNT(*) AS n FROM recognition WHERE region = :r", Map.of("r", odd))
                                .sum("n"))
                        .as(odd)
                        .isZero();
                assertThat(store.ask("SELECT :r AS text", Map.of("r", odd)).cell(0, "text"))
                        .hasToString(odd);
            }
        }
    }

    @Test
    void two_workers_agree_and_killing_one_of_them_changes_nothing() throws Exception {
        Map<String, List<List<Cell>>> duck = answers(FactStore.duckDb(), LATE, false);
        try (TwoWorkers cluster = new TwoWorkers(folder)) {
            System.setProperty("spark.master", cluster.url());
            System.setProperty("spark.executor.memory", "512m");
            try (FactStore store = FactStore.open(facts, LATE, new SparkFactEngine())) {
                Map<String, List<List<Cell>>> first = new LinkedHashMap<>();
                ask(store, LATE, first);
                CompletableFuture<Void> power = CompletableFuture.runAsync(() -> {
                    try {
                        cluster.killOneWorker();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                Map<String, List<List<Cell>>> second = new LinkedHashMap<>();
                ask(store, LATE, second);
                power.join();
                assertThat(first).isEqualTo(duck);
                assertThat(second).isEqualTo(duck);
            } finally {
                System.clearProperty("spark.master");
                System.clearProperty("spark.executor.memory");
            }
        }
    }

    private static Map<String, List<List<Cell>>> answers(FactEngine engine, LocalDate day, boolean everything) {
        Map<String, List<List<Cell>>> answers = new LinkedHashMap<>();
        try (FactStore store = FactStore.open(facts, day, engine)) {
            ask(store, day, answers);
            if (everything) {
                askMore(store, day, answers);
            }
        }
        return answers;
    }

    private static void ask(FactStore store, LocalDate day, Map<String, List<List<Cell>>> into) {
        for (Indicator indicator : INDICATORS.all()) {
            into.put(indicator.id(), INDICATORS.compute(indicator, store, day).rows());
        }
    }

    private static void askMore(FactStore store, LocalDate day, Map<String, List<List<Cell>>> into) {
        for (Indicator indicator : INDICATORS.all()) {
            List<List<Cell>> detail = new ArrayList<>();
            INDICATORS.detail(indicator, store, day, Map.of(), header -> {}, detail::add);
            into.put(indicator.id() + " detail", detail);
        }
        List<Form> forms = new ArrayList<>(Forms.standardTables());
        forms.addAll(Forms.developmentTables());
        forms.addAll(Forms.nutritionTables());
        for (Form form : forms) {
            into.put(
                    form.id(),
                    store.ask(form.sql(), Map.of("month", "2022-10", "year_start", "2022-01-01"))
                            .rows());
        }
    }

    private static void student(FactWriter writer, int i) {
        boolean needy = i % 4 == 0;
        List<SpecialGroup> groups = i % 8 == 0 ? List.of(SpecialGroup.TP) : List.of();
        writer.add(new RecognitionFact(
                place(i), person(i), needy ? NeedLevel.HARD : NeedLevel.NONE, needy ? "SURVEY" : "", groups));
        if (i % 8 == 0) {
            writer.add(
                    new LinkFact(place(i), person(i), SpecialGroup.TP, i + 2, "ID", i % 16 == 0 ? "LINKED" : "REVIEW"));
        }
        if (needy) {
            writer.add(entitlement(i, 1650));
            writer.add(payment(
                    i,
                    i % 12 == 0
                            ? new PaymentFact.Progress.Waiting("ACCOUNT_MISSING")
                            : new PaymentFact.Progress.Paid(LocalDate.of(2022, 11, 1 + i % 28))));
        }
    }

    private static ClaimFact claim(Money approved, String state) {
        return new ClaimFact(
                new RegionCode("430121"),
                "s",
                LocalDate.of(2022, 10, 1),
                50,
                Money.ofYuan(250),
                approved,
                Money.ofYuan(200),
                state);
    }

    private static Place place(int i) {
        return new Place(new RegionCode(i % 2 == 0 ? "430121" : "430181"), "21430000" + i % 7, Stage.UG);
    }

    private static PersonRef person(int i) {
        return new PersonRef(String.format("%016x", i * 0x9E3779B97F4A7C15L).repeat(4));
    }

    private static FundShares shares(Money amount) {
        Money central = amount.portion(60, 100);
        return new FundShares(central, amount.minus(central), Money.ZERO, Money.ZERO);
    }

    private static EntitlementFact entitlement(int i, long yuan) {
        Money amount = Money.ofYuan(yuan);
        return new EntitlementFact(
                place(i), person(i), i % 3 == 0 ? "UG_GRANT" : "VOC_GRANT", NeedLevel.HARD, amount, shares(amount), "");
    }

    private static PaymentFact payment(int i, PaymentFact.Progress progress) {
        return new PaymentFact(
                place(i),
                person(i),
                i % 3 == 0 ? "UG_GRANT" : "VOC_GRANT",
                1,
                Money.ofYuan(1650),
                "SSC",
                progress,
                LocalDate.of(2022, 11, 10),
                "line-" + i);
    }
}
