package io.zhuxue.reporting.fact;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;

/**
 * A row of a register that belongs, or may belong, to a student (名单比对命中).
 *
 * @param place where the student is in school
 * @param person the student
 * @param group the group that the row proves
 * @param registerRow the row in the register's file, the header being 1
 * @param method how it was found, such as ID or NAME_BIRTH
 * @param status LINKED or REVIEW
 */
public record LinkFact(
        Place place, PersonRef person, SpecialGroup group, long registerRow, String method, String status)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.LINK;
    }
}
