package io.zhuxue.batch.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.identification.linkage.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a run found and decided, by student; students who were neither found nor aided are not kept.
 *
 * @param term the term of the run
 * @param links the links of each student
 * @param programmes the programmes that give each student money
 * @param reasons why a student who was found gets nothing
 */
record RunResults(
        Term term, Map<String, List<Link>> links, Map<String, Set<String>> programmes, Map<String, Reason> reasons) {

    /** A reason as the run gave it. */
    record Reason(String code, String text) {}

    /** The key of a student. */
    static String key(String schoolCode, String studentNo) {
        return schoolCode + '/' + studentNo;
    }

    /**
     * Reads a results folder.
     *
     * @throws Refusal when it is none, or has no entitlement that tells its term and none is given
     */
    static RunResults read(Path folder, List<Term> given) {
        if (!Files.exists(folder.resolve("links.csv")) || !Files.exists(folder.resolve("entitlements.csv"))) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(folder));
        }
        Map<String, List<Link>> links = new HashMap<>();
        rows(
                folder,
                "links.csv",
                List.of("school_code", "student_no", "group", "register_row", "method", "score", "status"),
                cells -> links.computeIfAbsent(key(cells[0], cells[1]), student -> new ArrayList<>(1))
                        .add(new Link(
                                SpecialGroup.valueOf(cells[2]),
                                Long.parseLong(cells[3]),
                                Link.Method.valueOf(cells[4]),
                                Double.parseDouble(cells[5]),
                                Link.Status.valueOf(cells[6]))));
        Map<String, Set<String>> programmes = new HashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        rows(folder, "entitlements.csv", List.of("school_code", "student_no", "programme", "term"), cells -> {
            programmes
                    .computeIfAbsent(key(cells[0], cells[1]), student -> new LinkedHashSet<>())
                    .add(cells[2]);
            terms.add(cells[3]);
        });
        Map<String, Reason> reasons = new HashMap<>();
        rows(
                folder,
                "unaided.csv",
                List.of("school_code", "student_no", "reason", "explanation"),
                cells -> reasons.put(key(cells[0], cells[1]), new Reason(cells[2], cells[3])));
        return new RunResults(term(folder, terms, given), links, programmes, reasons);
    }

    private static Term term(Path folder, Set<String> terms, List<Term> given) {
        if (!given.isEmpty()) {
            return given.get(0);
        }
        if (terms.size() != 1) {
            throw new Refusal(FlowMessage.TERM_UNKNOWN.with(folder));
        }
        return Term.parse(terms.iterator().next()).orThrow();
    }

    private static void rows(Path folder, String file, List<String> names, Consumer<String[]> taker) {
        List<Column> columns =
                names.stream().map(name -> Column.required(name, name)).toList();
        Tables.open(folder.resolve(file)).read(columns, row -> {
            String[] cells = new String[names.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.value(i);
            }
            taker.accept(cells);
        });
    }
}
