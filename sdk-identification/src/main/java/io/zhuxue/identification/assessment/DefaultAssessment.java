package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.util.OptionalInt;
import java.util.Set;

/** Applies rules of assessment. */
final class DefaultAssessment implements Assessment {

    private static final NeedLevel[] LEVELS = NeedLevel.values();

    private final AssessmentRules rules;

    DefaultAssessment(AssessmentRules rules) {
        this.rules = rules;
    }

    @Override
    public Recommendation assess(Set<SpecialGroup> groups, OptionalInt score) {
        NeedLevel byRegister = NeedLevel.NONE;
        for (SpecialGroup group : groups) {
            byRegister = byRegister.max(rules.registers().getOrDefault(group, NeedLevel.NONE));
        }
        NeedLevel byScore = score.isPresent() ? levelOf(score.getAsInt()) : NeedLevel.NONE;
        if (byRegister == NeedLevel.NONE && byScore == NeedLevel.NONE) {
            return new Recommendation(NeedLevel.NONE, "NONE", notInNeed(score));
        }
        return byRegister.compareTo(byScore) >= 0
                ? byRegister(groups, byRegister)
                : byScore(score.orElseThrow(), byScore);
    }

    private NeedLevel levelOf(int score) {
        for (int i = LEVELS.length - 1; i > 0; i--) {
            Integer cut = rules.cuts().get(LEVELS[i]);
            if (cut != null && score > cut) {
                return LEVELS[i];
            }
        }
        return NeedLevel.NONE;
    }

    /** Names only the groups that give the level, in the order of the enumeration. */
    private Recommendation byRegister(Set<SpecialGroup> groups, NeedLevel level) {
        StringBuilder codes = new StringBuilder("REGISTER");
        StringBuilder names = new StringBuilder();
        for (SpecialGroup group : SpecialGroup.values()) {
            if (groups.contains(group) && rules.registers().get(group) == level) {
                codes.append(' ').append(group.name());
                names.append(names.isEmpty() ? "" : "、").append(group.chineseName());
            }
        }
        return new Recommendation(
                level, codes.toString(), "在主管部门的" + names + "名册中，依规定认定为“" + level.chineseName() + "”。");
    }

    private Recommendation byScore(int score, NeedLevel level) {
        return new Recommendation(
                level,
                "SURVEY " + score,
                "家庭情况量化得分" + score + "分，高于" + rules.cuts().get(level) + "分，认定为“" + level.chineseName() + "”。");
    }

    private String notInNeed(OptionalInt score) {
        if (score.isEmpty()) {
            return "未列入任何名册，也没有量化测评，未认定为困难。";
        }
        return "未列入任何名册，家庭情况量化得分" + score.getAsInt() + "分，不高于" + rules.cuts().getOrDefault(NeedLevel.GENERAL, 0)
                + "分，未认定为困难。";
    }
}
