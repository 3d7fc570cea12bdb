package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.RecordField.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fellegi and Sunter in DuckDB SQL, as the usual open-source linkers do it: blocks by equality of one or two columns, three
 * levels a column (equal, Jaro-Winkler from 0.9, else), weights by expectation maximisation over the patterns, chances by
 * accident from pairs drawn at random.
 */
final class DuckDbPeer implements Peer {

    private static final int ROUNDS = 25;
    private static final int CROWD = 300;
    private static final int DRAWN = 500_000;
    private static final double LOWEST = -5;

    @Override
    public List<Found> find(PeerSet set) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET threads TO 2");
            sql.execute("SET preserve_insertion_order TO false");
            load(connection, sql, "l", set.left(), set.fields().size());
            load(
                    connection,
                    sql,
                    "r",
                    set.oneTable() ? set.left() : set.right(),
                    set.fields().size());
            block(sql, set);
            FellegiSunter model = new FellegiSunter(set.fields().size());
            model.chances(patterns(sql, drawn(set), set));
            model.learn(patterns(sql, "pairs", set), ROUNDS);
            return score(sql, set, model);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(Connection connection, Statement sql, String table, List<List<String>> rows, int fields)
            throws SQLException {
        String columns = numbers(fields, "c%d VARCHAR");
        sql.execute("CREATE TABLE " + table + " (id INTEGER, " + columns + ")");
        connection.setAutoCommit(false);
        String insert = "INSERT INTO " + table + " VALUES (?, " + numbers(fields, "nullif(?, '')") + ")";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            for (int i = 0; i < rows.size(); i++) {
                row.setInt(1, i);
                for (int field = 0; field < fields; field++) {
                    row.setString(field + 2, rows.get(i).get(field));
                }
                row.addBatch();
                if (i % 1000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String numbers(int fields, String form) {
        return IntStream.range(0, fields).mapToObj(i -> form.formatted(i, i, i)).collect(Collectors.joining(", "));
    }

    /** One rule for each column that tells much, and one for each two that follow each other; no value that is a crowd. */
    private static void block(Statement sql, PeerSet set) throws SQLException {
        List<String> keys = new ArrayList<>();
        int fields = set.fields().size();
        for (int i = 0; i < fields; i++) {
            Kind kind = set.fields().get(i).kind();
            if (kind != Kind.CODE && kind != Kind.GIVEN && kind != Kind.FAMILY) {
                keys.add("%s.c" + i);
            }
            keys.add("%s.c" + i + " || '|' || %s.c" + (i + 1) % fields);
        }
        String rules = keys.stream().map(key -> rule(key, set.oneTable())).collect(Collectors.joining(" UNION "));
        sql.execute("CREATE TABLE pairs AS " + rules);
    }

    private static String rule(String key, boolean oneTable) {
        String left = key.replace("%s", "l");
        String right = key.replace("%s", "r");
        String crowd =
                "SELECT " + left + " FROM l WHERE " + left + " IS NOT NULL GROUP BY 1 HAVING count(*) > " + CROWD;
        return "SELECT l.id a, r.id b FROM l JOIN r ON " + left + " = " + right + " WHERE " + left + " NOT IN (" + crowd
                + ")" + (oneTable ? " AND l.id < r.id" : "");
    }

    private static String drawn(PeerSet set) {
        int others = set.oneTable() ? set.left().size() : set.right().size();
        return "(SELECT (i * 7919 %% %d)::INTEGER a, (i * 104729 %% %d)::INTEGER b FROM range(%d) t(i))"
                .formatted(set.left().size(), others, DRAWN);
    }

    private static String levels(PeerSet set) {
        return numbers(
                set.fields().size(),
                "CASE WHEN l.c%1$d IS NULL OR r.c%1$d IS NULL THEN 0 WHEN l.c%1$d = r.c%1$d THEN 1 "
                        + "WHEN jaro_winkler_similarity(l.c%1$d, r.c%1$d) >= 0.9 THEN 2 ELSE 3 END g%1$d");
    }

    private static List<long[]> patterns(Statement sql, String pairs, PeerSet set) throws SQLException {
        int fields = set.fields().size();
        List<long[]> patterns = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("SELECT " + numbers(fields, "g%d") + ", count(*) FROM (SELECT "
                + levels(set) + " FROM " + pairs + " p JOIN l ON l.id = p.a JOIN r ON r.id = p.b"
                + (set.oneTable() ? " WHERE p.a <> p.b" : "") + ") GROUP BY ALL")) {
            while (rows.next()) {
                long[] pattern = new long[fields + 1];
                for (int i = 0; i <= fields; i++) {
                    pattern[i] = rows.getLong(i + 1);
                }
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private static List<Found> score(Statement sql, PeerSet set, FellegiSunter model) throws SQLException {
        String weight = IntStream.range(0, set.fields().size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "CASE g%d WHEN 1 THEN %f WHEN 2 THEN %f WHEN 3 THEN %f ELSE 0 END",
                        i,
                        model.weight(i, 1),
                        model.weight(i, 2),
                        model.weight(i, 3)))
                .collect(Collectors.joining(" + "));
        List<Found> found = new ArrayList<>();
        try (ResultSet rows =
                sql.executeQuery("SELECT a, b, w FROM (SELECT a, b, " + weight + " w FROM (SELECT p.a, p.b, "
                        + levels(set) + " FROM pairs p JOIN l ON l.id = p.a JOIN r ON r.id = p.b)) WHERE w >= " + LOWEST
                        + " ORDER BY w DESC, a, b")) {
            while (rows.next()) {
                found.add(new Found(rows.getInt(1), rows.getInt(2), rows.getDouble(3)));
            }
        }
        return found;
    }
}
