package io.zhuxue.flow.synthetic;

import io.zhuxue.core.SpecialGroup;
import java.util.EnumSet;
import java.util.Set;

/** How likely it is that a family, a child or a stranger stands in which register. */
final class GroupOdds {

    private static final SpecialGroup[] GROUPS = SpecialGroup.values();
    private static final Set<SpecialGroup> CHILDREN =
            EnumSet.of(SpecialGroup.GE, SpecialGroup.SS, SpecialGroup.LS, SpecialGroup.YF, SpecialGroup.ZG);

    /** Rows of strangers by group; the largest registers are those of the rural office and of civil affairs. */
    private static final double[] STRANGERS = strangers();

    private GroupOdds() {}

    /** The registers in which a family as a whole stands. */
    static Set<SpecialGroup> ofFamily(Household household, Chance chance) {
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        boolean foreign =
                household.pupils().stream().noneMatch(pupil -> pupil.idType().equals("1"));
        if (!foreign && chance.happens(household.rural() ? 0.13 : 0.08)) {
            do {
                groups.add(household.rural() ? ruralGroup(chance) : urbanGroup(chance));
            } while (chance.happens(0.13));
        }
        return groups;
    }

    private static SpecialGroup ruralGroup(Chance chance) {
        return switch (chance.weighted(85, 62, 16, 21, 20, 15, 12, 8)) {
            case 0 -> SpecialGroup.TP;
            case 1 -> SpecialGroup.DBR;
            case 2 -> SpecialGroup.FF1;
            case 3 -> SpecialGroup.FF2;
            case 4 -> SpecialGroup.FF3;
            case 5 -> SpecialGroup.TKR;
            case 6 -> SpecialGroup.DBB;
            default -> SpecialGroup.ZC;
        };
    }

    private static SpecialGroup urbanGroup(Chance chance) {
        return switch (chance.weighted(45, 7, 15, 10)) {
            case 0 -> SpecialGroup.DBU;
            case 1 -> SpecialGroup.TKU;
            case 2 -> SpecialGroup.DBB;
            default -> SpecialGroup.ZC;
        };
    }

    /** The registers in which a child itself stands. */
    static Set<SpecialGroup> ofChild(Household household, Chance chance) {
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        double kind = chance.share();
        if (kind < 0.003) {
            groups.add(SpecialGroup.GE);
        } else if (kind < 0.006) {
            groups.add(SpecialGroup.SS);
        } else if (kind < 0.008) {
            groups.add(SpecialGroup.LS);
        } else if (kind < 0.013) {
            groups.add(SpecialGroup.YF);
        } else if (kind < 0.017 && !household.rural()) {
            groups.add(SpecialGroup.ZG);
        }
        if (chance.happens(0.005)) {
            groups.add(SpecialGroup.CJ);
        }
        return groups;
    }

    /** The register of somebody who has no child in school here. */
    static SpecialGroup ofStranger(Chance chance) {
        return GROUPS[chance.weighted(STRANGERS)];
    }

    /** True when a register lists children alone. */
    static boolean listsChildren(SpecialGroup group) {
        return CHILDREN.contains(group);
    }

    private static double[] strangers() {
        double[] weights = new double[GROUPS.length];
        for (SpecialGroup group : GROUPS) {
            weights[group.ordinal()] = switch (group) {
                case TP -> 110;
                case DBR -> 85;
                case CJ -> 45;
                case DBU -> 50;
                case FF1, FF2, FF3, DBB, TKR -> 25;
                case ZC, YF -> 18;
                case GE, SS, ZG -> 11;
                case LS, TKU -> 7;
                case CJZ -> 0;
            };
        }
        return weights;
    }
}
