package io.zhuxue.batch.oracle;

import io.zhuxue.batch.oracle.Dues.Due;
import io.zhuxue.batch.oracle.Links.Link;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The second opinion on a run: computes a package again, naively, and lists every difference from the results.
 *
 * <p>Links without an ID are the engine's own judgement: each that claims to be LINKED is checked against the truth of the
 * package, and then taken as given, so that a missed link is not counted again in levels and amounts.
 */
public final class Oracle {
    private static final Set<String> BY_ID = Set.of("ID", "ID15", "GUARDIAN_ID");
    private static final Set<String> WAIVED = Set.of("SHS_FREE", "VOC_FREE");

    private final ProvincePackage input;
    private final Path out;
    private final List<String> differences = new ArrayList<>();
    private final Admission admission;
    private final Links links;
    private final Map<String, Line> students = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, Due> dues = new LinkedHashMap<>();

    private Oracle(Path packageFolder, String term, Path out) {
        this.input = new ProvincePackage(packageFolder, term);
        this.out = out;
        this.admission = new Admission(input);
        this.links = new Links(input, admission.taken);
        admission.taken.forEach(student -> students.put(student.student(), student));
    }

    /**
     * Every difference between the results of a run and the contract.
     *
     * @param truth the true links of the package: links.csv of its truth, or the file beside the sample province
     */
    public static List<String> differences(Path packageFolder, String term, Path out, Path truth) {
        Oracle oracle = new Oracle(packageFolder, term, out);
        oracle.compareLinks(Line.read(truth));
        oracle.compareLevels();
        oracle.compareEntitlements();
        oracle.compareUnaided();
        oracle.comparePayments();
        oracle.compareRejects();
        oracle.compareAllocation();
        oracle.checkLedger();
        return oracle.differences;
    }

    private void compareLinks(List<Line> truth) {
        Set<String> trueLinks = new HashSet<>();
        Set<String> trueRows = new HashSet<>();
        for (Line line : truth) {
            if (Set.of("FUZZY", "ID", "ID15", "CJZ", "LOST").contains(line.get("how"))) {
                trueLinks.add(line.student() + " " + line.get("group"));
                trueRows.add(line.student() + " " + line.get("group") + " " + line.get("register_row"));
            }
        }
        boolean rowsKnown =
                !truth.isEmpty() && !truth.get(0).get("register_row").isEmpty();
        TreeSet<Link> given = new TreeSet<>();
        Set<String> pairs = new HashSet<>();
        Set<String> itself = new HashSet<>();
        for (Line line : Line.read(out.resolve("links.csv"))) {
            Link link = new Link(
                    line.student(),
                    line.get("group"),
                    Integer.parseInt(line.get("register_row")),
                    line.get("method"),
                    line.get("status"));
            if (!pairs.add(link.student() + " " + link.group() + " " + link.registerRow())) {
                differ("links.csv", line.row(), "a pair of student and register row stands twice: " + link);
            }
            if (BY_ID.contains(link.method())) {
                given.add(link);
            } else if (link.status().equals("LINKED")) {
                boolean known = rowsKnown
                        ? trueRows.contains(link.student() + " " + link.group() + " " + link.registerRow())
                        : trueLinks.contains(link.student() + " " + link.group());
                if (!known) {
                    differ("links.csv", line.row(), "LINKED, but not so in truth: " + link);
                }
                links.count(link);
                itself.add(link.student() + " " + link.group());
            }
        }
        sets("links.csv", asked(links.exact, itself), asked(given, itself));
    }

    /**
     * The links without those of guardians whose child is in the same register by other evidence than IDs: there the
     * contract leaves open whether the household still needs a look.
     */
    private static Set<Link> asked(Set<Link> links, Set<String> itself) {
        TreeSet<Link> asked = new TreeSet<>(links);
        asked.removeIf(link -> link.status().equals("REVIEW") && itself.contains(link.student() + " " + link.group()));
        return asked;
    }

    private void compareLevels() {
        Map<String, String> given = new TreeMap<>();
        for (Line line : Line.read(out.resolve("recognition.csv"))) {
            if (given.put(line.student(), line.get("level")) != null) {
                differ("recognition.csv", line.row(), "a student stands twice");
            }
        }
        for (Line student : admission.taken) {
            levels.put(student.student(), Levels.level(student, input, links.groups(student)));
        }
        maps("recognition.csv", new TreeMap<>(levels), given);
    }

    private void compareEntitlements() {
        Dues rule = new Dues(input);
        for (Line student : admission.taken) {
            String level = levels.getOrDefault(student.student(), "NONE");
            for (Due due : rule.dues(student, level, links.groups(student))) {
                if (due.amount().signum() > 0) {
                    dues.put(due.student() + " " + due.programme(), due);
                }
            }
        }
        Map<String, String> expected = new TreeMap<>();
        dues.forEach((key, due) -> expected.put(
                key,
                String.join(
                        " ",
                        input.term,
                        due.amount().toPlainString(),
                        due.central().toPlainString(),
                        due.province().toPlainString(),
                        due.city().toPlainString(),
                        due.county().toPlainString())));
        Map<String, String> given = new TreeMap<>();
        for (Line line : Line.read(out.resolve("entitlements.csv"))) {
            String shares = String.join(
                    " ",
                    line.get("term"),
                    line.get("amount"),
                    line.get("central"),
                    line.get("province"),
                    line.get("city"),
                    line.get("county"));
            if (given.put(line.student() + " " + line.get("programme"), shares) != null) {
                differ("entitlements.csv", line.row(), "a programme stands twice for a student");
            }
            if (line.get("rule").isEmpty() || line.get("citation").isEmpty()) {
                differ("entitlements.csv", line.row(), "no rule or citation");
            }
        }
        maps("entitlements.csv", expected, given);
    }

    private void compareUnaided() {
        Set<String> aided = new HashSet<>();
        dues.values().forEach(due -> aided.add(due.student()));
        Set<String> review = new HashSet<>();
        for (Line line : Line.read(out.resolve("links.csv"))) {
            if (line.get("status").equals("REVIEW")) {
                review.add(line.student());
            }
        }
        Set<String> given = new HashSet<>();
        for (Line line : Line.read(out.resolve("unaided.csv"))) {
            given.add(line.student());
            if (line.get("reason").isEmpty()) {
                differ("unaided.csv", line.row(), "no reason");
            }
        }
        for (Line student : admission.taken) {
            String key = student.student();
            boolean found = !links.groups(student).isEmpty() || !"NONE".equals(levels.get(key));
            if (found && !aided.contains(key) && !given.contains(key)) {
                differ("unaided.csv", student.row(), "found and unaided, but not listed: " + key);
            }
            if (given.contains(key) && (aided.contains(key) || !(found || review.contains(key)))) {
                differ("unaided.csv", student.row(), "listed, but aided or not found: " + key);
            }
        }
        given.removeAll(students.keySet());
        given.forEach(key -> differ("unaided.csv", 0, "no student that was taken: " + key));
    }

    private void comparePayments() {
        Map<String, String> expected = new TreeMap<>();
        for (Map.Entry<String, Due> entry : dues.entrySet()) {
            Due due = entry.getValue();
            if (WAIVED.contains(due.programme())) {
                continue;
            }
            int instalments = Set.of("UG_GRANT", "PGM", "PGD").contains(due.programme()) ? 5 : 1;
            long fen = due.amount().movePointRight(2).longValueExact();
            long equal = fen / instalments;
            boolean payable = accountCode(student(due.student())).isEmpty();
            for (int i = 1; i <= instalments; i++) {
                long part = i < instalments ? equal : fen - equal * (instalments - 1);
                expected.put(
                        entry.getKey() + " " + i,
                        BigDecimal.valueOf(part, 2).toPlainString() + (payable ? " payable" : " held"));
            }
        }
        Map<String, String> given = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (Line line : Line.read(out.resolve("payments").resolve("lines.csv"))) {
            String key = line.student() + " " + line.get("programme") + " " + line.get("instalment");
            boolean held = line.get("batch").isEmpty();
            if (given.put(key, line.get("amount") + (held ? " held" : " payable")) != null
                    || !ids.add(line.get("line_id"))) {
                differ("lines.csv", line.row(), "a line or its id stands twice");
            }
        }
        maps("lines.csv", expected, given);
    }

    private Line student(String key) {
        Line student = students.get(key);
        if (student == null) {
            throw new IllegalArgumentException(key);
        }
        return student;
    }

    private void compareRejects() {
        Map<Integer, String> expected = new TreeMap<>(admission.rejected);
        for (Due due : dues.values()) {
            if (!WAIVED.contains(due.programme())) {
                Line student = student(due.student());
                String code = accountCode(student);
                if (!code.isEmpty()) {
                    expected.put(student.row(), code);
                }
            }
        }
        Map<Integer, String> given = new TreeMap<>();
        for (Line line : Line.read(out.resolve("rejects.csv"))) {
            if (line.get("file").startsWith("students")) {
                given.putIfAbsent(Integer.parseInt(line.get("row")), line.get("code"));
            }
        }
        maps("rejects.csv", expected, given);
    }

    private static String accountCode(Line student) {
        if (student.get("account_kind").isEmpty() || student.get("account_no").isEmpty()) {
            return "ACCOUNT_MISSING";
        }
        String holder = student.get("account_name");
        boolean right = student.get("account_kind").equals("GUARDIAN")
                ? holder.equals(student.get("guardian1_name")) || holder.equals(student.get("guardian2_name"))
                : holder.equals(student.get("name"));
        if (!right || holder.isEmpty()) {
            return "ACCOUNT_NAME";
        }
        return Ids.validBankNo(student.get("bank_no")) ? "" : "BANK_NO_CHECK";
    }

    private void compareAllocation() {
        Map<String, List<BigDecimal>> expected = new TreeMap<>();
        for (Due due : dues.values()) {
            String county = input.school(student(due.student())).get("region");
            expected.merge(
                    county + " " + due.programme(),
                    List.of(due.amount(), due.central(), due.province(), due.city(), due.county()),
                    Oracle::sum);
        }
        Map<String, List<BigDecimal>> given = new TreeMap<>();
        for (Line line : Line.read(out.resolve("allocation.csv"))) {
            given.put(
                    line.get("county") + " " + line.get("programme"),
                    List.of(
                            new BigDecimal(line.get("money")),
                            new BigDecimal(line.get("central")),
                            new BigDecimal(line.get("province")),
                            new BigDecimal(line.get("city")),
                            new BigDecimal(line.get("county#2"))));
        }
        maps("allocation.csv", expected, given);
    }

    private static List<BigDecimal> sum(List<BigDecimal> one, List<BigDecimal> other) {
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i).add(other.get(i)));
        }
        return sums;
    }

    private void checkLedger() {
        BigDecimal balance = BigDecimal.ZERO;
        Map<String, BigDecimal> byEntry = new HashMap<>();
        for (Line line : Line.read(out.resolve("ledger.csv"))) {
            BigDecimal difference = money(line.get("debit")).subtract(money(line.get("credit")));
            balance = balance.add(difference);
            byEntry.merge(line.get("entry_id"), difference, BigDecimal::add);
        }
        if (balance.signum() != 0) {
            differ("ledger.csv", 0, "debits less credits are " + balance);
        }
        byEntry.forEach((entry, difference) -> {
            if (difference.signum() != 0) {
                differ("ledger.csv", 0, "entry " + entry + " is off by " + difference);
            }
        });
    }

    private static BigDecimal money(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void differ(String file, int row, String what) {
        differences.add(file + (row > 0 ? " row " + row : "") + ": " + what);
    }

    private <T> void sets(String file, Set<T> expected, Set<T> given) {
        expected.stream().filter(one -> !given.contains(one)).forEach(one -> differ(file, 0, "missing " + one));
        given.stream().filter(one -> !expected.contains(one)).forEach(one -> differ(file, 0, "unexpected " + one));
    }

    private <K, V> void maps(String file, Map<K, V> expected, Map<K, V> given) {
        expected.forEach((key, value) -> {
            V other = given.get(key);
            if (other == null) {
                differ(file, 0, "missing " + key + ": " + value);
            } else if (!other.equals(value)) {
                differ(file, 0, key + " should be " + value + " and is " + other);
            }
        });
        given.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                differ(file, 0, "unexpected " + key + ": " + value);
            }
        });
    }
}
