package io.zhuxue.server.access;

import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one declared matrix of who may see and who may act ({@code access-matrix.csv}): a row a page, call or action, a column
 * a role. A plus opens it.
 */
public final class AccessMatrix {

    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");

    private final Map<String, Set<Role>> rows = new LinkedHashMap<>();

    private AccessMatrix() {}

    /** Reads it. */
    public static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("what", "what"));
        for (Role role : Role.values()) {
            columns.add(Column.optional(role.name(), role.name()));
        }
        Tables.open(FILE).read(columns, row -> {
            Set<Role> open = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (row.value(role.ordinal() + 1).equals("+")) {
                    open.add(role);
                }
            }
            if (matrix.rows.put(row.value(0), open) != null) {
                throw new AssertionError("twice in the matrix: " + row.value(0));
            }
        });
        return matrix;
    }

    /** The rows of a kind: {@code page }, {@code call } or {@code act }, without that word. */
    public Map<String, Set<Role>> of(String kind) {
        Map<String, Set<Role>> some = new LinkedHashMap<>();
        rows.forEach((what, open) -> {
            if (what.startsWith(kind + " ")) {
                some.put(what.substring(kind.length() + 1), open);
            }
        });
        return some;
    }

    /** An officer of a role at the role's own level, in one school of a county. */
    public static Officer officer(Role role, String county, String school, String person) {
        String place = county + "/" + school;
        String area = switch (role.highest()) {
            case NATION -> role == Role.AUDITOR ? county.substring(0, 2) : "";
            case PROVINCE -> county.substring(0, 2);
            case CITY -> county.substring(0, 4);
            case COUNTY -> county;
            case SCHOOL -> place;
            case CLASS -> place + "/1班" + (role == Role.FAMILY ? "/" + person : "");
        };
        return new Officer(role.name().toLowerCase(java.util.Locale.ROOT), role.chineseName(), role, area);
    }
}
