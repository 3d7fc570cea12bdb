package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.linkage.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well students are found through a guardian alone: rows of a household that lists the guardian and not the child,
 * which a person looks at, and rows of disabled guardians, which count by themselves.
 */
final class GuardianScore {

    private final Set<String> ownRow = new HashSet<>();
    private final Map<String, Boolean> truth = new HashMap<>();
    private final Set<String> hit = new HashSet<>();
    private final long[] given = new long[2];
    private final long[] right = new long[2];

    /** Takes one line of the truth. */
    void learn(String student, String group, String how, String row) {
        if (how.equals("GUARDIAN") || how.equals("CJZ")) {
            truth.put(student + ' ' + group + ' ' + row, how.equals("CJZ"));
        } else if (how.equals("ID") || how.equals("ID15") || how.equals("FUZZY")) {
            ownRow.add(student + ' ' + group);
        }
    }

    /** Takes one link. */
    void take(String student, Link link) {
        if (link.method() != Link.Method.GUARDIAN_ID) {
            return;
        }
        int kind = link.group() == SpecialGroup.CJZ ? 1 : 0;
        String key = student + ' ' + link.group() + ' ' + link.registerRow();
        given[kind]++;
        if (truth.containsKey(key)) {
            right[kind]++;
            hit.add(key);
        }
    }

    /** Prints precision and recall: households in which the student has no row, and disabled guardians. */
    void print() {
        print("guardian only, household", 0);
        print("guardian disabled (CJZ)", 1);
    }

    private void print(String name, int kind) {
        long all = 0;
        long found = 0;
        for (Map.Entry<String, Boolean> each : truth.entrySet()) {
            String studentAndGroup = each.getKey().substring(0, each.getKey().lastIndexOf(' '));
            if (each.getValue() == (kind == 1) && (kind == 1 || !ownRow.contains(studentAndGroup))) {
                all++;
                found += hit.contains(each.getKey()) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %8d rows, recall %.4f, precision %.5f%n",
                name,
                all,
                found / (double) Math.max(1, all),
                right[kind] / (double) Math.max(1, given[kind]));
    }
}
