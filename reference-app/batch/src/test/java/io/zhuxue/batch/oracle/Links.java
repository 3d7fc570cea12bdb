package io.zhuxue.batch.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The links that IDs alone give, and the groups that follow from all links that are LINKED. */
final class Links {
    /** One link; the same words as in links.csv. */
    record Link(String student, String group, int registerRow, String method, String status)
            implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            return Comparator.comparing(Link::student)
                    .thenComparing(Link::group)
                    .thenComparing(Link::registerRow)
                    .thenComparing(Link::method)
                    .thenComparing(Link::status)
                    .compare(this, other);
        }
    }

    /** Registers of children: a guardian in one of them says nothing about the child. */
    private static final Set<String> LISTS_CHILDREN = Set.of("GE", "SS", "LS", "YF", "ZG");

    /** Links by ID, ID15 and GUARDIAN_ID. */
    final TreeSet<Link> exact = new TreeSet<>();

    private final Map<String, Set<String>> groups = new HashMap<>();

    Links(ProvincePackage input, List<Line> students) {
        Map<String, Line> byId = new HashMap<>();
        Map<String, List<Line>> byGuardian = new HashMap<>();
        for (Line student : students) {
            if (Admission.hasCitizenId(student)) {
                byId.put(Ids.valid(student.get("id_no")), student);
            }
            for (String guardian : guardians(student)) {
                byGuardian.computeIfAbsent(guardian, key -> new ArrayList<>()).add(student);
            }
        }
        input.registers.forEach((group, rows) -> {
            for (Line row : rows) {
                String number = Ids.valid(row.get("id_no"));
                if (number.isEmpty() || !counts(row, group, input.firstDay)) {
                    continue;
                }
                Line child = byId.get(number);
                if (child != null) {
                    boolean old = row.get("id_no").length() == 15
                            || child.get("id_no").length() == 15;
                    exact.add(new Link(child.student(), group, row.row(), old ? "ID15" : "ID", "LINKED"));
                }
                boolean disabled = group.equals("CJ");
                if (!disabled && LISTS_CHILDREN.contains(group)) {
                    continue;
                }
                for (Line ward : byGuardian.getOrDefault(number, List.of())) {
                    exact.add(new Link(
                            ward.student(),
                            disabled ? "CJZ" : group,
                            row.row(),
                            "GUARDIAN_ID",
                            disabled ? "LINKED" : "REVIEW"));
                }
            }
        });
        exact.stream().filter(link -> link.status().equals("LINKED")).forEach(this::count);
        // A household may be in the register in part: that is asked only when the child itself is not found in it.
        exact.removeIf(link -> link.status().equals("REVIEW")
                && groups.getOrDefault(link.student(), Set.of()).contains(link.group()));
    }

    /** Takes over a link that other evidence than IDs has given. */
    void count(Link link) {
        groups.computeIfAbsent(link.student(), key -> new HashSet<>()).add(link.group());
    }

    Set<String> groups(Line student) {
        return groups.getOrDefault(student.student(), Set.of());
    }

    static boolean counts(Line row, String group, LocalDate firstDay) {
        String until = row.get("until");
        boolean still = until.isEmpty() || LocalDate.parse(until).isAfter(firstDay);
        return still && (!group.startsWith("FF") || row.get("risk_removed").equals("0"));
    }

    private static Set<String> guardians(Line student) {
        Set<String> numbers = new HashSet<>();
        numbers.add(Ids.valid(student.get("guardian1_id")));
        numbers.add(Ids.valid(student.get("guardian2_id")));
        numbers.remove("");
        return numbers;
    }
}
