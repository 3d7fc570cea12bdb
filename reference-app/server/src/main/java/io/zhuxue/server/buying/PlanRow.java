package io.zhuxue.server.buying;

import io.zhuxue.nutrition.procurement.PurchasePlan;

/**
 * A purchase plan as the list shows it (采购计划).
 *
 * @param state 待批准, 已批准 or 已撤销
 * @param drawnBy who drew it last
 * @param estimateFen what it costs at the county's lowest prices, as far as they are known
 */
public record PlanRow(String number, PurchasePlan plan, String basis, String state, String drawnBy, long estimateFen) {

    /** True while it waits for somebody else's word. */
    public boolean isWaiting() {
        return state.equals("待批准");
    }

    /** True while tenders may be issued from it. */
    public boolean isInForce() {
        return state.equals("已批准");
    }
}
