package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.PersonName;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What evidence needs to know of every register row, in primitive arrays.
 *
 * <p>Rows whose ID holds have the number that the index gave them and take 20 bytes; rows whose ID is wrong or missing
 * (loose rows) are numbered apart and keep what is left of their ID. A row that states another birth date than its ID
 * contradicts itself: its ID may be a relative's, so it keeps the date that it states.
 */
final class EvidenceTable {

    private static final int SMALLEST = 1 << 10;
    private static final SpecialGroup[] GROUPS = SpecialGroup.values();

    private final NameBook book;
    private final RegisterIndex index;
    private final Part sound = new Part();
    private final Part loose = new Part();
    private int[] looseRows = new int[SMALLEST];
    private byte[] looseGroups = new byte[SMALLEST];
    private int[] looseBirths = new int[SMALLEST];
    private long[] looseIds = new long[SMALLEST];
    private final Map<Integer, String> oddIds = new HashMap<>();

    /** The birth dates that contradict the ID beside them, by indexed row. */
    private final Map<Integer, Integer> contradictions = new TreeMap<>();

    EvidenceTable(NameBook book, RegisterIndex index) {
        this.book = book;
        this.index = index;
    }

    /** Name, place and household of some rows. */
    private static final class Part {
        private long[] names = new long[SMALLEST];
        private long[] households = new long[SMALLEST];
        private int[] regions = new int[SMALLEST];
        private byte[] sexes = new byte[SMALLEST];
        private int size;

        void add(RegisterEntry entry, NameBook book) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                households = Arrays.copyOf(households, size * 2);
                regions = Arrays.copyOf(regions, size * 2);
                sexes = Arrays.copyOf(sexes, size * 2);
            }
            names[size] = book.number(PersonName.normal(entry.name()));
            households[size] = Fields.household(entry.group(), entry.household());
            regions[size] = entry.region().map(Fields::region).orElse(Fields.UNKNOWN);
            sexes[size] = (byte) sexOf(entry.relation());
            size++;
        }
    }

    /** Adds a row to the index and to the evidence. */
    void add(RegisterEntry entry) {
        int indexed = index.add(entry);
        int stated = Fields.date(entry.birthDate());
        if (indexed >= 0) {
            sound.add(entry, book);
            if (stated != Fields.UNKNOWN && stated != Fields.dateIn(index.citizen(indexed))) {
                contradictions.put(indexed, stated);
            }
            return;
        }
        int at = loose.size;
        if (at == looseRows.length) {
            looseRows = Arrays.copyOf(looseRows, at * 2);
            looseGroups = Arrays.copyOf(looseGroups, at * 2);
            looseBirths = Arrays.copyOf(looseBirths, at * 2);
            looseIds = Arrays.copyOf(looseIds, at * 2);
        }
        loose.add(entry, book);
        looseRows[at] = Math.toIntExact(entry.row());
        looseGroups[at] = (byte) entry.group().ordinal();
        looseIds[at] = NearId.pack(entry.idNo());
        if (looseIds[at] < 0 && NearId.odd(entry.idNo())) {
            oddIds.put(at, entry.idNo());
        }
        boolean fromId = stated == Fields.UNKNOWN && looseIds[at] >= 0;
        looseBirths[at] = fromId ? Fields.dateIn(NearId.seventeen(looseIds[at])) : stated;
    }

    /** What a relation to the head of the household says of the sex: 1 male, 2 female, 0 nothing. */
    static int sexOf(String relation) {
        if (relation.endsWith("子女") || relation.isEmpty()) {
            return 0;
        }
        if (relation.endsWith("女") || relation.equals("女儿") || relation.endsWith("妹") || relation.endsWith("姐")) {
            return 2;
        }
        boolean male =
                relation.endsWith("子") && !relation.equals("妻子") || relation.equals("儿") || relation.endsWith("弟");
        return male || relation.endsWith("哥") || relation.endsWith("儿子") ? 1 : 0;
    }

    /** How many rows are loose. */
    int looseSize() {
        return loose.size;
    }

    /** How many rows are in the index. */
    int soundSize() {
        return sound.size;
    }

    /** The citizen ID of an indexed row, packed. */
    long citizen(int entry) {
        return index.citizen(entry);
    }

    /** The household of an indexed row, 0 when not stated. */
    long household(int entry) {
        return sound.households[entry];
    }

    /** The rows that contradict themselves, in the uniform view. */
    int[] contradicting() {
        return contradictions.keySet().stream()
                .mapToInt(entry -> loose.size + entry)
                .toArray();
    }

    /** The birth date that a row states against its ID; unknown for every other row. */
    int contradiction(int row) {
        return isLoose(row) ? Fields.UNKNOWN : contradictions.getOrDefault(entry(row), Fields.UNKNOWN);
    }

    /** The sex that an indexed row's relation to the head of the household tells: 1 male, 2 female, 0 nothing. */
    int sexByRelation(int row) {
        return sound.sexes[entry(row)];
    }

    /** One row in a uniform view; loose rows first, indexed rows after them. */
    boolean isLoose(int row) {
        return row < loose.size;
    }

    int entry(int row) {
        return row - loose.size;
    }

    long name(int row) {
        return isLoose(row) ? loose.names[row] : sound.names[entry(row)];
    }

    int region(int row) {
        return isLoose(row) ? loose.regions[row] : sound.regions[entry(row)];
    }

    int sex(int row) {
        if (isLoose(row)) {
            return loose.sexes[row];
        }
        return CitizenId.ofPacked(index.citizen(entry(row))).sex() == Sex.MALE ? 1 : 2;
    }

    long householdOf(int row) {
        return isLoose(row) ? loose.households[row] : sound.households[entry(row)];
    }

    int birth(int row) {
        return isLoose(row) ? looseBirths[row] : Fields.dateIn(index.citizen(entry(row)));
    }

    /** What is left of a loose row's ID as {@link NearId#pack} packs it, or -1. */
    long id(int row) {
        return isLoose(row) ? looseIds[row] : -1;
    }

    /** A loose row's ID of 17 or 19 characters; empty for every other. */
    String oddId(int row) {
        return isLoose(row) && looseIds[row] < 0 ? oddIds.getOrDefault(row, "") : "";
    }

    SpecialGroup group(int row) {
        return isLoose(row) ? GROUPS[looseGroups[row]] : index.group(entry(row));
    }

    long fileRow(int row) {
        return isLoose(row) ? looseRows[row] : index.row(entry(row));
    }
}
