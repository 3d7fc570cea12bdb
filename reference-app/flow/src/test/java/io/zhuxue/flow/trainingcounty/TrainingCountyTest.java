package io.zhuxue.flow.trainingcounty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.meals.CountyAudit;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.flow.meals.CountyLooks;
import io.zhuxue.flow.meals.SafetyReview;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.dining.DiningRegister.Taken;
import io.zhuxue.nutrition.settlement.Reconciliation.Balance;
import io.zhuxue.nutrition.settlement.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county of thirty schools and its twin with one fault of each kind. */
class TrainingCountyTest {

    private static final int SCHOOLS = 30;
    private static final int PUPILS = 1200;

    /** The faults that the check of the chain has to find; buying and safety have looks of their own. */
    private static final int CHECKED = (int) Arrays.stream(Fault.values())
            .filter(fault -> fault.foundBy() == FaultScore.Found.CHECK)
            .count();

    @TempDir
    static Path folder;

    private static CountyAudit.Outcome clean;
    private static CountyAudit.Outcome faulty;
    private static CountyBooks cleanBooks;

    @BeforeAll
    static void twoCounties() {
        write("clean", 0);
        write("faulty", 1);
        cleanBooks = CountyBooks.read(folder.resolve("clean"), Progress.SILENT);
        clean = audit(cleanBooks);
        faulty = audit(CountyBooks.read(folder.resolve("faulty"), Progress.SILENT));
    }

    private static void write(String name, int faults) {
        TrainingCounty.of(CountyPlan.autumn(SCHOOLS, PUPILS, 7, faults)).write(folder.resolve(name), Progress.SILENT);
    }

    private static CountyAudit.Outcome audit(CountyBooks books) {
        return new CountyAudit(books, CountyAudit.subsidy(LocalDate.of(2022, 9, 1))).run(Progress.SILENT);
    }

    @Test
    void the_clean_county_gives_no_alarm_and_no_rejected_row() {
        assertThat(cleanBooks.rejections()).isEmpty();
        assertThat(clean.findings()).isEmpty();
    }

    @Test
    void every_claim_reconciles_to_the_gram_and_the_fen() {
        assertThat(clean.balances())
                .hasSize(SCHOOLS * 5)
                .allMatch(Balance::goodsHold)
                .allMatch(Balance::moneyHolds);
        assertThat(faulty.balances())
                .hasSize(SCHOOLS * 5)
                .allMatch(Balance::goodsHold)
                .allMatch(Balance::moneyHolds);
    }

    @Test
    void an_honest_claim_is_paid_whole_and_its_surplus_goes_on() {
        assertThat(clean.verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.withheld()).isEqualTo(Money.ZERO);
            assertThat(verdict.meals()).isEqualTo(verdict.claim().meals());
            assertThat(verdict.closing()).isEqualTo(verdict.claim().closing());
        });
    }

    @Test
    void every_fault_is_found_and_no_other_school_is_blamed() {
        FaultScore score = FaultScore.of(faulty.findings(), folder.resolve("faulty"), FaultScore.Found.CHECK);
        assertThat(score.faults()).isEqualTo(CHECKED);
        assertThat(score.missed()).isEmpty();
        assertThat(score.falseAlarms()).isEmpty();
    }

    @Test
    void every_look_finds_its_faults_and_the_clean_twin_gives_none_of_them_an_alarm() {
        Map<FaultScore.Found, FaultScore> scores = FaultScore.all(looks("faulty", faulty), folder.resolve("faulty"));
        assertThat(scores).containsOnlyKeys(FaultScore.Found.values());
        assertThat(scores).allSatisfy((look, score) -> {
            assertThat(score.faults()).as(look.name()).isPositive();
            assertThat(score.missed()).as(look.name()).isEmpty();
            assertThat(score.falseAlarms()).as(look.name()).isEmpty();
        });
        assertThat(scores.values().stream()
                        .reduce(FaultScore::plus)
                        .orElseThrow()
                        .faults())
                .isEqualTo(Fault.values().length);
        assertThat(looks("clean", clean).findings()).isEmpty();
    }

    private static CountyLooks looks(String name, CountyAudit.Outcome outcome) {
        CountyBooks books = CountyBooks.read(folder.resolve(name), Progress.SILENT);
        return CountyLooks.of(folder.resolve(name), books, outcome, Progress.SILENT);
    }

    @Test
    void the_county_lives_through_safety_work_cameras_and_ways_of_feeding_too() {
        CountyLooks looks = looks("clean", clean);
        SafetyReview.Kept kept = looks.safety().orElseThrow().tables();
        assertThat(kept.incidents()).isNotEmpty();
        assertThat(kept.inspections()).isNotEmpty();
        assertThat(kept.complaints()).isNotEmpty();
        assertThat(kept.growth()).isNotEmpty();
        assertThat(kept.surveys()).hasSize(SCHOOLS * 2);
        assertThat(kept.checks()).hasSizeGreaterThan(SCHOOLS * 92);
        assertThat(looks.cameras()).singleElement().satisfies(day -> {
            assertThat(day.reports()).isGreaterThan(SCHOOLS * 2 * 350L);
            assertThat(day.strangers()).isZero();
            assertThat(day.blind()).isEmpty();
        });
        assertThat(looks.modes().orElseThrow().plan().canteenPercent(LocalDate.of(2022, 9, 1)))
                .isEqualTo(100);
        assertThat(looks.modes().orElseThrow().plan().days()).hasSizeGreaterThan(1);
    }

    @Test
    void a_fault_that_is_not_reported_counts_as_missed_and_a_blamed_school_as_false_alarm() {
        FaultScore none = FaultScore.of(List.of(), folder.resolve("faulty"), FaultScore.Found.CHECK);
        assertThat(none.missed()).hasSize(CHECKED);
        FaultScore wrong =
                FaultScore.of(faulty.findings().subList(0, 1), folder.resolve("clean"), FaultScore.Found.CHECK);
        assertThat(wrong.falseAlarms()).hasSize(1);
    }

    @Test
    void what_is_withheld_is_what_the_faults_would_have_taken() {
        Map<String, Money> withheld = new TreeMap<>();
        for (Verdict verdict : faulty.verdicts()) {
            if (verdict.withheld().fen() != 0) {
                withheld.merge(verdict.claim().school().code(), verdict.withheld(), Money::plus);
            }
        }
        // Short weight, a dear price, a lot claimed twice, labour and a lot from outside the contract bill a supplier.
        assertThat(withheld)
                .hasSize(5)
                .allSatisfy((school, money) -> assertThat(money.fen()).isPositive());
    }

    @Test
    void every_finding_is_explained_and_shows_its_evidence() {
        assertThat(faulty.findings()).allSatisfy(finding -> {
            assertThat(finding.message().text()).doesNotContain("{}").isNotBlank();
            assertThat(finding.evidence()).isNotEmpty();
        });
        assertThat(faulty.findings().stream().map(Finding::code).distinct().count())
                .isGreaterThanOrEqualTo(CHECKED);
    }

    @Test
    void devices_send_late_and_again_and_nothing_counts_twice() {
        assertThat(cleanBooks.events().get(Taken.REPEATED)).isPositive();
        assertThat(cleanBooks.events()).doesNotContainKeys(Taken.CONFLICT, Taken.UNKNOWN_PUPIL);
        long meals = clean.dining().proven().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(meals).isLessThan(cleanBooks.events().get(Taken.NOTED));
        assertThat(meals)
                .isEqualTo(clean.verdicts().stream().mapToLong(Verdict::meals).sum());
    }

    @Test
    void the_same_plan_gives_the_same_bytes() throws IOException {
        write("again", 1);
        try (Stream<Path> files = Files.walk(folder.resolve("again"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path twin =
                        folder.resolve("faulty").resolve(folder.resolve("again").relativize(file));
                assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1);
            }
        }
    }

    @Test
    void the_results_open_each_claim_down_to_the_gram() throws IOException {
        Path out = folder.resolve("results");
        new CountyAudit(cleanBooks, CountyAudit.subsidy(LocalDate.of(2022, 9, 1))).write(clean, out);
        List<String> proof = Files.readAllLines(out.resolve("proof.csv"));
        Grams used = clean.balances().stream()
                .map(balance -> balance.issued().grams())
                .reduce(Grams.ZERO, Grams::plus);
        long opened = proof.stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.split(",", -1)[14].isEmpty() ? "0" : row.split(",", -1)[14]))
                .sum();
        assertThat(opened).isEqualTo(used.grams());
        assertThat(out.resolve("findings.csv")).exists();
        assertThat(out.resolve("payments.csv")).exists();
        assertThat(out.resolve("balances.csv")).exists();
        assertThat(Files.readAllLines(out.resolve("claims_checked.csv"))).hasSize(1 + SCHOOLS * 5);
    }

    @Test
    void a_folder_without_tables_is_refused() {
        assertThatThrownBy(() -> CountyBooks.read(folder.resolve("nowhere"), Progress.SILENT))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CountyBooks.read(folder, Progress.SILENT)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_county_has_room_for_one_fault_a_school_and_twenty_pupils_each() {
        assertThatThrownBy(() -> CountyPlan.autumn(2, 39, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountyPlan.autumn(27, 540, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
