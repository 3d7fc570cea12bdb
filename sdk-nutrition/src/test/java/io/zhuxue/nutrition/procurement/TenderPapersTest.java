package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a tender and the minutes that come of them. */
class TenderPapersTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @TempDir
    Path folder;

    private final List<Rejection> bad = new ArrayList<>();

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), List.of(lines));
    }

    private Tender tender(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("tender_no,issued,closes,food_code,grams"));
        lines.addAll(List.of(rows));
        return TenderTables.tender(Tables.open(write("tender", lines.toArray(String[]::new))), bad::add)
                .orElseThrow();
    }

    private TenderMinutes minutes(int bidders) throws IOException {
        Tender tender = tender("ZB-1,2022-07-01,2022-07-21,F001,1000000", "ZB-1,2022-07-01,2022-07-21,F002,200000");
        List<Supplier> suppliers = new ArrayList<>();
        List<String> bids = new ArrayList<>(List.of("supplier_id,handed_in,food_code,yuan_per_kg"));
        List<String> scores = new ArrayList<>(List.of("member,supplier_id,points"));
        for (int i = 1; i <= bidders; i++) {
            suppliers.add(new Supplier(
                    new SupplierId("G" + i),
                    Supplier.Kind.PRODUCER,
                    List.of(new Supplier.Licence("食品经营许可证", LocalDate.of(2025, 1, 1)))));
            bids.add("G" + i + ",2022-07-20,F001,4." + i + "0");
            bids.add("G" + i + ",2022-07-20,F002,11.00");
            for (int member = 1; member <= 5; member++) {
                scores.add("W" + member + ",G" + i + ",80");
            }
        }
        Tender.File file = new Tender.File(
                tender,
                suppliers,
                TenderTables.bids(Tables.open(write("bids", bids.toArray(String[]::new))), bad::add),
                TenderTables.committee(
                        Tables.open(write(
                                "committee",
                                "member,expert,related",
                                "W1,1,",
                                "W2,1,G9; G8",
                                "W3,1,",
                                "W4,1,",
                                "W5,0,")),
                        bad::add),
                TenderTables.scores(Tables.open(write("scores", scores.toArray(String[]::new))), bad::add));
        assertThat(bad).isEmpty();
        return new TenderMinutes(file, Evaluation.of(file, RULES), Map.of("F001", "大米"));
    }

    @Test
    void a_tender_is_read_as_it_was_written_and_a_second_one_is_rejected() throws IOException {
        Tender tender = tender(
                "ZB-1,2022-07-01,2022-07-21,F001,1000000",
                "ZB-2,2022-07-01,2022-07-21,F002,200000",
                "ZB-1,2022-07-01,2022-07-21,F001,1");
        assertThat(bad)
                .singleElement()
                .satisfies(each -> assertThat(each.column()).isEqualTo("tender_no"));
        assertThat(tender.grams()).containsExactly(Map.entry("F001", Grams.of(1_000_001)));
        Path again = folder.resolve("again.csv");
        try (CsvWriter csv = CsvWriter.create(again, SupplyTables.header(TenderTables.TENDER))) {
            TenderTables.write(csv, tender);
            csv.commit();
        }
        assertThat(TenderTables.tender(Tables.open(again), bad::add)).contains(tender);
        assertThat(TenderTables.tender(Tables.open(write("none", "tender_no,issued,closes,food_code,grams")), bad::add))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_supplier_s_rows_of_one_day_are_one_bid_with_one_price_a_food() throws IOException {
        List<Tender.Bid> bids = TenderTables.bids(
                Tables.open(write(
                        "bids",
                        "supplier_id,handed_in,food_code,yuan_per_kg",
                        "G1,2022-07-20,F001,4.80",
                        "G2,2022-07-20,F001,4.70",
                        "G1,2022-07-20,F002,11.00",
                        "G1,2022-07-20,F001,4.00",
                        "G1,2022-07-19,F001,4.90",
                        "G3,2022-07-19,F001,-1.00")),
                bad::add);
        assertThat(bids).hasSize(3);
        assertThat(bids.get(0).perKilogram())
                .containsOnly(Map.entry("F001", Money.ofFen(480)), Map.entry("F002", Money.ofFen(1_100)));
        assertThat(bids.get(2).handedIn()).isEqualTo(LocalDate.of(2022, 7, 19));
        assertThat(bad).extracting(Rejection::column).containsExactly("food_code", "yuan_per_kg");
    }

    @Test
    void points_go_from_none_to_a_hundred_and_an_interest_is_written_apart_by_semicolons() throws IOException {
        assertThat(TenderTables.scores(
                        Tables.open(write(
                                "scores",
                                "member,supplier_id,points",
                                "W1,G1,0",
                                "W1,G2,100",
                                "W1,G3,101",
                                "W1,G4,-1")),
                        bad::add))
                .extracting(Tender.Score::points)
                .containsExactly(0, 100);
        assertThat(bad).extracting(Rejection::column).containsExactly("points", "points");
        List<Tender.Member> members = TenderTables.committee(
                Tables.open(write("committee", "member,expert,related", "W1,1,G1; G2", "W2,0,", "W3,2,")), bad::add);
        assertThat(members).hasSize(2);
        assertThat(members.get(0).related()).containsExactlyInAnyOrder(new SupplierId("G1"), new SupplierId("G2"));
        assertThat(members.get(1).expert()).isFalse();
    }

    @Test
    void the_minutes_name_the_winner_with_its_prices() throws IOException {
        // G1 asks 1,000 kg at 4.10 and 200 kg at 11.00.
        assertThat(minutes(3).text())
                .startsWith("招标“ZB-1”评标报告\n")
                .contains("收到投标 3 份：G1（2022-07-20）、G2（2022-07-20）、G3（2022-07-20）。")
                .contains("评标委员会 5 人，其中专家 4 人：W1、W2、W3、W4、W5。")
                .contains("  大米  1000.000  4.10\n")
                .contains("  F002  200.000  11.00\n")
                .contains("  1  G1  6300.00  88.00\n")
                .contains("推荐中标人：G1，总价 6300.00 元，得分 88.00。");
    }

    @Test
    void minutes_without_an_award_give_every_reason_and_no_price() throws IOException {
        assertThat(minutes(2).text())
                .contains("不予授标，原因如下：")
                .contains("TOO_FEW_BIDS")
                .contains("  大米  1000.000  \n")
                .doesNotContain("推荐中标人")
                .doesNotContain("排名");
    }

    @Test
    void the_same_file_gives_the_same_pdf() throws IOException {
        byte[] once = pdf(minutes(3));
        assertThat(new String(once, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf(minutes(3))).isEqualTo(once);
        assertThat(pdf(minutes(2))).isNotEqualTo(once);
    }

    private static byte[] pdf(TenderMinutes minutes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfFont font = PdfFont.open(FONT)) {
            minutes.pdf(font, out);
        }
        return out.toByteArray();
    }
}
