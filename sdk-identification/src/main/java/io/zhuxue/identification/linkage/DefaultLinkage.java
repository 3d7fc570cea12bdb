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

    DefaultLinkage(ExactLinks exact) {
        this.exact = exact;
    }

    @Override
    public List<Link> link(long row, Student student) {
        List<Link> links = new ArrayList<>();
        exact.ownId(student, links);
        exact.guardianIds(student, links);
        if (links.size() > 1) {
            links.sort(ORDER);
        }
        return List.copyOf(links);
    }
}
