package io.zhuxue.server.intake;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.access.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The result files of a run, as the contract of the province package fixes them, and the tables they fill. */
final class ResultTables {

    private static final Column SCHOOL = Column.required("school_code", "学校标识码");
    private static final Column STUDENT = Column.required("student_no", "学籍号");

    private final long run;
    private final Vault vault;
    private final Function<String, String> region;

    ResultTables(long run, Vault vault, Function<String, String> region) {
        this.run = run;
        this.vault = vault;
        this.region = region;
    }

    TableLoad links() {
        Map<String, Integer> positions = new HashMap<>();
        return load(
                "identification.link",
                List.of("position", "group_sealed", "register_row", "method", "score", "status"),
                columns("group", "register_row", "method", "score", "status"),
                row -> List.of(
                        positions.merge(row.value(0) + "/" + row.value(1), 1, Integer::sum),
                        sealed(Sealed.GROUP, row, 2),
                        number(row.value(3)),
                        row.value(4),
                        row.value(5),
                        row.value(6)),
                false);
    }

    TableLoad recognition() {
        return load(
                "identification.recognition",
                List.of("need_level", "basis_sealed", "explanation_sealed"),
                columns("level", "basis", "explanation"),
                row -> List.of(row.value(2), sealed(Sealed.BASIS, row, 3), sealed(Sealed.EXPLANATION, row, 4)),
                false);
    }

    TableLoad entitlements() {
        return load(
                "disbursement.entitlement",
                List.of(
                        "programme",
                        "term",
                        "amount_fen",
                        "central_fen",
                        "province_fen",
                        "city_fen",
                        "county_fen",
                        "rule_name",
                        "citation"),
                columns("programme", "term", "amount", "central", "province", "city", "county", "rule", "citation"),
                row -> List.of(
                        row.value(2),
                        row.value(3),
                        fen(row.value(4)),
                        fen(row.value(5)),
                        fen(row.value(6)),
                        fen(row.value(7)),
                        fen(row.value(8)),
                        row.value(9),
                        row.value(10)),
                true);
    }

    TableLoad lines() {
        List<Column> columns = List.of(
                SCHOOL,
                STUDENT,
                Column.required("line_id", "明细号"),
                Column.optional("batch", "批次号"),
                Column.required("programme", "资助项目"),
                Column.required("term", "学期"),
                Column.required("instalment", "期次"),
                Column.required("amount", "金额"),
                Column.required("state", "状态"),
                Column.optional("reason", "原因"),
                Column.optional("channel", "渠道"));
        return load(
                "disbursement.payment_line",
                List.of(
                        "line_id",
                        "batch_id",
                        "programme",
                        "term",
                        "instalment",
                        "amount_fen",
                        "state",
                        "reason",
                        "channel"),
                columns,
                row -> List.of(
                        row.value(2),
                        row.value(3),
                        row.value(4),
                        row.value(5),
                        (int) number(row.value(6)),
                        fen(row.value(7)),
                        row.value(8),
                        row.value(9),
                        row.value(10)),
                true);
    }

    TableLoad unaided() {
        List<Column> columns =
                List.of(SCHOOL, STUDENT, Column.required("reason", "原因"), Column.optional("explanation", "说明"));
        return load(
                "disbursement.unaided",
                List.of("reason", "explanation"),
                columns,
                row -> List.of(row.value(2), row.value(3)),
                true);
    }

    /**
     * The rows refused.
     *
     * @param province to whose office a row of no school belongs
     */
    TableLoad rejects(String province) {
        List<Column> columns = List.of(
                Column.required("file", "文件"),
                Column.required("row", "行号"),
                Column.required("column", "列"),
                Column.required("code", "代码"),
                Column.required("message", "说明"));
        String insert = TableLoad.insertInto(
                "app.rejected_row",
                List.of(
                        "run_id",
                        "position",
                        "region",
                        "school_code",
                        "person_ref",
                        "student_no_masked",
                        "file_name",
                        "row_no",
                        "column_name",
                        "code",
                        "message"));
        return new TableLoad(
                insert,
                columns,
                row -> Optional.of(new Object[] {
                    run,
                    row.number(),
                    province,
                    "",
                    "",
                    "",
                    row.value(0),
                    number(row.value(1)),
                    row.value(2),
                    row.value(3),
                    row.value(4)
                }));
    }

    private TableLoad load(
            String table,
            List<String> fields,
            List<Column> columns,
            Function<Row, List<Object>> values,
            boolean placed) {
        List<String> all = new ArrayList<>(List.of("run_id", "person_ref"));
        if (placed) {
            all.addAll(List.of("school_code", "region"));
        }
        all.addAll(fields);
        return new TableLoad(TableLoad.insertInto(table, all), columns, row -> {
            List<Object> made = new ArrayList<>(List.of(run, vault.person(row.value(0), row.value(1))));
            if (placed) {
                made.add(row.value(0));
                made.add(region.apply(row.value(0)));
            }
            made.addAll(values.apply(row));
            return Optional.of(made.toArray());
        });
    }

    private String sealed(Sealed field, Row row, int column) {
        return vault.seal(field, vault.person(row.value(0), row.value(1)), row.value(column));
    }

    private static List<Column> columns(String... names) {
        List<Column> columns = new ArrayList<>(List.of(SCHOOL, STUDENT));
        for (String name : names) {
            columns.add(Column.required(name, name));
        }
        return columns;
    }

    private static long fen(String yuan) {
        return yuan.isEmpty() ? 0 : Money.parse(yuan).orThrow().fen();
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
