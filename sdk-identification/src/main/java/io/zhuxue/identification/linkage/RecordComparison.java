package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.linkage.RecordPair.Agreement;
import io.zhuxue.identification.naming.NameMatch;

/** Compares two records field by field. */
final class RecordComparison {

    static final int BITS = 3;
    private static final Agreement[] LEVELS = Agreement.values();

    private final RecordColumns columns;
    private final int given;
    private final int family;

    RecordComparison(RecordColumns columns) {
        this.columns = columns;
        this.given = columns.fieldOf(RecordField.Kind.GIVEN);
        this.family = columns.fieldOf(RecordField.Kind.FAMILY);
    }

    /** The agreements of all fields in one number, three bits each. */
    long levels(int a, int b) {
        long levels = 0;
        for (int field = 0; field < columns.fields.size(); field++) {
            levels |= (long) level(field, a, b).ordinal() << BITS * field;
        }
        return levels;
    }

    static Agreement level(int field, long levels) {
        return LEVELS[(int) (levels >> BITS * field & (1 << BITS) - 1)];
    }

    private Agreement level(int field, int a, int b) {
        int left = columns.number(field, a);
        int right = columns.number(field, b);
        if (left == 0 || right == 0) {
            return Agreement.MISSING;
        }
        if (left == right) {
            return Agreement.SAME;
        }
        String x = columns.value(field, a);
        String y = columns.value(field, b);
        return switch (columns.fields.get(field).kind()) {
            case NAME -> name(x, y);
            case GIVEN, FAMILY -> partOfName(field, a, b, x, y);
            case DATE -> date(x, y);
            case ID -> ids(x, y);
            case CODE -> code(x, y);
            case ADDRESS -> address(x, y);
            case TEXT -> text(x, y);
        };
    }

    private Agreement partOfName(int field, int a, int b, String x, String y) {
        Agreement own = name(x, y);
        if (own.compareTo(Agreement.ALIKE) <= 0 || given < 0 || family < 0) {
            return own;
        }
        int other = field == given ? family : given;
        Agreement here = crosswise(x, columns.value(other, b));
        Agreement there = crosswise(y, columns.value(other, a));
        // One word in both columns happens to strangers too: the rest must fit, or be blank.
        boolean crossed = here == Agreement.SAME && there != Agreement.DIFFERENT
                || there == Agreement.SAME && here != Agreement.DIFFERENT;
        return crossed ? Agreement.LOOSE : own;
    }

    private static Agreement crosswise(String x, String y) {
        return y.isEmpty() ? Agreement.MISSING : x.equals(y) ? Agreement.SAME : name(x, y);
    }

    private static Agreement name(String x, String y) {
        if (x.charAt(0) >= 0x3400 || y.charAt(0) >= 0x3400) {
            return switch (NameMatch.of(x, y).kind()) {
                case EXACT -> Agreement.SAME;
                case REORDERED, ROMANISED, UNKNOWN_CHARACTER, SOUND, LOOK -> Agreement.NEAR;
                case SEVERAL_NEAR, PARTIAL, ONE_DIFFERENT -> Agreement.ALIKE;
                case FAR -> Agreement.DIFFERENT;
            };
        }
        double alike = Similarity.jaroWinkler(x, y);
        if (alike >= 0.92) {
            return Agreement.NEAR;
        }
        String small = x.length() < y.length() ? x : y;
        String big = x.length() < y.length() ? y : x;
        boolean initial = small.length() == 1 && big.charAt(0) == small.charAt(0);
        if (alike >= 0.85 || initial || big.startsWith(small) && small.length() >= 3) {
            return Agreement.ALIKE;
        }
        boolean parted = big.indexOf('·') > 0 || small.indexOf('·') > 0;
        if (parted) {
            double words = Similarity.words(x.replace('·', ' '), y.replace('·', ' '));
            return words >= 0.99 ? Agreement.NEAR : words >= 0.5 ? Agreement.ALIKE : Agreement.DIFFERENT;
        }
        return Agreement.DIFFERENT;
    }

    private static Agreement date(String x, String y) {
        if (x.length() != 8 || y.length() != 8) {
            boolean sameYear = x.length() >= 4 && y.length() >= 4 && x.regionMatches(0, y, 0, 4);
            return sameYear ? Agreement.LOOSE : Agreement.DIFFERENT;
        }
        boolean year = x.regionMatches(0, y, 0, 4);
        boolean month = x.regionMatches(4, y, 4, 2);
        boolean day = x.regionMatches(6, y, 6, 2);
        boolean turned = year && x.regionMatches(4, y, 6, 2) && x.regionMatches(6, y, 4, 2);
        int slips = Similarity.slips(x, y, 2);
        if (slips <= 1 || turned) {
            return Agreement.NEAR;
        }
        if (slips == 2 || (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) {
            return Agreement.ALIKE;
        }
        return year ? Agreement.LOOSE : Agreement.DIFFERENT;
    }

    /** Citizen IDs of neighbours share place and date of birth: two that both hold are two persons, however alike. */
    private static Agreement ids(String x, String y) {
        if (CitizenId.packed(x) >= 0 && CitizenId.packed(y) >= 0) {
            return Agreement.DIFFERENT;
        }
        return switch (Similarity.slips(x, y, 2)) {
            case 0, 1 -> Agreement.NEAR;
            case 2 -> Agreement.ALIKE;
            default -> Agreement.DIFFERENT;
        };
    }

    private static Agreement code(String x, String y) {
        if (Similarity.slips(x, y, 1) <= 1) {
            return Agreement.NEAR;
        }
        int half = Math.max(2, Math.min(x.length(), y.length()) / 2);
        return x.length() >= half && y.length() >= half && x.regionMatches(0, y, 0, half)
                ? Agreement.ALIKE
                : Agreement.DIFFERENT;
    }

    private static Agreement address(String x, String y) {
        double alike = Math.max(Similarity.jaroWinkler(x, y) - 0.02, Similarity.words(x, y));
        return alike >= 0.9
                ? Agreement.NEAR
                : alike >= 0.75
                        ? Agreement.ALIKE
                        : alike >= 0.5 && sharesWord(x, y) ? Agreement.LOOSE : Agreement.DIFFERENT;
    }

    private static boolean sharesWord(String x, String y) {
        return Similarity.words(x, y) > 0.3;
    }

    private static Agreement text(String x, String y) {
        if (Similarity.jaroWinkler(x, y) >= 0.92) {
            return Agreement.NEAR;
        }
        return Similarity.words(x, y) >= 0.5 ? Agreement.ALIKE : Agreement.DIFFERENT;
    }
}
