package io.zhuxue.server.intake;

import static io.zhuxue.server.access.Sealed.ACCOUNT;
import static io.zhuxue.server.access.Sealed.ID;
import static io.zhuxue.server.access.Sealed.PHONE;
import static io.zhuxue.server.access.Sealed.STUDENT_NO;

import io.zhuxue.core.privacy.Masking;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.server.access.Vault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The tables of a province package that the console shows: schools and students. */
final class PackageTables {

    private PackageTables() {}

    static TableLoad schools(long run) {
        List<Column> columns = List.of(
                Column.required("school_code", "学校标识码"),
                Column.optional("name", "学校名称"),
                Column.required("region", "所在地"),
                Column.optional("ownership", "办学性质"),
                Column.optional("affiliation", "隶属"),
                Column.optional("nutrition", "营养改善计划"),
                Column.optional("meal_mode", "供餐模式"));
        String insert = TableLoad.insertInto(
                "identification.school",
                List.of(
                        "run_id",
                        "school_code",
                        "name",
                        "region",
                        "ownership",
                        "affiliation",
                        "nutrition",
                        "meal_mode"));
        return new TableLoad(
                insert,
                columns,
                row -> Optional.of(new Object[] {
                    run,
                    row.value(0),
                    row.value(1),
                    row.value(2),
                    row.value(3),
                    row.value(4),
                    row.value(5),
                    row.value(6)
                }));
    }

    private static final List<Column> STUDENT = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("student_no", "学籍号"),
            Column.required("name", "姓名"),
            Column.optional("id_type", "证件类型"),
            Column.optional("id_no", "证件号码"),
            Column.optional("sex", "性别"),
            Column.optional("ethnicity", "民族"),
            Column.optional("birth_date", "出生日期"),
            Column.required("stage", "学段"),
            Column.optional("grade", "年级"),
            Column.optional("class_name", "班级"),
            Column.optional("boarding", "是否寄宿"),
            Column.optional("home_region", "生源地/户籍地"),
            Column.optional("home_kind", "户口性质"),
            Column.optional("major_kind", "专业类别"),
            Column.optional("full_time", "是否全日制"),
            Column.optional("status", "学籍状态"),
            Column.optional("status_since", "状态日期"),
            Column.optional("phone", "联系电话"),
            Column.optional("account_kind", "账户类型"),
            Column.optional("account_no", "账号"));

    private static final List<String> STUDENT_FIELDS = List.of(
            "run_id",
            "person_ref",
            "school_code",
            "region",
            "student_no_masked",
            "student_no_sealed",
            "name",
            "id_type",
            "id_masked",
            "id_sealed",
            "id_token",
            "sex",
            "ethnicity",
            "birth_date",
            "stage",
            "grade",
            "class_name",
            "boarding",
            "home_region",
            "home_kind",
            "major_kind",
            "full_time",
            "status",
            "status_since",
            "phone_sealed",
            "account_kind",
            "account_masked",
            "account_sealed",
            "need_level");

    /**
     * The students.
     *
     * @param refused true for the number of a row that the cycle did not take
     * @param region the place of a school
     */
    static TableLoad students(long run, LongPredicate refused, Function<String, String> region, Vault vault) {
        return new TableLoad(
                TableLoad.insertInto("identification.student", STUDENT_FIELDS),
                STUDENT,
                row -> refused.test(row.number()) ? Optional.empty() : Optional.of(student(run, row, region, vault)));
    }

    /**
     * The references under which facts know students whom a typed number does not find: those without a citizen ID, or
     * with one of fifteen digits.
     */
    static TableLoad references(long run, LongPredicate refused, Vault vault) {
        WatchFeed feed = WatchFeed.create(vault.tokens());
        return new TableLoad(
                TableLoad.insertInto("app.fact_reference", List.of("run_id", "reference", "person_ref")),
                STUDENT,
                row -> {
                    String id = row.value(4).toUpperCase(Locale.ROOT);
                    String reference = feed.student(row.value(0), row.value(1), row.value(3), id)
                            .token();
                    return refused.test(row.number()) || reference.equals(vault.token(id))
                            ? Optional.empty()
                            : Optional.of(new Object[] {run, reference, vault.person(row.value(0), row.value(1))});
                });
    }

    private static @Nullable Object[] student(long run, Row row, Function<String, String> region, Vault vault) {
        String id = row.value(4).toUpperCase(Locale.ROOT);
        String person = vault.person(row.value(0), row.value(1));
        return new @Nullable Object[] {
            run,
            person,
            row.value(0),
            region.apply(row.value(0)),
            Masking.idNumber(row.value(1)),
            vault.seal(STUDENT_NO, person, row.value(1)),
            row.value(2),
            row.value(3),
            Masking.idNumber(id),
            vault.seal(ID, person, id),
            vault.token(id),
            row.value(5),
            row.value(6),
            date(row.value(7)),
            row.value(8),
            grade(row.value(9)),
            row.value(10),
            "1".equals(row.value(11)),
            row.value(12),
            row.value(13),
            row.value(14),
            !"0".equals(row.value(15)),
            row.value(16),
            date(row.value(17)),
            vault.seal(PHONE, person, row.value(18)),
            row.value(19),
            Masking.account(row.value(20)),
            vault.seal(ACCOUNT, person, row.value(20)),
            "NONE"
        };
    }

    private static int grade(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }
}
