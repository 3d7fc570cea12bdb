package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.pdf.PdfColumn;
import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.pdf.PdfSheets;
import io.zhuxue.nutrition.Grams;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The minutes of an evaluation (评标报告): what was asked for, who bid, who judged, what was put aside, the ranking, and the
 * award or every reason against one. The same file gives the same minutes.
 *
 * @param file what was judged
 * @param evaluation what came of it
 * @param names how foods are called, by code; a food without a name goes by its code
 */
public record TenderMinutes(Tender.File file, Evaluation evaluation, Map<String, String> names) {

    private static final List<PdfColumn> FOODS =
            List.of(PdfColumn.text("食材", 50), PdfColumn.numbers("数量（千克）", 25), PdfColumn.numbers("中标单价（元/千克）", 25));
    private static final List<PdfColumn> RANKING = List.of(
            PdfColumn.numbers("名次", 10),
            PdfColumn.text("投标人", 40),
            PdfColumn.numbers("总价（元）", 25),
            PdfColumn.numbers("得分", 25));

    public TenderMinutes {
        names = Map.copyOf(names);
    }

    /** The minutes as plain text. */
    public String text() {
        StringBuilder text = new StringBuilder(title()).append("\n\n");
        String paragraphs = String.join("\n", opening());
        text.append(paragraphs).append("\n\n招标食材\n");
        foods().forEach(row -> text.append("  ").append(String.join("  ", row)).append('\n'));
        if (!evaluation.excluded().isEmpty()) {
            text.append("\n不予评审\n");
            evaluation
                    .excluded()
                    .forEach(each -> text.append("  ").append(each.text()).append('\n'));
        }
        if (!evaluation.ranking().isEmpty()) {
            text.append("\n排名\n");
            ranking()
                    .forEach(row ->
                            text.append("  ").append(String.join("  ", row)).append('\n'));
        }
        text.append('\n').append(String.join("\n", result())).append('\n');
        return text.toString();
    }

    /**
     * Prints the minutes as PDF (A4, upright), with room for the committee to sign; the stream stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void pdf(PdfFont font, OutputStream out) {
        try (PdfSheets sheet = PdfSheets.create(font, PdfSheets.Layout.UPRIGHT)) {
            print(sheet, out);
        }
    }

    private void print(PdfSheets sheet, OutputStream out) {
        sheet.title(title());
        for (String line : opening()) {
            sheet.text(line);
        }
        sheet.heading("招标食材");
        sheet.table(FOODS, foods());
        if (!evaluation.excluded().isEmpty()) {
            sheet.heading("不予评审");
            for (Message reason : evaluation.excluded()) {
                sheet.text(reason.text());
            }
        }
        if (!evaluation.ranking().isEmpty()) {
            sheet.heading("排名");
            sheet.table(RANKING, ranking());
        }
        sheet.heading("评审结论");
        for (String line : result()) {
            sheet.text(line);
        }
        sheet.heading("评标委员会成员签字");
        for (Tender.Member member : file.committee()) {
            sheet.text(member.person() + (member.expert() ? "（专家）" : "（采购人代表）") + "：");
        }
        sheet.finish("招标“" + file.tender().id() + "”评标报告", out);
    }

    private String title() {
        return "招标“" + file.tender().id() + "”评标报告";
    }

    private List<String> opening() {
        long experts = file.committee().stream().filter(Tender.Member::expert).count();
        return List.of(
                "招标文件发出 " + file.tender().issued() + "，投标截止 " + file.tender().closes() + "。收到投标 "
                        + file.bids().size() + " 份：" + bidders() + "。",
                "评标委员会 " + file.committee().size() + " 人，其中专家 " + experts + " 人："
                        + file.committee().stream()
                                .map(member -> member.person().id())
                                .collect(Collectors.joining("、"))
                        + "。");
    }

    private String bidders() {
        return file.bids().stream()
                .map(bid -> bid.supplier() + "（" + bid.handedIn() + "）")
                .collect(Collectors.joining("、"));
    }

    private List<List<String>> foods() {
        Map<String, Money> agreed = evaluation.winner().isEmpty()
                ? Map.of()
                : evaluation.ranking().get(0).bid().perKilogram();
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Grams> asked : file.tender().grams().entrySet()) {
            Money price = agreed.get(asked.getKey());
            rows.add(List.of(
                    names.getOrDefault(asked.getKey(), asked.getKey()),
                    asked.getValue().kilograms(),
                    price == null ? "" : price.toString()));
        }
        return rows;
    }

    private List<List<String>> ranking() {
        List<List<String>> rows = new ArrayList<>();
        for (Evaluation.Ranked ranked : evaluation.ranking()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    ranked.bid().supplier().id(),
                    ranked.total().toString(),
                    ranked.points().toPlainString()));
        }
        return rows;
    }

    private List<String> result() {
        if (evaluation.winner().isPresent()) {
            Evaluation.Ranked first = evaluation.ranking().get(0);
            return List.of("推荐中标人：" + first.bid().supplier() + "，总价 " + first.total() + " 元，得分 "
                    + first.points().toPlainString() + "。");
        }
        List<String> lines = new ArrayList<>(List.of("不予授标，原因如下："));
        evaluation.faults().forEach(fault -> lines.add(fault.code() + " " + fault.text()));
        return lines;
    }
}
