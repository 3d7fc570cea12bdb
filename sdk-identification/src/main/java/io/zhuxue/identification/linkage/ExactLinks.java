package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Guardian;
import io.zhuxue.identification.roster.Student;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The links that rest on a citizen ID alone. */
final class ExactLinks {

    /** The registers that list the members of households. */
    private static final Set<SpecialGroup> HOUSEHOLDS = EnumSet.of(
            SpecialGroup.TP,
            SpecialGroup.FF1,
            SpecialGroup.FF2,
            SpecialGroup.FF3,
            SpecialGroup.DBR,
            SpecialGroup.DBU,
            SpecialGroup.TKR,
            SpecialGroup.TKU,
            SpecialGroup.DBB,
            SpecialGroup.ZC);

    private final RegisterIndex index;

    ExactLinks(RegisterIndex index) {
        this.index = index;
    }

    /** True when the register of a group lists the members of households. */
    static boolean listsHouseholds(SpecialGroup group) {
        return HOUSEHOLDS.contains(group);
    }

    /** Adds the rows that bear the student's own ID. */
    void ownId(Student student, List<Link> links) {
        student.citizenId()
                .ifPresent(id -> index.visit(id.packed(), (entry, group, row, upgraded) -> {
                    Link.Method method = upgraded || id.upgraded() ? Link.Method.ID15 : Link.Method.ID;
                    links.add(new Link(group, row, method, 1, Link.Status.LINKED));
                }));
    }

    /** Adds the rows that bear a guardian's ID, where they mean something and the student is not LINKED itself. */
    void guardianIds(Student student, List<Link> links) {
        for (Guardian guardian : student.guardians()) {
            index.visit(CitizenId.packed(guardian.idNo()), (entry, group, row, upgraded) -> {
                if (group == SpecialGroup.CJ) {
                    addOnce(links, new Link(SpecialGroup.CJZ, row, Link.Method.GUARDIAN_ID, 1, Link.Status.LINKED));
                } else if (HOUSEHOLDS.contains(group) && !linkedIn(group, links)) {
                    addOnce(links, new Link(group, row, Link.Method.GUARDIAN_ID, 1, Link.Status.REVIEW));
                }
            });
        }
    }

    /** Both guardians may be the same person written twice. */
    private static void addOnce(List<Link> links, Link link) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    private static boolean linkedIn(SpecialGroup group, List<Link> links) {
        for (Link link : links) {
            if (link.group() == group && link.status() == Link.Status.LINKED) {
                return true;
            }
        }
        return false;
    }
}
