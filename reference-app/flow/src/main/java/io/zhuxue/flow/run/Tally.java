package io.zhuxue.flow.run;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Entitlement;

/** Adds up what the cases of a run come to. */
final class Tally {

    private long students;
    private long links;
    private long recognised;
    private long entitlements;
    private Money amount = Money.ZERO;

    void add(StudentCase each) {
        students++;
        links += each.links().size();
        recognised += each.recommendation().level() == NeedLevel.NONE ? 0 : 1;
        for (Entitlement due : each.due()) {
            entitlements++;
            amount = amount.plus(due.amount());
        }
    }

    RunResult result(long rejects, long payable) {
        return new RunResult(students, rejects, links, recognised, entitlements, amount, payable);
    }
}
