package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.register.RegisterIndex;
import java.util.List;

/** Tables from keys to the rows of the registers, for students that come later. */
final class RowBlocks {

    private final NameBook book;
    private final int students;
    private final Blocks loose;
    private final Blocks mends;
    private final Blocks sound;

    RowBlocks(NameBook book, EvidenceTable rows, RegisterIndex index, RosterTable roster) {
        this.book = book;
        this.students = roster.size();
        this.loose = new Blocks(book);
        this.mends = new Blocks(book);
        this.sound = new Blocks(book);
        for (int row = 0; row < rows.looseSize(); row++) {
            int each = row;
            loose.keys(rows.name(row), rows.birth(row), rows.region(row), key -> loose.put(key, each));
            if (rows.householdOf(row) != 0) {
                loose.put(Blocks.householdKey(rows.householdOf(row)), row);
            }
            NearId.mends(rows.id(row), rows.oddId(row), citizen -> {
                Comparison.Birth birth = Comparison.birth(rows.birth(each), Fields.dateIn(citizen));
                if (citizen >= 0 && birth != Comparison.Birth.FAR) {
                    mends.put(citizen, each);
                }
            });
        }
        for (int row : rows.contradicting()) {
            if (rows.householdOf(row) != 0) {
                loose.put(Blocks.householdKey(rows.householdOf(row)), row);
            }
        }
        for (int entry = 0; entry < rows.soundSize(); entry++) {
            int row = rows.looseSize() + entry;
            if (roster.withId(index.citizen(entry)) < 0) {
                sound.keys(rows.name(row), rows.birth(row), rows.region(row), key -> sound.put(key, row));
            }
        }
    }

    /** Weighs students that came later against the rows of the registers. */
    FuzzyLinks weigh(
            LinkageConfig config,
            FuzzyLinks.Learned learned,
            RosterTable fresh,
            EvidenceTable rows,
            SettledRows settled) {
        Comparison comparison = new Comparison(book, fresh, rows, learned.frequencies());
        Candidates looseFound = new Candidates(comparison);
        Candidates soundFound = new Candidates(comparison);
        for (int student = 0; student < fresh.size(); student++) {
            int each = student;
            Blocks.KeyTaker ask = key -> loose.get(key, row -> {
                if (rows.isLoose(row) || comparison.misfilled(row, each)) {
                    looseFound.add(row, each);
                }
            });
            loose.keys(fresh.name(student), fresh.birth(student), fresh.region(student), ask);
            for (int at = fresh.householdsFrom(student); at < fresh.householdsFrom(student + 1); at++) {
                ask.accept(Blocks.householdKey(fresh.household(at)));
            }
            if (fresh.id(student) >= 0) {
                mends.get(fresh.id(student), row -> looseFound.add(row, each));
            } else {
                sound.keys(
                        fresh.name(student),
                        fresh.birth(student),
                        fresh.region(student),
                        key -> sound.get(key, row -> soundFound.add(row, each)));
            }
        }
        return new FuzzyLinks(
                config,
                learned,
                fresh,
                rows,
                comparison,
                List.of(
                        new Population(looseFound.pairs(), rows.looseSize(), students, learned.looseShare()),
                        new Population(
                                soundFound.pairs(),
                                rows.soundSize(),
                                learned.studentsWithoutId(),
                                learned.withoutIdShare())),
                settled);
    }
}
