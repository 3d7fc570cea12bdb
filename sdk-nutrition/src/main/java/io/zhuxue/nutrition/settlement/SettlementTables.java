package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.row.RowReader;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The tables of settlement: school days, contract prices, claims with lines; docs/nutrition.md has their contract. */
public final class SettlementTables {

    /** The columns of {@code school_days}: one row a day on which the county's schools are open. */
    public static final List<Column> SCHOOL_DAYS = List.of(Column.required("date", "日期"));

    /** The columns of {@code contracts}: one row a food of a contract. */
    public static final List<Column> CONTRACTS = List.of(
            Column.required("contract_no", "合同号"),
            Column.required("supplier_id", "供应商代码"),
            Column.required("food_code", "食物编码"),
            Column.required("yuan_per_kg", "每千克价格"),
            Column.required("from", "生效日期"),
            Column.required("to", "截止日期"));

    /** The columns of {@code claims}: one row a claim. */
    public static final List<Column> CLAIMS = List.of(
            Column.required("claim_no", "报账单号"),
            Column.required("school_code", "学校标识码"),
            Column.required("month", "月份"),
            Column.required("meals", "餐数"),
            Column.required("standard", "标准"),
            Column.required("subsidy", "补助金额"),
            Column.required("leaders_paid", "陪餐收入"),
            Column.required("opening", "期初结余"),
            Column.required("closing", "期末结余"));

    /** The columns of {@code claim_lines}: one row a line of a claim. */
    public static final List<Column> LINES = List.of(
            Column.required("claim_no", "报账单号"),
            Column.required("kind", "类别"),
            Column.required("subject", "批次号或说明"),
            Column.required("supplier_id", "供应商代码"),
            Column.required("grams", "克"),
            Column.required("amount", "金额"));

    private SettlementTables() {}

    /** Reads the days of school. */
    public static SortedSet<LocalDate> schoolDays(TableSource table, Consumer<Rejection> rejections) {
        SortedSet<LocalDate> days = new TreeSet<>();
        RowReader.read(table, SCHOOL_DAYS, rejections, row -> row.date(0), days::add);
        return days;
    }

    /** Reads contract prices. */
    public static List<ContractPrice> contracts(TableSource table, Consumer<Rejection> rejections) {
        List<ContractPrice> prices = new ArrayList<>();
        RowReader.read(
                table,
                CONTRACTS,
                rejections,
                row -> new ContractPrice(
                        new ContractId(row.text(0)),
                        new SupplierId(row.text(1)),
                        row.text(2),
                        row.price(3),
                        row.date(4),
                        row.date(5)),
                prices::add);
        return prices;
    }

    /** Writes a contract price. */
    public static void write(CsvWriter csv, ContractPrice price) {
        csv.row(
                price.contract().id(),
                price.supplier().id(),
                price.foodCode(),
                price.perKilogram().toString(),
                price.from().toString(),
                price.to().toString());
    }

    private record NumberedLine(String claim, Claim.Line line) {}

    /**
     * Reads claims with their lines; a line of a claim that the first table does not hold is passed over, and of two claims
     * with one number the later is rejected.
     */
    public static List<Claim> claims(TableSource claims, TableSource lines, Consumer<Rejection> rejections) {
        Map<String, List<Claim.Line>> byClaim = new LinkedHashMap<>();
        RowReader.read(
                lines,
                LINES,
                rejections,
                SettlementTables::line,
                numbered -> byClaim.computeIfAbsent(numbered.claim, number -> new ArrayList<>())
                        .add(numbered.line));
        List<Claim> read = new ArrayList<>();
        RowReader.readOnce(claims, CLAIMS, rejections, row -> claim(row, byClaim), 0, Claim::number, read::add);
        return read;
    }

    private static NumberedLine line(RowReader row) {
        Kind kind = row.constant(1, Kind.class);
        return new NumberedLine(
                row.text(0),
                new Claim.Line(
                        kind,
                        row.text(2),
                        new SupplierId(row.text(3)),
                        kind != Kind.FOOD && row.blank(4) ? Grams.ZERO : row.grams(4),
                        row.yuan(5)));
    }

    private static Claim claim(RowReader row, Map<String, List<Claim.Line>> lines) {
        return new Claim(
                row.text(0),
                row.school(1),
                month(row, 2),
                row.count(3),
                row.price(4),
                row.yuan(5),
                row.yuan(6),
                row.signedYuan(7),
                row.signedYuan(8),
                lines.getOrDefault(row.optional(0), List.of()));
    }

    private static YearMonth month(RowReader row, int column) {
        try {
            return YearMonth.parse(row.optional(column));
        } catch (DateTimeParseException e) {
            row.bad(column, "月份，如 2022-09");
            return YearMonth.of(1970, 1);
        }
    }

    /** Writes a claim without its lines. */
    public static void write(CsvWriter csv, Claim claim) {
        csv.row(
                claim.number(),
                claim.school().code(),
                claim.month().toString(),
                Long.toString(claim.meals()),
                claim.standard().toString(),
                claim.subsidy().toString(),
                claim.leaders().toString(),
                claim.opening().toString(),
                claim.closing().toString());
    }

    /** Writes the lines of a claim. */
    public static void writeLines(CsvWriter csv, Claim claim) {
        for (Claim.Line line : claim.lines()) {
            csv.row(
                    claim.number(),
                    line.kind().name(),
                    line.subject(),
                    line.supplier().id(),
                    line.grams().toString(),
                    line.amount().toString());
        }
    }
}
