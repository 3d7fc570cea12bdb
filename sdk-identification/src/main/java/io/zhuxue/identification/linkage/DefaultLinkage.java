package io.zhuxue.identification.linkage;

import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins what the stages find for a student. */
final class DefaultLinkage implements Linkage {

    private static final Comparator<Link> ORDER = Comparator.comparing(Link::group)
            .thenComparingLong(Link::registerRow)
            .thenComparing(Link::method);

    private final ExactLinks exact;
    private final FuzzyLinks fuzzy;

    DefaultLinkage(ExactLinks exact, FuzzyLinks fuzzy) {
        this.exact = exact;
        this.fuzzy = fuzzy;
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
        if (links.size() > 1) {
            links.sort(ORDER);
        }
        return List.copyOf(links);
    }

    @Override
    public Explanation explain(long row, Link link) {
        return new Explanation(
                link,
                fuzzy.findings(row, link)
                        .orElseGet(() -> List.of(
                                new Explanation.Finding(Explanation.Field.ID, byId(link), Double.POSITIVE_INFINITY))));
    }

    private static String byId(Link link) {
        return switch (link.method()) {
            case ID -> "证件号码一致";
            case ID15 -> "15位旧证件号码升为18位后一致";
            default -> link.status() == Link.Status.LINKED ? "监护人的证件号码一致" : "监护人的证件号码一致，名册中未见学生本人";
        };
    }
}
