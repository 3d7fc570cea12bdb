package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.linkage.Link.Method;
import io.zhuxue.identification.linkage.Link.Status;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was settled, found again in the rows of one reading. */
final class SettledRows {

    private final SettledPairs pairs;

    /** The rows whose person something was settled about, by the student whom it was about. */
    private final Map<PersonRef, List<Decided>> byStudent;

    /** The students about whom something was settled, by their rows. */
    private final Map<Long, PersonRef> students;

    /** The rows that were confirmed to be somebody, with the group. */
    private final Set<List<Object>> owned = new HashSet<>();

    /** A row and what was settled about its person and a student. */
    private record Decided(long registerRow, SettledPair pair) {

        boolean is(Link link) {
            return link.registerRow() == registerRow && link.group() == pair.group();
        }
    }

    SettledRows(SettledPairs pairs) {
        this(pairs, new HashMap<>(), new HashMap<>());
    }

    private SettledRows(SettledPairs pairs, Map<PersonRef, List<Decided>> byStudent, Map<Long, PersonRef> students) {
        this.pairs = pairs;
        this.byStudent = byStudent;
        this.students = students;
        byStudent.values().forEach(all -> all.forEach(this::own));
    }

    /** The same students with other rows, which came later. */
    SettledRows withRows(List<RegisterEntry> fresh) {
        SettledRows rows = new SettledRows(pairs, new HashMap<>(), students);
        fresh.forEach(rows::register);
        return rows;
    }

    /** The same rows with other students, who came later. */
    SettledRows withStudents(Map<Long, Student> fresh) {
        SettledRows rows = new SettledRows(pairs, byStudent, new HashMap<>());
        fresh.forEach(rows::student);
        return rows;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    void register(RegisterEntry entry) {
        for (SettledPair pair : pairs.about(entry)) {
            SpecialGroup register = pair.group() == SpecialGroup.CJZ ? SpecialGroup.CJ : pair.group();
            if (register == entry.group()) {
                Decided decided = new Decided(entry.row(), pair);
                byStudent
                        .computeIfAbsent(pair.student(), student -> new ArrayList<>(1))
                        .add(decided);
                own(decided);
            }
        }
    }

    private void own(Decided decided) {
        if (decided.pair().same()) {
            owned.add(List.of(decided.pair().group(), decided.registerRow()));
        }
    }

    void student(long row, Student student) {
        pairs.student(student).ifPresent(ref -> students.put(row, ref));
    }

    /** The students about whom something was settled. */
    Set<Long> studentRows() {
        return students.keySet();
    }

    private List<Decided> of(long studentRow) {
        PersonRef student = students.get(studentRow);
        return student == null ? List.of() : byStudent.getOrDefault(student, List.of());
    }

    /** True when evidence must not link these: refused, or the student or the row is another's by decision. */
    boolean bars(long studentRow, SpecialGroup group, long registerRow) {
        if (isEmpty() || confirms(studentRow, group, registerRow)) {
            return false;
        }
        boolean decided = of(studentRow).stream()
                .filter(each -> each.pair().group() == group)
                .anyMatch(each -> each.pair().same() || each.registerRow() == registerRow);
        return decided || owned.contains(List.of(group, registerRow));
    }

    /** True when people confirmed this pair. */
    boolean confirms(long studentRow, SpecialGroup group, long registerRow) {
        return of(studentRow).stream()
                .anyMatch(each ->
                        each.pair().same() && each.pair().group() == group && each.registerRow() == registerRow);
    }

    /** What was settled about a link. */
    Optional<SettledPair> pair(long studentRow, Link link) {
        return of(studentRow).stream()
                .filter(each -> each.is(link))
                .map(Decided::pair)
                .findFirst();
    }

    /** Makes the links of a student what people decided; links by the own ID stay. */
    void settle(long studentRow, List<Link> links) {
        List<Decided> decided = of(studentRow);
        if (decided.isEmpty()) {
            return;
        }
        links.replaceAll(link -> confirms(studentRow, link.group(), link.registerRow()) ? sure(link) : link);
        links.removeIf(link -> !byOwnId(link)
                && pair(studentRow, link).filter(pair -> !pair.same()).isPresent());
        Set<SpecialGroup> linked = EnumSet.noneOf(SpecialGroup.class);
        links.stream().filter(link -> link.status() == Status.LINKED).forEach(link -> linked.add(link.group()));
        for (Decided each : decided) {
            if (each.pair().same() && linked.add(each.pair().group())) {
                links.add(new Link(
                        each.pair().group(),
                        each.registerRow(),
                        each.pair().guardian() ? Method.GUARDIAN_ID : Method.FUZZY,
                        0,
                        Status.LINKED));
            }
        }
        links.removeIf(link ->
                link.method() == Method.GUARDIAN_ID && link.status() == Status.REVIEW && linked.contains(link.group()));
    }

    private static boolean byOwnId(Link link) {
        return link.method() == Method.ID || link.method() == Method.ID15;
    }

    private static Link sure(Link link) {
        return new Link(link.group(), link.registerRow(), link.method(), link.score(), Status.LINKED);
    }
}
