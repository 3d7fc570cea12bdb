package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.Stage;
import io.zhuxue.disbursement.funding.CentralShare;
import io.zhuxue.disbursement.funding.Sharing;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules at one school, by stage; what a combination of rules grants is worked out once and then shared.
 *
 * <p>A student's amounts depend on nothing but which rules are met, the level and the tier of the home place.
 */
final class DefaultSchoolRules implements SchoolRules {

    private static final int STAGES = Stage.values().length;
    private static final int LEVELS = NeedLevel.values().length;
    private static final int TIERS = 8;

    private final School school;
    private final CompiledRule[][] byStage = new CompiledRule[STAGES][];
    /** For each stage the rules whose shares depend on the home place. */
    private final long[] homeMatters = new long[STAGES];

    private final Grants grants;
    private final Sharing sharing;
    private final Explanation explanation;
    private final GrantCache granted = new GrantCache();

    DefaultSchoolRules(
            School school, List<CompiledRule> rules, Grants grants, Sharing sharing, Explanation explanation) {
        this.school = school;
        this.grants = grants;
        this.sharing = sharing;
        this.explanation = explanation;
        for (Stage stage : Stage.values()) {
            CompiledRule[] concerned =
                    rules.stream().filter(rule -> rule.concerns(stage)).toArray(CompiledRule[]::new);
            if (concerned.length > 40) {
                throw new IllegalArgumentException("at most 40 rules a stage");
            }
            byStage[stage.ordinal()] = concerned;
            for (int i = 0; i < concerned.length; i++) {
                boolean byHome = concerned[i].programme().central() instanceof CentralShare.ByHomePlace;
                homeMatters[stage.ordinal()] |= byHome ? 1L << i : 0;
            }
        }
    }

    @Override
    public List<Entitlement> due(Applicant applicant) {
        if (!applicant.inSchool()) {
            return List.of();
        }
        CompiledRule[] rules = rules(applicant.stage());
        long met = met(rules, Packing.codes(applicant), Packing.marks(applicant));
        return met == 0 ? List.of() : granted(applicant, rules, met);
    }

    @Override
    public Decision decide(Applicant applicant) {
        return new DefaultDecision(applicant, due(applicant), this);
    }

    CompiledRule[] rules(Stage stage) {
        return byStage[stage.ordinal()];
    }

    Parsed<Entitlement> grant(CompiledRule rule, Applicant applicant) {
        return grants.grant(rule, school, applicant.level(), sharing.tier(applicant.homeRegion()));
    }

    Explanation explanation() {
        return explanation;
    }

    /** One bit for each rule of the stage that decides; of a programme's rules the first that is met. */
    private static long met(CompiledRule[] rules, long codes, int marks) {
        long met = 0;
        long decided = 0;
        for (int i = 0; i < rules.length; i++) {
            CompiledRule rule = rules[i];
            if ((decided & rule.programmeBit()) == 0 && rule.meets(codes, marks)) {
                met |= 1L << i;
                decided |= rule.programmeBit();
            }
        }
        return met;
    }

    private List<Entitlement> granted(Applicant applicant, CompiledRule[] rules, long met) {
        int stage = applicant.stage().ordinal();
        int tier = (met & homeMatters[stage]) == 0 ? 0 : sharing.tier(applicant.homeRegion());
        long key = ((met * STAGES + stage) * LEVELS + applicant.level().ordinal()) * TIERS + tier;
        List<Entitlement> known = granted.get(key);
        return known != null ? known : granted.put(key, workOut(applicant, rules, met, tier));
    }

    private List<Entitlement> workOut(Applicant applicant, CompiledRule[] rules, long met, int tier) {
        List<Entitlement> due = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            if ((met & 1L << i) != 0) {
                grants.grant(rules[i], school, applicant.level(), tier).value().ifPresent(due::add);
            }
        }
        return List.copyOf(due);
    }

    @Override
    public String toString() {
        return "rules of school " + school.code();
    }
}
