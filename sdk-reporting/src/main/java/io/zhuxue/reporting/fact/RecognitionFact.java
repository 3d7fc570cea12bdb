package io.zhuxue.reporting.fact;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import java.util.Collection;
import java.util.List;

/**
 * A student in school in the term, with the recognised level (困难认定).
 *
 * <p>Students who are not in need are facts too: they are the denominator of every coverage figure.
 *
 * @param place where the student is in school
 * @param person the student
 * @param level the level recognised, NONE included
 * @param basis on what ground, as the identification room words it, such as REGISTER or SURVEY
 * @param groups the special groups that count for the student, in the order of {@link SpecialGroup}
 */
public record RecognitionFact(
        Place place, PersonRef person, NeedLevel level, String basis, Collection<SpecialGroup> groups) implements Fact {

    public RecognitionFact {
        groups = groups.isEmpty() ? List.of() : groups.stream().sorted().toList();
    }

    @Override
    public FactKind kind() {
        return FactKind.RECOGNITION;
    }
}
