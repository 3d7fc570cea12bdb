package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.disbursement.funding.CentralShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules as they hold at a place, for every school there that has no values of its own.
 *
 * <p>Which rules are met depends on nothing but the packed facts, of which a nation shows some thousand combinations: each
 * is decided once.
 */
final class PlaceRules {

    /**
     * What students with the same facts meet.
     *
     * @param slot where schools keep what it grants; where the home place matters, as many slots as there are tiers
     * @param rules of each programme the first rule that is met
     * @param homeMatters whether the shares of one of them depend on the home place
     */
    record Met(int slot, List<CompiledRule> rules, boolean homeMatters) {}

    private record Combination(NeedLevel level, List<CompiledRule> rules) {}

    private static final int TIERS = 8;

    private final CompiledRule[][] byStage = new CompiledRule[Stage.values().length][];
    private final Memo<Met> decided = new Memo<>();
    private final Map<Combination, Met> known = new HashMap<>();
    private int slots;

    PlaceRules(List<CompiledRule> rules) {
        for (Stage stage : Stage.values()) {
            byStage[stage.ordinal()] =
                    rules.stream().filter(rule -> rule.concerns(stage)).toArray(CompiledRule[]::new);
        }
    }

    /** The rules that somebody of a stage could meet, in their order. */
    CompiledRule[] of(Stage stage) {
        return byStage[stage.ordinal()];
    }

    /** What an applicant meets. */
    Met met(Applicant applicant) {
        Met met = decided.get(applicant.codes(), applicant.marks());
        return met != null ? met : decided.put(applicant.codes(), applicant.marks(), decide(applicant));
    }

    private Met decide(Applicant applicant) {
        List<CompiledRule> met = new ArrayList<>();
        long programmes = 0;
        for (CompiledRule rule : of(applicant.stage())) {
            if ((programmes & rule.programmeBit()) == 0 && rule.meets(applicant.codes(), applicant.marks())) {
                met.add(rule);
                programmes |= rule.programmeBit();
            }
        }
        return known(new Combination(applicant.level(), List.copyOf(met)));
    }

    private synchronized Met known(Combination combination) {
        Met before = known.get(combination);
        if (before != null) {
            return before;
        }
        boolean homeMatters = homeMatters(combination.rules());
        Met met = new Met(slots, combination.rules(), homeMatters);
        slots += homeMatters ? TIERS : 1;
        known.put(combination, met);
        return met;
    }

    private static boolean homeMatters(List<CompiledRule> rules) {
        return rules.stream().anyMatch(rule -> rule.programme().central() instanceof CentralShare.ByHomePlace);
    }
}
