package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that people have settled before a linkage (既定复核结论), and how the two sides are known again: rows get other numbers
 * from one snapshot to the next, references stay.
 *
 * <p>A pair that was refused is not given again; a pair that was confirmed is LINKED, whatever evidence says, and the
 * student is not asked about other rows of that group. A link by the student's own ID is never a question and stays.
 */
public final class SettledPairs {

    private static final SettledPairs NONE = of(List.of(), entry -> new PersonRef("-"), student -> new PersonRef("-"));

    private final Map<PersonRef, List<SettledPair>> byPerson = new HashMap<>();
    private final Set<PersonRef> concerned = new HashSet<>();
    private final Function<RegisterEntry, PersonRef> persons;
    private final Function<Student, PersonRef> students;

    private SettledPairs(Function<RegisterEntry, PersonRef> persons, Function<Student, PersonRef> students) {
        this.persons = persons;
        this.students = students;
    }

    /** Nothing was settled. */
    public static SettledPairs none() {
        return NONE;
    }

    /**
     * What was settled; of two pairs about the same person, student and group the later in order holds.
     *
     * @param persons the reference of a row's person, as in the pairs
     * @param students the reference of a student, as in the pairs
     */
    public static SettledPairs of(
            Collection<SettledPair> pairs,
            Function<RegisterEntry, PersonRef> persons,
            Function<Student, PersonRef> students) {
        SettledPairs settled = new SettledPairs(persons, students);
        Map<List<Object>, SettledPair> last = new LinkedHashMap<>();
        pairs.forEach(pair -> last.put(List.of(pair.person(), pair.student(), pair.group()), pair));
        last.values().forEach(pair -> {
            settled.concerned.add(pair.student());
            settled.byPerson
                    .computeIfAbsent(pair.person(), person -> new ArrayList<>(1))
                    .add(pair);
        });
        return settled;
    }

    boolean isEmpty() {
        return byPerson.isEmpty();
    }

    /** What was settled about the person of a row. */
    List<SettledPair> about(RegisterEntry entry) {
        return isEmpty() ? List.of() : byPerson.getOrDefault(persons.apply(entry), List.of());
    }

    /** The reference of a student about whom something was settled. */
    Optional<PersonRef> student(Student student) {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(students.apply(student)).filter(concerned::contains);
    }
}
