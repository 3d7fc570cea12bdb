package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.procurement.Evaluation;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import io.zhuxue.nutrition.procurement.ProcurementTables;
import io.zhuxue.nutrition.procurement.Tender;
import io.zhuxue.nutrition.procurement.TenderMinutes;
import io.zhuxue.nutrition.procurement.TenderTables;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tender judged out of a folder (评标): the tables {@code tender}, {@code bids}, {@code committee}, {@code scores} and
 * {@code suppliers}, and {@code foods} where it is.
 *
 * @param file what was judged
 * @param evaluation what came of it
 * @param minutes the minutes
 * @param rejections the rows that were not taken; with any, the evaluation is not of everything that was handed in
 */
public record TenderReview(Tender.File file, Evaluation evaluation, TenderMinutes minutes, List<Rejection> rejections) {

    public TenderReview {
        rejections = List.copyOf(rejections);
    }

    /**
     * Reads the tables of a folder and judges by the rules of the day on which the tender was issued.
     *
     * @throws Refusal when the folder or a table is not there, the tender cannot be read, or there were no rules yet
     */
    public static TenderReview of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        List<Rejection> bad = new ArrayList<>();
        Tender tender = TenderTables.tender(CountyBooks.table(folder, "tender"), bad::add)
                .orElseThrow(() -> new Refusal(FlowMessage.NO_TABLE.with("tender")));
        Tender.File file = new Tender.File(
                tender,
                ProcurementTables.suppliers(CountyBooks.table(folder, CountyBooks.SUPPLIERS), bad::add),
                TenderTables.bids(CountyBooks.table(folder, "bids"), bad::add),
                TenderTables.committee(CountyBooks.table(folder, "committee"), bad::add),
                TenderTables.scores(CountyBooks.table(folder, "scores"), bad::add));
        Evaluation evaluation = Evaluation.of(file, Refusal.take(ProcurementRules.find(tender.issued())));
        return new TenderReview(file, evaluation, new TenderMinutes(file, evaluation, PriceReview.names(folder)), bad);
    }

    /**
     * Writes {@code minutes.txt}, {@code minutes.pdf}, {@code ranking.csv} and {@code faults.csv}.
     *
     * @param font the font of the PDF; null for none
     */
    public void write(Path folder, @Nullable Path font) {
        try {
            Files.writeString(folder.resolve("minutes.txt"), minutes.text());
            if (font != null) {
                try (PdfFont opened = PdfFont.open(font);
                        OutputStream out = Files.newOutputStream(folder.resolve("minutes.pdf"))) {
                    minutes.pdf(opened, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("ranking.csv"), List.of("place", "supplier_id", "total", "points"))) {
            int place = 0;
            for (Evaluation.Ranked ranked : evaluation.ranking()) {
                csv.row(
                        Integer.toString(++place),
                        ranked.bid().supplier().id(),
                        ranked.total().toString(),
                        ranked.points().toPlainString());
            }
            csv.commit();
        }
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("faults.csv"), List.of("kind", "code", "number", "message"))) {
            evaluation.faults().forEach(each -> write(csv, "FAULT", each));
            evaluation.excluded().forEach(each -> write(csv, "EXCLUDED", each));
            csv.commit();
        }
    }

    private static void write(CsvWriter csv, String kind, Message message) {
        csv.row(kind, message.code(), Integer.toString(message.key().number()), message.text());
    }

    /** Writes {@code contracts.csv} with the prices of the award, as the county's table has them; none without an award. */
    public void writeContract(Path folder, ContractId contract, LocalDate from, LocalDate to) {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("contracts.csv"), SupplyTables.header(SettlementTables.CONTRACTS))) {
            evaluation.contract(contract, from, to).forEach(price -> SettlementTables.write(csv, price));
            csv.commit();
        }
    }
}
