package io.zhuxue.flow.synthetic;

import io.zhuxue.core.Stage;
import java.util.List;
import java.util.Set;

/**
 * A person in school, as the school knows the person before anything is spoiled.
 *
 * @param idType 1 for a citizen ID, other codes of JY/T 1001 for others
 * @param idNo blank for a person without a number
 * @param flaws what will be spoiled in the row
 */
record Pupil(
        Person person,
        String idType,
        String idNo,
        String studentNo,
        School school,
        Stage stage,
        int grade,
        String className,
        boolean boarding,
        String homeRegion,
        boolean rural,
        String majorKind,
        boolean fullTime,
        String status,
        String statusSince,
        List<Guardian> guardians,
        Set<Flaw> flaws) {

    /** The flaw for which the row will be refused, duplicates aside: there it is the second row. */
    boolean refused() {
        return flaws.stream()
                .anyMatch(flaw ->
                        flaw.kind() == Flaw.Kind.STUDENT && flaw != Flaw.DUPLICATE_KEY && flaw != Flaw.DUPLICATE_ID);
    }

    boolean hasCitizenId() {
        return idType.equals("1") && !idNo.isEmpty();
    }
}
