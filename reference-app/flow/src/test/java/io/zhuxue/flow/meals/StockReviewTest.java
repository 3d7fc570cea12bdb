package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two schools' stores, written by hand. */
class StockReviewTest {

    private static final LocalDate FRIDAY = LocalDate.of(2022, 9, 9);
    private static final String RECEIPT =
            "%s,O1,%s,S1,C1,%s,,B7,2022-08-01,%s,2022-09-05T07:30,王,李,p.jpg,cert,%d,%d,0,,%s%n";

    @TempDir
    Path county;

    private Path out;

    @BeforeEach
    void the_tables() throws IOException {
        out = Files.createDirectory(county.resolve("out"));
        Files.writeString(
                county.resolve("receipts.csv"),
                "lot_no,order_no,school_code,supplier_id,contract_no,food_code,brand,batch_no,made,best_before,received_at,receiver1,receiver2,photo,certificate,noted_grams,weighed_grams,refused_grams,refusal_reason,yuan_per_kg\n"
                        + RECEIPT.formatted("R1", "2143000001", "F1", "2022-12-31", 50_000, 50_000, "4.80")
                        + RECEIPT.formatted("R2", "2143000001", "F1", "2022-09-12", 10_000, 10_000, "5.00")
                        + RECEIPT.formatted("E1", "2143000001", "F2", "2022-09-08", 3_000, 3_000, "9.00")
                        + RECEIPT.formatted("R3", "2143000002", "F1", "2022-12-31", 20_000, 20_000, "4.80"));
        Files.writeString(county.resolve("movements.csv"), """
            school_code,number,lot_no,kind,date,grams,meal
            2143000001,1,R1,RECEIPT,2022-09-05,50000,
            2143000001,2,R2,RECEIPT,2022-09-05,10000,
            2143000001,3,E1,RECEIPT,2022-09-05,3000,
            2143000001,4,R2,ISSUE,2022-09-06,4000,lunch
            2143000001,7,R1,ISSUE,2022-09-12,1000,lunch
            2143000002,1,R3,RECEIPT,2022-09-05,20000,
            """);
        Files.writeString(county.resolve("foods.csv"), "food_code,name\nF1,大米\nF2,豆腐\n");
    }

    private StockReview review(LocalDate day) {
        StockReview review = StockReview.of(county, day, 7, Progress.SILENT);
        review.write(out);
        return review;
    }

    @Test
    void each_lot_stands_with_its_days_worth_and_state_first_expired_first() throws IOException {
        review(FRIDAY);
        assertThat(Files.readAllLines(out.resolve("stock.csv")))
                .containsExactly(
                        "school_code,food_code,name,lot_no,supplier_id,batch_no,best_before,days_left,grams,yuan,state",
                        "2143000001,F1,大米,R2,S1,B7,2022-09-12,3,6000,30.00,SOON",
                        "2143000001,F1,大米,R1,S1,B7,2022-12-31,113,50000,240.00,GOOD",
                        "2143000001,F2,豆腐,E1,S1,B7,2022-09-08,-1,3000,27.00,EXPIRED",
                        "2143000002,F1,大米,R3,S1,B7,2022-12-31,113,20000,96.00,GOOD");
        assertThat(Files.readAllLines(out.resolve("foods.csv")))
                .containsExactly(
                        "school_code,food_code,name,lots,grams,usable_grams,yuan",
                        "2143000001,F1,大米,2,56000,56000,270.00",
                        "2143000001,F2,豆腐,1,3000,0,27.00",
                        "2143000002,F1,大米,1,20000,20000,96.00");
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("在库 4 批，79.000 千克，393.00 元")
                .contains("过期 1 批，3.000 千克")
                .contains("7 天内到期 1 批，6.000 千克")
                .doesNotContain("未盘")
                .contains("2143000001 批次“E1”尚有3000克，2022-09-08到期。");
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(1 + 2);
        assertThat(Files.readAllLines(out.resolve("movements.csv"))).hasSize(1);
    }

    @Test
    void a_count_makes_the_movements_that_put_the_book_right_and_then_finds_no_difference() throws IOException {
        Files.writeString(county.resolve("counts.csv"), """
            school_code,lot_no,date,found_grams
            2143000001,R1,2022-09-09,49000
            2143000001,R2,2022-09-09,6000
            2143000002,R3,2022-09-08,1
            """);
        StockReview review = review(FRIDAY);
        assertThat(Files.readAllLines(out.resolve("count.csv")))
                .containsExactly(
                        "school_code,lot_no,food_code,book_grams,found_grams,difference_grams",
                        "2143000001,R1,F1,50000,49000,-1000",
                        "2143000001,R2,F1,6000,6000,0",
                        "2143000001,E1,F2,3000,,");
        List<String> corrections = Files.readAllLines(out.resolve("movements.csv"));
        assertThat(corrections)
                .as("numbered on after the book's last, which is of a later day")
                .containsExactly(
                        "school_code,number,lot_no,kind,date,grams,meal",
                        "2143000001,8,R1,COUNT_LESS,2022-09-09,1000,");
        assertThat(review.findings()).extracting(finding -> finding.code()).contains("STOCK_GAP");
        Files.writeString(
                county.resolve("movements.csv"),
                corrections.get(1) + System.lineSeparator(),
                StandardOpenOption.APPEND);
        StockReview again = review(FRIDAY);
        assertThat(Files.readAllLines(out.resolve("movements.csv"))).hasSize(1);
        assertThat(again.findings()).extracting(finding -> finding.code()).doesNotContain("STOCK_GAP");
    }

    @Test
    void rows_that_are_not_taken_are_named_and_tables_that_are_missing_refused() throws IOException {
        Files.writeString(county.resolve("counts.csv"), """
            批次号,学校标识码,日期,盘点克数
            R1,2143000001,2022-09-09,-5
            R2,2143000001,2022-09-09,6000
            R2,2143000001,2022-09-09,6001
            """);
        assertThat(review(FRIDAY).rejections())
                .extracting(Rejection::row, Rejection::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "found_grams"),
                        org.assertj.core.groups.Tuple.tuple(4L, "lot_no"));
        Files.delete(county.resolve("movements.csv"));
        assertThatThrownBy(() -> review(FRIDAY)).isInstanceOf(Refusal.class).hasMessageContaining("movements");
        assertThatThrownBy(() -> StockReview.of(county.resolve("nowhere"), FRIDAY, 7, Progress.SILENT))
                .isInstanceOf(Refusal.class);
    }
}
