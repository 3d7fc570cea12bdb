package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Matches what comes later by tables that are made once. */
final class DefaultDeltaLinkage implements DeltaLinkage {

    private static final Comparator<StudentLink> ORDER = Comparator.comparingLong(StudentLink::studentRow)
            .thenComparing(each -> each.link().group())
            .thenComparing(each -> each.link().registerRow())
            .thenComparing(each -> each.link().method());

    private final LinkageConfig config;
    private final DefaultPreparation known;
    private final DefaultLinkage full;
    private final FuzzyLinks fuzzy;
    private final Blocks guardians;
    private final BitSet oldIds;
    private final StudentBlocks students;
    private @Nullable RowBlocks rows;

    DefaultDeltaLinkage(
            LinkageConfig config, DefaultPreparation known, DefaultLinkage full, Blocks guardians, BitSet oldIds) {
        this.config = config;
        this.known = known;
        this.full = full;
        this.fuzzy = full.fuzzy();
        this.guardians = guardians;
        this.oldIds = oldIds;
        this.students = new StudentBlocks(known.book(), known.roster());
    }

    @Override
    public Linkage full() {
        return full;
    }

    @Override
    public synchronized List<StudentLink> registers(List<RegisterEntry> fresh) {
        EvidenceTable evidence = new EvidenceTable(known.book(), new RegisterIndex());
        List<RegisterEntry> counting =
                fresh.stream().filter(entry -> entry.countsIn(config.term())).toList();
        counting.forEach(evidence::add);
        List<StudentLink> found = new ArrayList<>();
        counting.forEach(entry -> ownId(entry, found));
        SettledRows settled = known.settled().withRows(counting);
        FuzzyLinks weighed = students.weigh(config, fuzzy.learned(), known.roster(), evidence, settled);
        weighed.forEach((link, row) -> found.add(new StudentLink(row, link)));
        List<StudentLink> proven = List.copyOf(found);
        counting.forEach(entry -> guardianIds(entry, proven, found));
        List<StudentLink> links = found.stream().distinct().toList();
        return (settled.isEmpty() ? links : settled(links, settled))
                .stream().sorted(ORDER).toList();
    }

    private static List<StudentLink> settled(List<StudentLink> found, SettledRows settled) {
        Map<Long, List<Link>> byStudent = new TreeMap<>();
        settled.studentRows().forEach(row -> byStudent.put(row, new ArrayList<>(0)));
        found.forEach(each -> byStudent
                .computeIfAbsent(each.studentRow(), row -> new ArrayList<>(1))
                .add(each.link()));
        List<StudentLink> links = new ArrayList<>();
        byStudent.forEach((row, of) -> {
            settled.settle(row, of);
            of.forEach(link -> links.add(new StudentLink(row, link)));
        });
        return links;
    }

    private void ownId(RegisterEntry entry, List<StudentLink> found) {
        int student = known.roster().withId(CitizenId.packed(entry.idNo()));
        if (student >= 0) {
            boolean upgraded = entry.idNo().length() == 15 || oldIds.get(student);
            Link.Method method = upgraded ? Link.Method.ID15 : Link.Method.ID;
            found.add(new StudentLink(
                    known.roster().row(student), new Link(entry.group(), entry.row(), method, 1, Link.Status.LINKED)));
        }
    }

    private void guardianIds(RegisterEntry entry, List<StudentLink> proven, List<StudentLink> found) {
        long id = CitizenId.packed(entry.idNo());
        boolean disabled = entry.group() == SpecialGroup.CJ;
        if (id < 0 || !disabled && !ExactLinks.listsHouseholds(entry.group())) {
            return;
        }
        guardians.get(id, Integer.MAX_VALUE, student -> {
            long row = known.roster().row(student);
            if (disabled) {
                found.add(new StudentLink(
                        row, new Link(SpecialGroup.CJZ, entry.row(), Link.Method.GUARDIAN_ID, 1, Link.Status.LINKED)));
            } else if (!linked(student, row, entry.group(), proven)) {
                found.add(new StudentLink(
                        row, new Link(entry.group(), entry.row(), Link.Method.GUARDIAN_ID, 1, Link.Status.REVIEW)));
            }
        });
    }

    private boolean linked(int student, long row, SpecialGroup group, List<StudentLink> proven) {
        return known.roster().linkedIn(student, group.ordinal())
                || fuzzy.linkedIn(row, group)
                || proven.stream()
                        .anyMatch(each -> each.studentRow() == row
                                && each.link().group() == group
                                && each.link().status() == Link.Status.LINKED);
    }

    @Override
    public synchronized Map<Long, List<Link>> students(Map<Long, Student> fresh) {
        if (rows == null) {
            rows = new RowBlocks(known.book(), known.evidence(), known.index(), known.roster());
        }
        RosterTable roster = new RosterTable(known.book());
        fresh.forEach((row, student) -> roster.add(row, student, known.index(), known.evidence()));
        SettledRows settled = known.settled().withStudents(fresh);
        FuzzyLinks weighed = rows.weigh(config, fuzzy.learned(), roster, known.evidence(), settled);
        DefaultLinkage linkage = new DefaultLinkage(new ExactLinks(known.index()), weighed, settled);
        Map<Long, List<Link>> links = new LinkedHashMap<>();
        fresh.forEach((row, student) -> links.put(
                row,
                linkage.link(row, student).stream()
                        .map(link -> settled.pair(row, link).isPresent() ? link : unlessTaken(link))
                        .toList()));
        return links;
    }

    /** A row that is somebody in the roster already is another's only if a person says so. */
    private Link unlessTaken(Link link) {
        boolean byEvidence = link.method() == Link.Method.FUZZY || link.method() == Link.Method.NAME_BIRTH;
        return byEvidence && fuzzy.taken(link.group(), link.registerRow()) ? FuzzyLinks.doubted(link) : link;
    }
}
