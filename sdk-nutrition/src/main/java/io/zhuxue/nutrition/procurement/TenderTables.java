package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.row.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tables of a tender and of a purchase plan; docs/nutrition.md has their contract. */
public final class TenderTables {

    /** The columns of {@code tender}: one row a food of one tender. */
    public static final List<Column> TENDER = List.of(
            Column.required("tender_no", "招标编号"),
            Column.required("issued", "发出日期"),
            Column.required("closes", "截止日期"),
            Column.required("food_code", "食物编码"),
            Column.required("grams", "克"));

    /** The columns of {@code bids}: one row a food of a bid; one supplier's rows of one day are one bid. */
    public static final List<Column> BIDS = List.of(
            Column.required("supplier_id", "供应商代码"),
            Column.required("handed_in", "递交日期"),
            Column.required("food_code", "食物编码"),
            Column.required("yuan_per_kg", "每千克元"));

    /** The columns of {@code committee}: suppliers with whom there is an interest stand apart by semicolons. */
    public static final List<Column> COMMITTEE = List.of(
            Column.required("member", "成员"), Column.required("expert", "是否专家"), Column.optional("related", "利害关系供应商"));

    /** The columns of {@code scores}: 0 to 100 points, price aside. */
    public static final List<Column> SCORES = List.of(
            Column.required("member", "成员"), Column.required("supplier_id", "供应商代码"), Column.required("points", "评分"));

    /** The columns of {@code plan}: one row a food. */
    public static final List<Column> PLAN = List.of(
            Column.required("from", "起始日期"),
            Column.required("to", "截止日期"),
            Column.required("food_code", "食物编码"),
            Column.required("grams", "克"));

    private static final int HIGHEST = 100;

    private TenderTables() {}

    private record Line(String id, LocalDate issued, LocalDate closes, String food, Grams grams) {}

    private record PlanLine(LocalDate from, LocalDate to, String food, Grams grams) {}

    private record BidKey(SupplierId supplier, LocalDate handedIn) {}

    /** Reads one tender, whose rows agree in number and days. Nothing when no row could be read. */
    public static Optional<Tender> tender(TableSource table, Consumer<Rejection> rejections) {
        List<Line> lines = new ArrayList<>();
        RowReader.read(
                table,
                TENDER,
                rejections,
                row -> {
                    if (!lines.isEmpty() && !row.text(0).equals(lines.get(0).id)) {
                        row.bad(0, "一个文件夹只有一次招标：" + lines.get(0).id);
                    }
                    Line line = new Line(row.text(0), row.date(1), row.date(2), row.text(3), row.grams(4));
                    if (!lines.isEmpty()
                            && !(line.issued.equals(lines.get(0).issued) && line.closes.equals(lines.get(0).closes))) {
                        row.disagrees(1);
                    }
                    return line;
                },
                lines::add);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Grams> grams = new TreeMap<>();
        lines.forEach(line -> grams.merge(line.food, line.grams, Grams::plus));
        Line first = lines.get(0);
        return Optional.of(new Tender(first.id, first.issued, first.closes, grams));
    }

    /** Writes a tender. */
    public static void write(CsvWriter csv, Tender tender) {
        tender.grams()
                .forEach((food, grams) -> csv.row(
                        tender.id(), tender.issued().toString(), tender.closes().toString(), food, grams.toString()));
    }

    /** Reads a plan; its first row says from when to when. Nothing when no row could be read. */
    public static Optional<PurchasePlan> plan(TableSource table, Consumer<Rejection> rejections) {
        List<PlanLine> lines = new ArrayList<>();
        RowReader.read(
                table,
                PLAN,
                rejections,
                row -> {
                    LocalDate from = row.date(0);
                    LocalDate to = row.date(1);
                    PlanLine first = lines.isEmpty() ? null : lines.get(0);
                    if (to.isBefore(from) || first != null && !(from.equals(first.from) && to.equals(first.to))) {
                        row.bad(1, "不早于起始日期，各行相同");
                    }
                    return new PlanLine(from, to, row.text(2), row.grams(3));
                },
                lines::add);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Grams> grams = new TreeMap<>();
        lines.forEach(line -> grams.merge(line.food, line.grams, Grams::plus));
        return Optional.of(new PurchasePlan(lines.get(0).from, lines.get(0).to, grams));
    }

    /** Reads bids in the order of their first rows. */
    public static List<Tender.Bid> bids(TableSource table, Consumer<Rejection> rejections) {
        Map<BidKey, Map<String, Money>> bids = new LinkedHashMap<>();
        RowReader.read(
                table,
                BIDS,
                rejections,
                row -> {
                    BidKey key = new BidKey(new SupplierId(row.text(0)), row.date(1));
                    String food = row.text(2);
                    if (bids.getOrDefault(key, Map.of()).containsKey(food)) {
                        row.bad(2, "每种食物一个报价");
                    }
                    return new Tender.Bid(key.supplier, key.handedIn, Map.of(food, row.price(3)));
                },
                line -> bids.computeIfAbsent(new BidKey(line.supplier(), line.handedIn()), key -> new TreeMap<>())
                        .putAll(line.perKilogram()));
        return bids.entrySet().stream()
                .map(bid -> new Tender.Bid(bid.getKey().supplier, bid.getKey().handedIn, bid.getValue()))
                .toList();
    }

    /** Reads a committee, in its order. */
    public static List<Tender.Member> committee(TableSource table, Consumer<Rejection> rejections) {
        List<Tender.Member> members = new ArrayList<>();
        RowReader.read(
                table,
                COMMITTEE,
                rejections,
                row -> new Tender.Member(new StaffId(row.text(0)), row.flag(1), related(row.optional(2))),
                members::add);
        return members;
    }

    private static Set<SupplierId> related(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(SupplierId::new)
                .collect(Collectors.toSet());
    }

    /** Reads scores, in their order. */
    public static List<Tender.Score> scores(TableSource table, Consumer<Rejection> rejections) {
        List<Tender.Score> scores = new ArrayList<>();
        RowReader.read(
                table,
                SCORES,
                rejections,
                row -> new Tender.Score(
                        new StaffId(row.text(0)), new SupplierId(row.text(1)), row.parsed(2, TenderTables::points, 0)),
                scores::add);
        return scores;
    }

    private static Parsed<Integer> points(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= HIGHEST
                ? Parsed.accepted(Integer.valueOf(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with("评分", "0 至 100 的整数"));
    }

    /** Writes a plan. */
    public static void write(CsvWriter csv, PurchasePlan plan) {
        plan.grams()
                .forEach((food, grams) ->
                        csv.row(plan.from().toString(), plan.to().toString(), food, grams.toString()));
    }
}
