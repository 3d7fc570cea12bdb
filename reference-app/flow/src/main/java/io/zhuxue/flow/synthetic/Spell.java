package io.zhuxue.flow.synthetic;

import io.zhuxue.core.SpecialGroup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * From when until when somebody is in a register, and whether that counts.
 *
 * @param since 认定日期
 * @param until 退出日期, blank while still in
 * @param riskRemoved 风险是否消除, blank but in the FF registers
 * @param counts whether it counts in the term
 * @param kind the flaw that it shows, blank for none
 */
record Spell(String since, String until, String riskRemoved, boolean counts, String kind) {

    private static final Set<SpecialGroup> RISKS = EnumSet.of(SpecialGroup.FF1, SpecialGroup.FF2, SpecialGroup.FF3);

    /** A spell in a group's register, as the errors of the province have it. */
    static Spell drawn(SpecialGroup group, LocalDate firstDay, ErrorModel errors, Chance chance) {
        String since = firstDay.minusDays(chance.between(60, 1500)).toString();
        String risk = RISKS.contains(group) ? "0" : "";
        if (chance.happens(errors.rate(Flaw.ENDED))) {
            int before = chance.happens(0.1) ? 0 : chance.between(1, 60);
            return new Spell(since, firstDay.minusDays(before).toString(), risk, false, Flaw.ENDED.name());
        }
        if (chance.happens(errors.rate(Flaw.ENDS_LATER))) {
            int after = chance.happens(0.2) ? 1 : chance.between(2, 120);
            return new Spell(since, firstDay.plusDays(after).toString(), risk, true, Flaw.ENDS_LATER.name());
        }
        if (RISKS.contains(group) && chance.happens(errors.rate(Flaw.RISK_REMOVED))) {
            return new Spell(since, "", "1", false, Flaw.RISK_REMOVED.name());
        }
        return new Spell(since, "", risk, true, "");
    }
}
