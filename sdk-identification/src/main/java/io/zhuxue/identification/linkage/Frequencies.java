package io.zhuxue.identification.linkage;

import io.zhuxue.identification.intake.LongTable;
import io.zhuxue.identification.naming.Hanzi;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;
import io.zhuxue.identification.naming.PersonName;
import java.util.Arrays;

/**
 * How common names, characters, birth dates and places are among the students: what an agreement is worth depends on it
 * (term-frequency adjustment), so that 张伟 proves little and a rare name much.
 */
final class Frequencies {

    /** The likelihood that a random person's character looks like a given one; measured on the table of characters. */
    private static final double LOOK = 0.005;

    private static final double SMALLEST = 1e-10;

    private final NameBook book;
    private final Counts names = new Counts();
    private final Counts births = new Counts();
    private final Counts regions = new Counts();
    private final Counts cities = new Counts();
    private final int[] firsts = new int[1 << 16];
    private final int[] others = new int[1 << 16];
    private final int[] firstSounds = new int[Hanzi.soundCount()];
    private final int[] otherSounds = new int[Hanzi.soundCount()];
    private long otherTotal;
    private int people;

    Frequencies(NameBook book, RosterTable roster) {
        this.book = book;
        for (int i = 0; i < roster.size(); i++) {
            add(roster.name(i), roster.birth(i), roster.region(i));
        }
    }

    /** How often each of some numbers was counted. */
    private static final class Counts {
        private final LongTable members = new LongTable();
        private int[] counts = new int[1024];

        void add(long member) {
            int number = members.add(member);
            int at = number < 0 ? -1 - number : number;
            if (at == counts.length) {
                counts = Arrays.copyOf(counts, at * 2);
            }
            counts[at]++;
        }

        int of(long member) {
            int number = members.find(member);
            return number < 0 ? 0 : counts[number];
        }
    }

    private void add(long nameNumber, int birth, int region) {
        people++;
        names.add(nameNumber);
        births.add(birth);
        regions.add(region);
        cities.add(Fields.city(region));
        String name = book.name(nameNumber);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int sound = Hanzi.sound(c);
            if (i == 0) {
                firsts[c]++;
                if (sound >= 0) {
                    firstSounds[sound]++;
                }
            } else if (c != PersonName.SEPARATOR) {
                others[c]++;
                otherTotal++;
                if (sound >= 0) {
                    otherSounds[sound]++;
                }
            }
        }
    }

    /** The chance that a random student has this birth date. */
    double birth(int date) {
        return (births.of(date) + 0.5) / (people + 1.0);
    }

    /** The chance that a random student has this home county. */
    double county(int region) {
        return (regions.of(region) + 0.5) / (people + 1.0);
    }

    /** The chance that a random student has a home in this city. */
    double city(int region) {
        return (cities.of(Fields.city(region)) + 0.5) / (people + 1.0);
    }

    /**
     * The chance that a random student's name matches as well as this; never less than the chance of the very name that
     * was found.
     */
    double name(NameMatch match, long studentName) {
        if (match.kind() == NameMatch.Kind.FAR) {
            return 1;
        }
        double chance = 1;
        for (int i = 0; i < match.left().length(); i++) {
            chance *= character(match.left().charAt(i), match.relations().get(i), i == 0);
        }
        double found = names.of(studentName) / (double) Math.max(1, people);
        return Math.max(SMALLEST, Math.max(chance, found));
    }

    private double character(char c, Hanzi.Relation relation, boolean first) {
        double total = first ? people : Math.max(1, otherTotal);
        double same = ((first ? firsts : others)[c] + 0.5) / (total + 1);
        int sound = Hanzi.sound(c);
        return switch (relation) {
            case SAME -> same;
            case SOUND -> sound < 0 ? same : ((first ? firstSounds : otherSounds)[sound] + 0.5) / (total + 1);
            case LOOK -> Math.max(LOOK, same);
            case UNKNOWN, DIFFERENT -> 1;
        };
    }
}
