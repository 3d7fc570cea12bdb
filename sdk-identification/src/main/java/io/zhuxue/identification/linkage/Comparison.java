package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;

/** Compares a register row with a student, field by field. */
final class Comparison {

    /** How birth dates relate. */
    enum Birth {
        SAME("出生日期一致"),
        /** One digit differs, or month and day changed places. */
        NEAR("出生日期仅一处不同"),
        /** Two of year, month and day are the same. */
        PART("出生年、月、日有两项一致"),
        FAR("出生日期不同"),
        UNKNOWN("出生日期未知");

        final String chineseName;

        Birth(String chineseName) {
            this.chineseName = chineseName;
        }
    }

    /** How places relate. */
    enum Place {
        COUNTY("县（区）一致"),
        CITY("市一致、县（区）不同"),
        FAR("地区不同"),
        UNKNOWN("地区未知");

        final String chineseName;

        Place(String chineseName) {
            this.chineseName = chineseName;
        }
    }

    /** How sexes relate. */
    enum Gender {
        SAME("性别一致"),
        FAR("性别不同"),
        UNKNOWN("性别未知");

        final String chineseName;

        Gender(String chineseName) {
            this.chineseName = chineseName;
        }
    }

    private static final NameMatch.Kind[] KINDS = NameMatch.Kind.values();
    private static final Birth[] BIRTHS = Birth.values();
    private static final Place[] PLACES = Place.values();
    private static final NearId.Distance[] DISTANCES = NearId.Distance.values();
    private static final Gender[] GENDERS = Gender.values();

    private final NameBook book;
    private final RosterTable roster;
    private final EvidenceTable evidence;
    private final Frequencies frequencies;

    Comparison(NameBook book, RosterTable roster, EvidenceTable evidence, Frequencies frequencies) {
        this.book = book;
        this.roster = roster;
        this.evidence = evidence;
        this.frequencies = frequencies;
    }

    /** The name of the two as they compare. */
    NameMatch names(int row, int student) {
        long left = roster.name(student);
        long right = evidence.name(row);
        return NameBook.strangers(left, right) ? NameMatch.FAR : NameMatch.of(book.name(left), book.name(right));
    }

    /** All levels of a pair packed in one number; -1 when the two cannot be one person. */
    int levels(int row, int student, NameMatch.Kind name) {
        boolean misfilled = misfilled(row, student);
        Birth birth = misfilled ? Birth.SAME : birth(evidence.birth(row), roster.birth(student));
        NearId.Distance distance = NearId.distance(evidence.id(row), evidence.oddId(row), roster.id(student));
        boolean nearId = distance == NearId.Distance.ONE_SLIP;
        boolean home = evidence.householdOf(row) != 0 && roster.inHousehold(student, evidence.householdOf(row));
        boolean nameFits = name != NameMatch.Kind.FAR;
        if (!(nameFits ? birth != Birth.FAR || nearId || home : nearId && birth == Birth.SAME)) {
            return -1;
        }
        if (misfilled && !(home && nameFits)) {
            return -1;
        }
        Place place = place(evidence.region(row), roster.region(student));
        int sex = misfilled ? evidence.sexByRelation(row) : evidence.sex(row);
        Gender gender = gender(sex, roster.sex(student));
        return name.ordinal()
                | birth.ordinal() << 4
                | place.ordinal() << 7
                | distance.ordinal() << 9
                | gender.ordinal() << 11
                | (home ? 1 << 13 : 0);
    }

    /** True when a row bears a valid ID that is not the student's, but states the student's birth date beside it. */
    boolean misfilled(int row, int student) {
        int stated = roster.id(student) < 0 ? Fields.UNKNOWN : evidence.contradiction(row);
        return stated != Fields.UNKNOWN && stated == roster.birth(student);
    }

    static NameMatch.Kind name(int levels) {
        return KINDS[levels & 15];
    }

    static Birth birth(int levels) {
        return BIRTHS[levels >> 4 & 7];
    }

    static Place place(int levels) {
        return PLACES[levels >> 7 & 3];
    }

    static NearId.Distance id(int levels) {
        return DISTANCES[levels >> 9 & 3];
    }

    static Gender gender(int levels) {
        return GENDERS[levels >> 11 & 3];
    }

    static boolean home(int levels) {
        return (levels & 1 << 13) != 0;
    }

    /** The chance that a random student agrees with the row as much, field by field in the order of {@link Model}. */
    double[] chances(int levels, NameMatch match, int row, int student) {
        double[] chances = new double[Model.FIELDS];
        chances[Model.NAME] = frequencies.name(match, roster.name(student));
        chances[Model.BIRTH] = switch (birth(levels)) {
            case SAME -> frequencies.birth(roster.birth(student));
            case NEAR -> Model.CHANCE_OF_NEAR_BIRTH;
            case PART -> Model.CHANCE_OF_PART_OF_BIRTH;
            case FAR, UNKNOWN -> 1;
        };
        chances[Model.PLACE] = switch (place(levels)) {
            case COUNTY -> frequencies.county(roster.region(student));
            case CITY -> frequencies.city(roster.region(student));
            case FAR, UNKNOWN -> 1;
        };
        chances[Model.ID] = switch (id(levels)) {
            case ONE_SLIP -> Model.CHANCE_OF_ONE_SLIP;
            case TWO_SLIPS -> Model.CHANCE_OF_TWO_SLIPS;
            case FAR, MISSING -> 1;
        };
        chances[Model.GENDER] = gender(levels) == Gender.UNKNOWN ? 1 : 0.5;
        chances[Model.HOME] = home(levels) ? Model.CHANCE_OF_HOME : 1;
        return chances;
    }

    static Birth birth(int left, int right) {
        if (left == Fields.UNKNOWN || right == Fields.UNKNOWN) {
            return Birth.UNKNOWN;
        }
        if (left == right) {
            return Birth.SAME;
        }
        int differences = 0;
        for (int a = left, b = right, i = 0; i < 8; i++, a /= 10, b /= 10) {
            differences += a % 10 == b % 10 ? 0 : 1;
        }
        boolean turned =
                left / 10_000 == right / 10_000 && left / 100 % 100 == right % 100 && left % 100 == right / 100 % 100;
        if (differences == 1 || turned) {
            return Birth.NEAR;
        }
        int parts = (left / 10_000 == right / 10_000 ? 1 : 0)
                + (left / 100 % 100 == right / 100 % 100 ? 1 : 0)
                + (left % 100 == right % 100 ? 1 : 0);
        return parts == 2 ? Birth.PART : Birth.FAR;
    }

    private static Place place(int left, int right) {
        if (left == Fields.UNKNOWN || right == Fields.UNKNOWN) {
            return Place.UNKNOWN;
        }
        if (left == right) {
            return Place.COUNTY;
        }
        return Fields.city(left) == Fields.city(right) ? Place.CITY : Place.FAR;
    }

    private static Gender gender(int left, int right) {
        return left == 0 || right == 0 ? Gender.UNKNOWN : left == right ? Gender.SAME : Gender.FAR;
    }
}
