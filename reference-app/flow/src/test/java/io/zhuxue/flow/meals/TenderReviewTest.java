package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.SupplierId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tender that is written down in a folder. */
class TenderReviewTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @TempDir
    Path folder;

    @BeforeEach
    void a_fair_tender() throws IOException {
        write(
                "tender",
                "tender_no,issued,closes,food_code,grams",
                "ZB-1,2022-07-01,2022-07-21,F001,1000000",
                "ZB-1,2022-07-01,2022-07-21,F002,200000");
        write("foods", "food_code,name", "F001,大米", "F002,菜籽油");
        write(
                "suppliers",
                "supplier_id,kind,licence,until",
                "G1,PRODUCER,食品生产许可证,2025-01-01",
                "G2,TRADER,食品经营许可证,2025-01-01",
                "G3,TRADER,食品经营许可证,2025-01-01",
                "G4,TRADER,食品经营许可证,2022-01-01");
        List<String> bids = new ArrayList<>(List.of("supplier_id,handed_in,food_code,yuan_per_kg"));
        for (int i = 1; i <= 4; i++) {
            bids.add("G" + i + ",2022-07-20,F001,4." + (4 + i) + "0");
            bids.add("G" + i + ",2022-07-20,F002,11.00");
        }
        write("bids", bids.toArray(String[]::new));
        write("committee", "member,expert,related", "W1,1,", "W2,1,", "W3,1,", "W4,1,G9", "W5,0,");
        List<String> scores = new ArrayList<>(List.of("member,supplier_id,points"));
        for (int member = 1; member <= 5; member++) {
            for (int supplier = 1; supplier <= 3; supplier++) {
                scores.add("W" + member + ",G" + supplier + ",80");
            }
        }
        write("scores", scores.toArray(String[]::new));
    }

    @Test
    void the_cheapest_of_equal_bids_wins_and_the_unlicensed_one_is_put_aside() throws IOException {
        TenderReview review = TenderReview.of(folder);
        assertThat(review.rejections()).isEmpty();
        assertThat(review.evaluation().faults()).isEmpty();
        assertThat(review.evaluation().winner()).contains(new SupplierId("G1"));
        assertThat(review.evaluation().excluded())
                .extracting(each -> each.code())
                .containsExactly("BIDDER_UNLICENSED");
        assertThat(review.minutes().text())
                .contains("招标“ZB-1”评标报告", "大米  1000.000  4.50", "推荐中标人：G1，总价 6700.00 元", "专家 4 人")
                .contains("投标人“G4”没有有效证照");
        Path out = Files.createDirectories(folder.resolve("out"));
        review.write(out, FONT);
        review.writeContract(out, new ContractId("HT-9"), LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));
        assertThat(Files.readAllLines(out.resolve("ranking.csv"))).hasSize(4).contains("1,G1,6700.00,88.00");
        assertThat(Files.readAllLines(out.resolve("contracts.csv")))
                .hasSize(3)
                .contains("HT-9,G1,F001,4.50,2022-09-01,2023-08-31");
        assertThat(Files.readAllLines(out.resolve("faults.csv"))).hasSize(2);
        assertThat(out.resolve("minutes.pdf")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("minutes.txt")))
                .isEqualTo(review.minutes().text());
    }

    @Test
    void the_same_folder_prints_the_same_bytes() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        TenderReview.of(folder).write(one, FONT);
        TenderReview.of(folder).write(two, FONT);
        assertThat(one.resolve("minutes.pdf")).hasSameBinaryContentAs(two.resolve("minutes.pdf"));
    }

    @Test
    void a_member_with_an_interest_and_a_short_time_leave_no_award_and_every_reason_is_coded() throws IOException {
        write("committee", "member,expert,related", "W1,1,G1;G7", "W2,1,", "W3,0,", "W4,0,", "W5,0,");
        write(
                "tender",
                "tender_no,issued,closes,food_code,grams",
                "ZB-1,2022-07-10,2022-07-21,F001,1000000",
                "ZB-1,2022-07-10,2022-07-21,F002,200000");
        TenderReview review = TenderReview.of(folder);
        assertThat(review.evaluation().winner()).isEmpty();
        assertThat(review.evaluation().faults())
                .extracting(each -> each.code())
                .contains("TENDER_TOO_SHORT", "TOO_FEW_EXPERTS", "MEMBER_RELATED");
        assertThat(review.minutes().text()).contains("不予授标，原因如下").contains("TENDER_TOO_SHORT 招标“ZB-1”自2022-07-10发出");
        Path out = Files.createDirectories(folder.resolve("out"));
        review.write(out, null);
        review.writeContract(out, new ContractId("HT-9"), LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));
        assertThat(Files.readAllLines(out.resolve("contracts.csv"))).hasSize(1);
        assertThat(out.resolve("minutes.pdf")).doesNotExist();
    }

    @Test
    void rows_that_cannot_be_taken_are_listed() throws IOException {
        Files.writeString(
                folder.resolve("bids.csv"),
                Files.readString(folder.resolve("bids.csv")) + "G1,2022-07-20,F001,1.00\nG5,soon,F001,cheap\n");
        Files.writeString(folder.resolve("scores.csv"), Files.readString(folder.resolve("scores.csv")) + "W1,G1,101\n");
        Files.writeString(
                folder.resolve("tender.csv"),
                Files.readString(folder.resolve("tender.csv")) + "ZB-2,2022-07-01,2022-07-21,F003,5\n");
        assertThat(TenderReview.of(folder).rejections())
                .extracting(each -> each.column())
                .containsExactly("tender_no", "food_code", "handed_in", "yuan_per_kg", "points");
    }

    @Test
    void a_tender_of_a_day_before_there_were_rules_is_refused_with_a_code() throws IOException {
        write("tender", "tender_no,issued,closes,food_code,grams", "ZB-0,2017-07-01,2017-08-21,F001,1000000");
        assertThatThrownBy(() -> TenderReview.of(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_RULES")
                .hasMessageContaining("2017-07-01没有适用的采购规则");
    }

    @Test
    void a_folder_without_a_table_is_refused() throws IOException {
        assertThatThrownBy(() -> TenderReview.of(folder.resolve("none"))).isInstanceOf(Refusal.class);
        Files.delete(folder.resolve("scores.csv"));
        assertThatThrownBy(() -> TenderReview.of(folder)).isInstanceOf(Refusal.class);
        write("tender", "tender_no,issued,closes,food_code,grams");
        assertThatThrownBy(() -> TenderReview.of(folder)).isInstanceOf(Refusal.class);
    }

    private void write(String table, String... lines) throws IOException {
        Files.write(folder.resolve(table + ".csv"), Stream.of(lines).toList());
    }
}
