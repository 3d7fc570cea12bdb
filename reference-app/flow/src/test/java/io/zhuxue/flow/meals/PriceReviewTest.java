package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.FaultScore;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import io.zhuxue.nutrition.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price review of a county of sixteen schools, in one of which one lot is billed 8 to 25 percent too dear. */
class PriceReviewTest {

    @TempDir
    static Path folder;

    private static PriceReview clean;
    private static PriceReview faulty;

    @BeforeAll
    static void two_counties() {
        write("clean", 0);
        write("faulty", 1);
        clean = PriceReview.of(folder.resolve("clean"), Progress.SILENT);
        faulty = PriceReview.of(folder.resolve("faulty"), Progress.SILENT);
    }

    private static void write(String name, int faults) {
        TrainingCounty.of(CountyPlan.autumn(30, 1200, 7, faults)).write(folder.resolve(name), Progress.SILENT);
    }

    private static Path copy(String name, String changed, String from, String to) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String table : List.of("receipts", "contracts", "suppliers", "foods")) {
            String text = Files.readString(folder.resolve("clean").resolve(table + ".csv"));
            Files.writeString(copy.resolve(table + ".csv"), table.equals(changed) ? text.replaceAll(from, to) : text);
        }
        return copy;
    }

    @Test
    void an_honest_county_gives_no_alarm_though_pork_rises_in_the_third_month() {
        assertThat(clean.rejections()).isEmpty();
        assertThat(clean.findings()).isEmpty();
        assertThat(clean.producerPercent()).isBetween(50L, 70L);
    }

    @Test
    void what_was_bought_wrongly_is_found_without_looking_at_claims() {
        FaultScore score = FaultScore.of(faulty.findings(), folder.resolve("faulty"), FaultScore.Found.PRICES);
        assertThat(score.faults()).isEqualTo(3);
        assertThat(score.missed()).isEmpty();
        assertThat(score.falseAlarms()).isEmpty();
        // The price above the contract, which the check of the chain must find, is dear here too.
        assertThat(score.consequences()).isEqualTo(1);
        assertThat(faulty.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("PRICE_OUTLIER", "PRICE_OUTLIER", "SPLIT_PURCHASE", "DELIVERED_UNLICENSED");
    }

    @Test
    void purchases_whose_contract_is_not_there_are_added_up_as_split() throws IOException {
        Path split = copy("split", "contracts", "HT2022-01,[^\\n]*\\n", "");
        PriceReview review = PriceReview.of(split, Progress.SILENT);
        assertThat(review.findings()).isEmpty();
        // 60 pupils' rice, oil and milk are far below 50,000 yuan a month; a hundredfold price is not.
        PriceReview dear = PriceReview.of(
                copyOf(split, "dear", "receipts", "(G43001,HT2022-01,F003,[^\\n]*,)8\\.50", "$1850.00"),
                Progress.SILENT);
        assertThat(dear.findings()).isNotEmpty().extracting(Finding::code).containsOnly("SPLIT_PURCHASE");
        assertThat(dear.findings()).allSatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo("G43001");
            assertThat(finding.evidence()).hasSizeGreaterThan(1);
        });
    }

    private static Path copyOf(Path of, String name, String changed, String from, String to) throws IOException {
        Path copy = copy(name, changed, from, to);
        Files.copy(
                of.resolve("contracts.csv"),
                copy.resolve("contracts.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    @Test
    void a_licence_that_ends_in_the_term_is_found_at_every_school_that_bought_afterwards() throws IOException {
        PriceReview review = PriceReview.of(
                copy("lapsed", "suppliers", "(G43002,PRODUCER,[^,]*),[^\\n]*", "$1,2022-12-31"), Progress.SILENT);
        assertThat(review.findings()).hasSize(15).extracting(Finding::code).containsOnly("DELIVERED_UNLICENSED");
        assertThat(review.notices()).extracting(Message::code).contains("LICENCE_LAPSED");
    }

    @Test
    void a_county_without_a_register_of_suppliers_is_still_watched() throws IOException {
        Path bare = copy("bare", "", "", "");
        Files.delete(bare.resolve("suppliers.csv"));
        Files.delete(bare.resolve("foods.csv"));
        PriceReview review = PriceReview.of(bare, Progress.SILENT);
        assertThat(review.findings()).isEmpty();
        assertThat(review.producerPercent()).isZero();
        assertThat(review.name("F001")).isEqualTo("F001");
    }

    @Test
    void the_files_hold_findings_prices_suppliers_a_text_and_charts() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        faulty.write(out);
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(1 + 4);
        assertThat(Files.readAllLines(out.resolve("prices.csv")).get(1))
                .startsWith("F001,大米,2022-08-29,4.80,4.80,4.80,");
        assertThat(Files.readAllLines(out.resolve("suppliers.csv"))).hasSize(1 + 3 + 1);
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("问题 4 条")
                .contains("全县同期中位价");
        String dear = faulty.purchases().stream()
                .filter(each -> each.subject().equals(faulty.findings().get(0).subject()))
                .findFirst()
                .orElseThrow()
                .foodCode();
        assertThat(Files.readString(out.resolve("charts").resolve(dear + ".svg")))
                .contains("学校 " + faulty.findings().get(0).school());
    }

    @Test
    void a_folder_without_receipts_is_refused() throws IOException {
        assertThatThrownBy(() -> PriceReview.of(folder.resolve("nowhere"), Progress.SILENT))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PriceReview.of(folder, Progress.SILENT)).isInstanceOf(Refusal.class);
        Path empty = copy("empty", "receipts", "\\n[^#]*", "\n");
        assertThatThrownBy(() -> PriceReview.of(empty, Progress.SILENT)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_food_code_that_points_out_of_the_folder_stays_within_it() throws IOException {
        Path county = copy("escape", "receipts", ",F001,", ",../../F001,");
        Path out = Files.createDirectories(folder.resolve("deep").resolve("out"));
        PriceReview.of(county, Progress.SILENT).write(out);
        assertThat(out.resolve("charts").resolve("..%2F..%2FF001.svg")).exists();
        assertThat(folder.resolve("deep").resolve("F001.svg")).doesNotExist();
        assertThat(folder.resolve("deep"))
                .isDirectoryNotContaining(path -> path.toString().endsWith(".svg"));
    }
}
