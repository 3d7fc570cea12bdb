package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.disbursement.DisbursementMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision whose reasons are worked out when somebody asks. */
record DefaultDecision(Applicant applicant, List<Entitlement> entitlements, DefaultSchoolRules rules)
        implements Decision {

    @Override
    public List<Refusal> refusals() {
        Map<String, Refused> nearest = new LinkedHashMap<>();
        for (CompiledRule rule : rules.rules(applicant.stage())) {
            String programme = rule.programme().code();
            if (entitlements.stream().noneMatch(due -> due.programme().equals(programme))) {
                nearest.merge(programme, refused(rule), (one, other) -> other.unmet() < one.unmet() ? other : one);
            }
        }
        return nearest.entrySet().stream()
                .map(entry -> new Refusal(entry.getKey(), entry.getValue().reasons()))
                .toList();
    }

    /** Why a rule gives nothing, and how many conditions are missing: the nearest rule of a programme speaks for it. */
    private record Refused(int unmet, List<Message> reasons) {}

    private Refused refused(CompiledRule rule) {
        if (!applicant.inSchool()) {
            return new Refused(0, List.of(DisbursementMessage.NOT_IN_SCHOOL.with()));
        }
        List<Message> unmet = rules.explanation().unmet(rule.rule().when(), applicant);
        if (!unmet.isEmpty()) {
            return new Refused(unmet.size(), unmet);
        }
        Parsed<Entitlement> grant = rules.grant(rule, applicant);
        return new Refused(0, grant.refusal().map(List::of).orElse(List.of()));
    }

    @Override
    public List<String> trace() {
        List<String> lines = new ArrayList<>();
        for (Entitlement due : entitlements) {
            lines.add(due.programme() + "：" + due.amount() + " 元，规则 " + due.rule() + "，依据 " + due.citation()
                    + "；中央 " + due.shares().central() + "、省 " + due.shares().province() + "、市 "
                    + due.shares().city() + "、县 " + due.shares().county());
            if (due.amount().isZero()) {
                lines.add(due.programme() + "："
                        + DisbursementMessage.ELIGIBLE_FOR_NOTHING.with().text());
            }
        }
        for (Refusal refusal : refusals()) {
            for (Message reason : refusal.reasons()) {
                lines.add(refusal.programme() + "：" + reason.text());
            }
        }
        return lines;
    }
}
