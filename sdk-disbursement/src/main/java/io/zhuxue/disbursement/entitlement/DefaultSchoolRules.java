package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.Stage;
import io.zhuxue.disbursement.funding.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules at one school; what a combination of rules grants is worked out once and then shared.
 *
 * <p>A student's amounts depend on nothing but which rules are met, the level and the tier of the home place.
 */
final class DefaultSchoolRules implements SchoolRules {

    private final School school;
    private final PlaceRules rules;
    private final Grants grants;
    private final Sharing sharing;
    private final Explanation explanation;
    /** What a place of {@link PlaceRules.Met} grants; it only ever grows, and a list in it never changes. */
    private volatile @Nullable List<Entitlement>[] granted = empty(16);

    DefaultSchoolRules(School school, PlaceRules rules, Grants grants, Sharing sharing, Explanation explanation) {
        this.school = school;
        this.rules = rules;
        this.grants = grants;
        this.sharing = sharing;
        this.explanation = explanation;
    }

    @Override
    public List<Entitlement> due(Applicant applicant) {
        if (!applicant.inSchool()) {
            return List.of();
        }
        PlaceRules.Met met = rules.met(applicant);
        int tier = met.homeMatters() ? sharing.tier(applicant.homeRegion()) : 0;
        int slot = met.slot() + tier;
        @Nullable List<Entitlement>[] known = granted;
        List<Entitlement> due = slot < known.length ? known[slot] : null;
        return due != null ? due : keep(slot, workOut(met, applicant, tier));
    }

    @Override
    public Decision decide(Applicant applicant) {
        return new DefaultDecision(applicant, due(applicant), this);
    }

    CompiledRule[] rules(Stage stage) {
        return rules.of(stage);
    }

    Parsed<Entitlement> grant(CompiledRule rule, Applicant applicant) {
        return grants.grant(rule, school, applicant.level(), sharing.tier(applicant.homeRegion()));
    }

    Explanation explanation() {
        return explanation;
    }

    private List<Entitlement> workOut(PlaceRules.Met met, Applicant applicant, int homeTier) {
        List<Entitlement> due = new ArrayList<>();
        for (CompiledRule rule : met.rules()) {
            grants.grant(rule, school, applicant.level(), homeTier).value().ifPresent(due::add);
        }
        return List.copyOf(due);
    }

    private synchronized List<Entitlement> keep(int slot, List<Entitlement> due) {
        if (slot >= granted.length) {
            granted = Arrays.copyOf(granted, slot + 16);
        }
        granted[slot] = due;
        return due;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Entitlement>[] empty(int slots) {
        return (List<Entitlement>[]) new List<?>[slots];
    }

    @Override
    public String toString() {
        return "rules of school " + school.code();
    }
}
