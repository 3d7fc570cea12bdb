package io.zhuxue.identification.linkage;

import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins what the stages find for a student. */
final class DefaultLinkage implements Linkage {

    private static final Comparator<Link> ORDER = Comparator.comparing(Link::group)
            .thenComparingLong(Link::registerRow)
            .thenComparing(Link::method);

    private final ExactLinks exact;
    private final FuzzyLinks fuzzy;
    private final SettledRows settled;

    DefaultLinkage(ExactLinks exact, FuzzyLinks fuzzy, SettledRows settled) {
        this.exact = exact;
        this.fuzzy = fuzzy;
        this.settled = settled;
    }

    FuzzyLinks fuzzy() {
        return fuzzy;
    }

    @Override
    public List<Link> link(long row, Student student) {
        List<Link> links = new ArrayList<>();
        exact.ownId(student, links);
        fuzzy.add(row, links);
        exact.guardianIds(student, links);
        settled.settle(row, links);
        if (links.size() > 1) {
            links.sort(ORDER);
        }
        return List.copyOf(links);
    }

    @Override
    public Explanation explain(long row, Link link) {
        List<Explanation.Finding> findings = new ArrayList<>();
        Optional<SettledPair> decided = settled.pair(row, link).filter(SettledPair::same);
        if (link.score() > 0 || decided.isEmpty()) {
            findings.addAll(
                    fuzzy.findings(row, link).orElseGet(() -> List.of(proof(Explanation.Field.ID, byId(link)))));
        }
        decided.ifPresent(pair -> findings.add(proof(Explanation.Field.REVIEW, pair.finding())));
        return new Explanation(link, findings);
    }

    private static Explanation.Finding proof(Explanation.Field field, String finding) {
        return new Explanation.Finding(field, finding, Double.POSITIVE_INFINITY);
    }

    private static String byId(Link link) {
        return switch (link.method()) {
            case ID -> "证件号码一致";
            case ID15 -> "15位旧证件号码升为18位后一致";
            default -> link.status() == Link.Status.LINKED ? "监护人的证件号码一致" : "监护人的证件号码一致，名册中未见学生本人";
        };
    }
}
