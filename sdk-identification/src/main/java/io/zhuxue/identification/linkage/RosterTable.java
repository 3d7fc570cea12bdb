package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.identification.intake.LongTable;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.PersonName;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Guardian;
import io.zhuxue.identification.roster.Student;
import java.util.Arrays;

/** What evidence needs to know of every student, in primitive arrays: about 60 bytes each. */
final class RosterTable {

    private static final int SMALLEST = 1 << 10;

    private final NameBook book;
    private final LongTable citizens = new LongTable();
    private int[] byCitizen = new int[SMALLEST];
    private int[] rows = new int[SMALLEST];
    private long[] ids = new long[SMALLEST];
    private long[] names = new long[SMALLEST];
    private int[] births = new int[SMALLEST];
    private int[] regions = new int[SMALLEST];
    private byte[] sexes = new byte[SMALLEST];
    private int[] linked = new int[SMALLEST];
    private int[] householdsFrom = new int[SMALLEST + 1];
    private long[] households = new long[SMALLEST];
    private int size;

    RosterTable(NameBook book) {
        this.book = book;
    }

    /** Adds a student, with the groups that its own ID is found in and the households that its guardians are in. */
    void add(long row, Student student, RegisterIndex index, EvidenceTable evidence) {
        if (size == rows.length) {
            grow();
        }
        long id = student.citizenId().map(CitizenId::packed).orElse(-1L);
        rows[size] = Math.toIntExact(row);
        ids[size] = id;
        names[size] = book.number(PersonName.normal(student.name()));
        births[size] = Fields.date(student.birthDate());
        regions[size] = Fields.region(student.homeRegion());
        sexes[size] = (byte) (student.sex() == Sex.MALE ? 1 : student.sex() == Sex.FEMALE ? 2 : 0);
        index.visit(id, (entry, group, line, upgraded) -> linked[size] |= 1 << group.ordinal());
        householdsFrom[size + 1] = householdsFrom[size];
        for (Guardian guardian : student.guardians()) {
            index.visit(
                    CitizenId.packed(guardian.idNo()),
                    (entry, group, line, upgraded) -> addHousehold(evidence.household(entry)));
        }
        if (id >= 0) {
            int number = citizens.add(id);
            if (number == byCitizen.length) {
                byCitizen = Arrays.copyOf(byCitizen, number * 2);
            }
            if (number >= 0) {
                byCitizen[number] = size;
            }
        }
        size++;
    }

    private void addHousehold(long household) {
        int at = householdsFrom[size + 1];
        if (household == 0) {
            return;
        }
        if (at == households.length) {
            households = Arrays.copyOf(households, at * 2);
        }
        households[at] = household;
        householdsFrom[size + 1] = at + 1;
    }

    private void grow() {
        int room = size * 2;
        rows = Arrays.copyOf(rows, room);
        ids = Arrays.copyOf(ids, room);
        names = Arrays.copyOf(names, room);
        births = Arrays.copyOf(births, room);
        regions = Arrays.copyOf(regions, room);
        sexes = Arrays.copyOf(sexes, room);
        linked = Arrays.copyOf(linked, room);
        householdsFrom = Arrays.copyOf(householdsFrom, room + 1);
    }

    int size() {
        return size;
    }

    long row(int student) {
        return rows[student];
    }

    long id(int student) {
        return ids[student];
    }

    long name(int student) {
        return names[student];
    }

    int birth(int student) {
        return births[student];
    }

    int region(int student) {
        return regions[student];
    }

    /** 1 male, 2 female, 0 not stated. */
    int sex(int student) {
        return sexes[student];
    }

    /** True when the student's own ID is found in the register of a group. */
    boolean linkedIn(int student, int group) {
        return (linked[student] & 1 << group) != 0;
    }

    int householdsFrom(int student) {
        return householdsFrom[student];
    }

    long household(int at) {
        return households[at];
    }

    boolean inHousehold(int student, long household) {
        for (int at = householdsFrom[student]; at < householdsFrom[student + 1]; at++) {
            if (households[at] == household) {
                return true;
            }
        }
        return false;
    }

    /** The student who has a citizen ID, or -1. */
    int withId(long packed) {
        int number = packed < 0 ? -1 : citizens.find(packed);
        return number < 0 ? -1 : byCitizen[number];
    }
}
