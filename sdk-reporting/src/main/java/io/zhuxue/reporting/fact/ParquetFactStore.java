package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.fact.spi.FactEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fact files of a folder behind an engine, seen as of a day. */
final class ParquetFactStore implements FactStore {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private static final Pattern PERSONS = Pattern.compile("\\bPERSONS_OF_KEY\\((\\w+)\\)");

    private final List<FactFile> files;
    private final String personsOfKey;
    private final FactEngine.Session session;

    ParquetFactStore(Path directory, LocalDate asOf, FactEngine engine) {
        List<Path> found = parquet(directory);
        if (found.isEmpty()) {
            throw new ReportingException(ReportingMessage.FACTS_ABSENT.with());
        }
        this.files = FactFile.read(found).stream()
                .filter(f -> !f.knownOn().isAfter(asOf))
                .toList();
        this.personsOfKey = personsOfKey();
        this.session = engine.open();
        for (FactKind kind : FactKind.values()) {
            declare(kind);
        }
    }

    private static List<Path> parquet(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(f -> f.toString().endsWith(".parquet") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * First files and late ones are told apart, because only the late ones, which are few, need sorting by key: the
     * first ones are read straight through, less what was corrected.
     */
    private void declare(FactKind kind) {
        List<Path> first = new ArrayList<>();
        List<Path> late = new ArrayList<>();
        for (FactFile file : files) {
            if (file.kind() == kind) {
                (isLate(file) ? late : first).add(file.path());
            }
        }
        String table = kind.table();
        if (late.isEmpty()) {
            session.declare("first_" + table, kind.columns(), first);
            session.define(table, "SELECT * FROM first_" + table + " WHERE NOT retracted");
            return;
        }
        session.declare("first_" + table, kind.columns(), first);
        session.declare("late_" + table, kind.columns(), late);
        String columns = kind.columns().stream().map(FactColumn::name).collect(Collectors.joining(", "));
        String key = String.join(", ", kind.key());
        String same = kind.key().stream().map(k -> "l." + k + " = f." + k).collect(Collectors.joining(" AND "));
        session.define(
                "last_" + table,
                "SELECT " + columns + " FROM (SELECT *, row_number() OVER (PARTITION BY " + key
                        + " ORDER BY known_on DESC) AS age FROM late_" + table + ") AS aged WHERE age = 1");
        session.define(
                table,
                "SELECT " + columns + " FROM first_" + table + " AS f WHERE NOT retracted AND NOT EXISTS (SELECT 1 FROM"
                        + " last_" + table + " AS l WHERE " + same + ") UNION ALL SELECT " + columns + " FROM last_"
                        + table + " WHERE NOT retracted");
    }

    private boolean isLate(FactFile file) {
        return files.stream().anyMatch(other -> other.sameFamily(file) && older(other, file));
    }

    /** Of two batches known on the same day, the one of the wider scope is the first. */
    private static boolean older(FactFile a, FactFile b) {
        int days = a.knownOn().compareTo(b.knownOn());
        return days < 0 || (days == 0 && a.scope().length() < b.scope().length());
    }

    @Override
    public Figures ask(String sql, Map<String, String> parameters) {
        List<String> columns = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        ask(sql, parameters, columns::addAll, rows::add);
        return new Figures(columns, rows);
    }

    @Override
    public void ask(
            String sql, Map<String, String> parameters, Consumer<List<String>> header, Consumer<List<Cell>> row) {
        session.ask(filled(sql, parameters), header, row);
    }

    /** The facts of one sender and one term name nobody twice under one key, so that counting rows counts persons. */
    private String personsOfKey() {
        long origins = files.stream()
                .filter(file -> !isLate(file))
                .map(file -> file.term() + "/" + file.scope())
                .distinct()
                .count();
        return origins <= 1 ? "COUNT(*)" : "COUNT(DISTINCT $1)";
    }

    private String filled(String sql, Map<String, String> parameters) {
        Matcher hole = PARAMETER.matcher(PERSONS.matcher(sql).replaceAll(personsOfKey));
        return hole.replaceAll(found -> {
            String value = parameters.get(found.group(1));
            if (value == null) {
                throw new ReportingException(ReportingMessage.PARAMETER_MISSING.with(found.group(1)));
            }
            return Matcher.quoteReplacement(session.literal(value));
        });
    }

    @Override
    public List<FactVersion> history(FactKind kind, Map<String, String> key) {
        if (!key.keySet().equals(Set.copyOf(kind.key()))) {
            throw new IllegalArgumentException("the key of " + kind + " is " + kind.key());
        }
        List<Path> all =
                files.stream().filter(f -> f.kind() == kind).map(FactFile::path).toList();
        return all.isEmpty() ? List.of() : Duck.history(all, new TreeMap<>(key));
    }

    @Override
    public List<Path> files() {
        return files.stream().map(FactFile::path).toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
