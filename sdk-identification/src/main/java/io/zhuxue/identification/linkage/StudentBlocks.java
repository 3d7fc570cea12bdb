package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameBook;
import java.util.List;

/** Tables from keys to the students of the roster, for rows that come later. */
final class StudentBlocks {

    private final NameBook book;
    private final Blocks all;
    private final Blocks withoutId;
    private int countWithoutId;

    StudentBlocks(NameBook book, RosterTable roster) {
        this.book = book;
        this.all = new Blocks(book);
        this.withoutId = new Blocks(book);
        for (int student = 0; student < roster.size(); student++) {
            int each = student;
            boolean lacksId = roster.id(student) < 0;
            all.keys(roster.name(student), roster.birth(student), roster.region(student), key -> {
                all.put(key, each);
                if (lacksId) {
                    withoutId.put(key, each);
                }
            });
            for (int at = roster.householdsFrom(student); at < roster.householdsFrom(student + 1); at++) {
                all.put(Blocks.householdKey(roster.household(at)), student);
            }
            countWithoutId += lacksId ? 1 : 0;
        }
    }

    /** Weighs rows that came later against the students of the roster. */
    FuzzyLinks weigh(
            LinkageConfig config,
            FuzzyLinks.Learned learned,
            RosterTable roster,
            EvidenceTable rows,
            SettledRows settled) {
        Comparison comparison = new Comparison(book, roster, rows, learned.frequencies());
        Candidates loose = new Candidates(comparison);
        for (int row = 0; row < rows.looseSize(); row++) {
            int each = row;
            Blocks.KeyTaker ask = key -> all.get(key, student -> loose.add(each, student));
            all.keys(rows.name(row), rows.birth(row), rows.region(row), ask);
            if (rows.householdOf(row) != 0) {
                ask.accept(Blocks.householdKey(rows.householdOf(row)));
            }
            NearId.mends(rows.id(row), rows.oddId(row), citizen -> {
                Comparison.Birth birth = Comparison.birth(rows.birth(each), Fields.dateIn(citizen));
                int student = birth == Comparison.Birth.FAR ? -1 : roster.withId(citizen);
                if (student >= 0) {
                    loose.add(each, student);
                }
            });
        }
        for (int row : rows.contradicting()) {
            if (rows.householdOf(row) != 0) {
                all.get(Blocks.householdKey(rows.householdOf(row)), student -> {
                    if (comparison.misfilled(row, student)) {
                        loose.add(row, student);
                    }
                });
            }
        }
        Candidates nameless = new Candidates(comparison);
        for (int entry = 0; entry < rows.soundSize() && countWithoutId > 0; entry++) {
            int row = rows.looseSize() + entry;
            if (roster.withId(rows.citizen(entry)) < 0) {
                withoutId.keys(
                        rows.name(row),
                        rows.birth(row),
                        rows.region(row),
                        key -> withoutId.get(key, student -> nameless.add(row, student)));
            }
        }
        return new FuzzyLinks(
                config,
                learned,
                roster,
                rows,
                comparison,
                List.of(
                        new Population(loose.pairs(), rows.looseSize(), roster.size(), learned.looseShare()),
                        new Population(
                                nameless.pairs(),
                                rows.soundSize(),
                                learned.studentsWithoutId(),
                                learned.withoutIdShare())),
                settled);
    }
}
