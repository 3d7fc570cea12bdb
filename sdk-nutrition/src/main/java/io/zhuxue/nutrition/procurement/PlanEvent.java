package io.zhuxue.nutrition.procurement;

import java.util.List;
import java.util.Optional;

/** What happened to a purchase plan (采购计划日志). A plan is in force from its approval until another is. */
public sealed interface PlanEvent {

    /**
     * 编制: a plan was drawn, or drawn anew, to be approved.
     *
     * @param plan the plan
     * @param basis what it was reckoned from, such as menus or the last term's issues
     */
    record Drawn(PurchasePlan plan, String basis) implements PlanEvent {}

    /** 批准. */
    record Approved() implements PlanEvent {}

    /** 撤销, with the reason. */
    record Withdrawn(String reason) implements PlanEvent {}

    /** The plan that is in force after these events; none when none is approved. */
    static Optional<PurchasePlan> inForce(List<PlanEvent> events) {
        Optional<PurchasePlan> drawn = Optional.empty();
        Optional<PurchasePlan> inForce = Optional.empty();
        for (PlanEvent event : events) {
            if (event instanceof Drawn draft) {
                drawn = Optional.of(draft.plan());
            } else {
                inForce = event instanceof Approved ? drawn : Optional.empty();
            }
        }
        return inForce;
    }
}
