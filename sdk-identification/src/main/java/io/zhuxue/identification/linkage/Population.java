package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;
import java.util.function.IntToLongFunction;

/**
 * Register rows and the students that they could be: either loose rows and all students, or rows whose ID nobody in the
 * roster has and the students without an ID. Two people with two different valid IDs are never compared, unless the row
 * contradicts itself by stating the student's name and birth date beside a guardian's ID.
 */
final class Population {

    private static final double RARELY_TWICE = 0.05;

    private final Pairs pairs;
    private final int rows;
    private final int students;
    private double share;

    /** Pairs that were found by other means, with the share of rows that is expected to be students. */
    Population(Pairs pairs, int rows, int students, double share) {
        this.pairs = pairs;
        this.rows = rows;
        this.students = students;
        this.share = share;
    }

    /** Loose rows and all students. */
    static Population loose(NameBook book, RosterTable roster, EvidenceTable evidence, Comparison comparison) {
        Candidates found = new Candidates(comparison);
        Blocks blocks = new Blocks(book);
        for (int row = 0; row < evidence.looseSize(); row++) {
            int each = row;
            blocks.keys(evidence.name(row), evidence.birth(row), evidence.region(row), key -> blocks.put(key, each));
            if (evidence.householdOf(row) != 0) {
                blocks.put(Blocks.householdKey(evidence.householdOf(row)), row);
            }
            NearId.mends(evidence.id(row), evidence.oddId(row), citizen -> {
                // A slip in the number does not change the birth date that the row states beside it.
                Comparison.Birth birth = Comparison.birth(evidence.birth(each), Fields.dateIn(citizen));
                boolean far = birth == Comparison.Birth.FAR || birth == Comparison.Birth.PART;
                int student = far ? -1 : roster.withId(citizen);
                if (student >= 0) {
                    found.add(each, student);
                }
            });
        }
        for (int row : evidence.contradicting()) {
            if (evidence.householdOf(row) != 0) {
                blocks.put(Blocks.householdKey(evidence.householdOf(row)), row);
            }
        }
        for (int student = 0; student < roster.size(); student++) {
            int each = student;
            Blocks.KeyTaker ask = key -> blocks.get(key, row -> {
                if (evidence.isLoose(row) || comparison.misfilled(row, each)) {
                    found.add(row, each);
                }
            });
            blocks.keys(roster.name(student), roster.birth(student), roster.region(student), ask);
            for (int at = roster.householdsFrom(student); at < roster.householdsFrom(student + 1); at++) {
                ask.accept(Blocks.householdKey(roster.household(at)));
            }
        }
        return new Population(found.pairs(), evidence.looseSize(), roster.size(), 0.3);
    }

    /** Rows whose ID nobody in the roster has and the students without an ID. */
    static Population withoutId(
            NameBook book,
            RosterTable roster,
            EvidenceTable evidence,
            Comparison comparison,
            IntToLongFunction citizenOf) {
        Candidates found = new Candidates(comparison);
        Blocks blocks = new Blocks(book);
        int students = 0;
        for (int student = 0; student < roster.size(); student++) {
            if (roster.id(student) < 0) {
                int each = student;
                blocks.keys(
                        roster.name(student),
                        roster.birth(student),
                        roster.region(student),
                        key -> blocks.put(key, each));
                students++;
            }
        }
        int rows = 0;
        for (int entry = 0; entry < evidence.soundSize() && students > 0; entry++) {
            if (roster.withId(citizenOf.applyAsLong(entry)) < 0) {
                int row = evidence.looseSize() + entry;
                blocks.keys(
                        evidence.name(row),
                        evidence.birth(row),
                        evidence.region(row),
                        key -> blocks.get(key, student -> found.add(row, student)));
                rows++;
            }
        }
        return new Population(found.pairs(), rows, students, 0.01);
    }

    /** Compares every pair once in full. */
    void compare(Comparison comparison) {
        pairs.sortOut();
        pairs.prepare();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int row = pairs.row(pair);
            int student = pairs.student(pair);
            NameMatch match = comparison.names(row, student);
            int levels = comparison.levels(row, student, match.kind());
            double chance = 1;
            for (double each : comparison.chances(levels, match, row, student)) {
                chance *= each;
            }
            pairs.set(pair, levels, chance);
        }
    }

    /** Takes each pair with the likelihood that it is one person. */
    interface Taker {
        void take(int row, int student, int levels, double likelihood);
    }

    /**
     * Weighs the students of each row against each other and against nobody: a row is one student or none.
     *
     * <p>A student whose own ID is found in the register already is unlikely to stand there a second time.
     */
    void weigh(Model model, RosterTable roster, EvidenceTable evidence, Taker taker) {
        double prior = share / (1 - share) / Math.max(1, students);
        for (int from = 0; from < pairs.size(); ) {
            int row = pairs.row(from);
            int to = from;
            double all = 1;
            while (to < pairs.size() && pairs.row(to) == row) {
                all += odds(to++, prior, model, roster, evidence);
            }
            for (int pair = from; pair < to; pair++) {
                taker.take(
                        row, pairs.student(pair), pairs.levels(pair), odds(pair, prior, model, roster, evidence) / all);
            }
            from = to;
        }
    }

    private double odds(int pair, double prior, Model model, RosterTable roster, EvidenceTable evidence) {
        int group = evidence.group(pairs.row(pair)).ordinal();
        double twice = roster.linkedIn(pairs.student(pair), group) ? RARELY_TWICE : 1;
        return prior * twice * model.agreement(pairs.levels(pair)) / pairs.chance(pair);
    }

    /** Sets how many of the rows are students at all, from the sum of all likelihoods. */
    void learn(double found) {
        share = Math.min(0.999, (found + 0.5) / (rows + 1.0));
    }

    /** The share of rows that are students at all. */
    double share() {
        return share;
    }

    /** How many students there are. */
    int students() {
        return students;
    }

    /** How many pairs there are. */
    int size() {
        return pairs.size();
    }
}
