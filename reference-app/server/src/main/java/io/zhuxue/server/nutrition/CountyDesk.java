package io.zhuxue.server.nutrition;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a county's tables of meals are handed in and their check is read (营养餐核查台). Records hold codes of pupils and no
 * names; a school reads what concerns it alone.
 */
public final class CountyDesk {

    private static final List<String> PROOF = List.of(
            "claim_no",
            "lot_no",
            "supplier_id",
            "food_code",
            "yuan_per_kg",
            "weighed_grams",
            "refused_grams",
            "billed_grams",
            "billed_yuan",
            "proven_grams",
            "proven_yuan",
            "meal_date",
            "meal",
            "meal_grams",
            "meal_yuan",
            "proven_diners");

    private final Uploads uploads;
    private final Tasks tasks;
    private final Orders orders;

    /** Over what it works with. */
    public CountyDesk(Uploads uploads, Tasks tasks, Orders orders) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.orders = orders;
    }

    /** Makes a training county of a seed, with one fault of each kind, and checks it. */
    public Parsed<Task> train(Officer officer, long seed) throws IOException {
        Optional<Message> fault = Faults.right(officer, Action.IMPORT);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Path folder = uploads.newFolder("meals-");
        return Parsed.accepted(begin(officer, "练习县 · 种子" + seed, Long.toString(seed), folder));
    }

    /** Checks the tables of a ZIP. */
    public Parsed<Task> handIn(Officer officer, String name, InputStream zip) throws IOException {
        Optional<Message> fault = Faults.right(officer, Action.IMPORT);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Parsed<Path> folder = uploads.county(zip, CountyWork.TABLES);
        return folder.refusal().isPresent()
                ? Parsed.refused(folder.refusal().get())
                : Parsed.accepted(begin(officer, name, "", folder.orThrow()));
    }

    private Task begin(Officer officer, String label, String asked, Path folder) {
        return orders.begin(officer, new Orders.Order(Task.Kind.MEALS, 0, label, asked, folder.toString(), "MEALS_IN"));
    }

    /** The checks inside the area, the latest first; a school reads those of its county. */
    public List<Task> checks(Scope area, int most) {
        return tasks.within(Task.Kind.MEALS, area.digits(), most);
    }

    /** A finished check inside the area, or the latest one when none is named. */
    public Optional<Task> find(Scope area, String id) {
        return checks(area, Integer.MAX_VALUE).stream()
                .filter(task -> task.state() == Task.State.DONE)
                .filter(task -> id.isEmpty() || Long.toString(task.taskId()).equals(id))
                .findFirst();
    }

    /** The claims of the check that the area may see, by the order of the check. */
    public List<ClaimRow> claims(Task task, Scope area) {
        Set<String> holding = new java.util.HashSet<>();
        read(task, "balances", List.of("claim_no", "goods_hold", "money_holds"), row -> true, row -> {
            if (row.value(1).equals("1") && row.value(2).equals("1")) {
                holding.add(row.value(0));
            }
            return row.value(0);
        });
        return read(
                task,
                "claims_checked",
                List.of(
                        "claim_no",
                        "school_code",
                        "month",
                        "claimed_meals",
                        "proven_meals",
                        "proven_subsidy",
                        "billed",
                        "paid",
                        "withheld",
                        "closing"),
                row -> sees(area, row.value(1)),
                row -> new ClaimRow(
                        row.value(0),
                        row.value(1),
                        row.value(2),
                        Long.parseLong(row.value(3)),
                        Long.parseLong(row.value(4)),
                        fen(row, 5),
                        fen(row, 6),
                        fen(row, 7),
                        fen(row, 8),
                        fen(row, 9),
                        holding.contains(row.value(0))));
    }

    /** What was found, of one code when {@code code} is not blank. */
    public List<IssueRow> issues(Task task, Scope area, String code) {
        return read(
                task,
                "findings",
                List.of("code", "weight", "school_code", "date", "subject", "message", "evidence"),
                row -> sees(area, row.value(2))
                        && (code.isEmpty() || row.value(0).equals(code)),
                row -> new IssueRow(
                        row.value(0),
                        row.value(1),
                        row.value(2),
                        row.value(3),
                        row.value(4),
                        row.value(5),
                        row.value(6)));
    }

    /** How many there are of each code, in the order of the codes. */
    public Map<String, Long> codes(Task task, Scope area) {
        return issues(task, area, "").stream()
                .collect(Collectors.groupingBy(IssueRow::code, TreeMap::new, Collectors.counting()));
    }

    /** A claim opened down to the gram, lot by lot; nothing when the area may not see it. */
    public List<LotRow> opened(Task task, Scope area, String claim) {
        if (claims(task, area).stream().noneMatch(row -> row.claim().equals(claim))) {
            return List.of();
        }
        return read(task, "proof", PROOF, row -> row.value(0).equals(claim), CountyDesk::values).stream()
                .collect(Collectors.groupingBy(use -> use.get(1), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CountyDesk::lot)
                .toList();
    }

    /** The values of a line, since a row is good only while it is read. */
    private static List<String> values(Row row) {
        return IntStream.range(0, PROOF.size()).mapToObj(row::value).toList();
    }

    private static LotRow lot(List<List<String>> uses) {
        List<String> line = uses.get(0);
        return new LotRow(
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4),
                line.get(5),
                line.get(6),
                line.get(7),
                line.get(8),
                line.get(9),
                line.get(10),
                uses.stream()
                        .filter(use -> !use.get(11).isEmpty())
                        .map(use ->
                                new LotRow.Use(use.get(11) + " " + use.get(12), use.get(13), use.get(14), use.get(15)))
                        .toList());
    }

    /** A county and all above it see every school of the check; a school sees itself. */
    private static boolean sees(Scope area, String school) {
        return area.school().equals("%") || area.school().equals(school);
    }

    private static <T> List<T> read(
            Task task,
            String table,
            List<String> columns,
            Predicate<Row> wanted,
            java.util.function.Function<Row, T> made) {
        List<T> rows = new ArrayList<>();
        List<Column> named =
                columns.stream().map(name -> Column.optional(name, name)).toList();
        Tables.find(Path.of(task.folder()).resolve(CountyWork.CHECKED), table).read(named, row -> {
            if (wanted.test(row)) {
                rows.add(made.apply(row));
            }
        });
        return rows;
    }

    private static long fen(Row row, int column) {
        return Money.parse(row.value(column)).orThrow().fen();
    }
}
