package io.zhuxue.flow.run;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Entitlement;

/** Adds up what the cases of a run come to. */
final class Tally {

    private long students;
    private long decided;
    private long links;
    private long recognised;
    private long entitlements;
    private Money amount = Money.ZERO;
    private long payable;

    /** Counts a student of the roster; how many there are now. */
    long countStudent() {
        return ++students;
    }

    long students() {
        return students;
    }

    /** Adds a decided case; how many there are now. */
    long add(StudentCase each) {
        links += each.links().size();
        recognised += each.recommendation().level() == NeedLevel.NONE ? 0 : 1;
        for (Entitlement due : each.due()) {
            entitlements++;
            amount = amount.plus(due.amount());
        }
        return ++decided;
    }

    void payable(long lines) {
        payable = lines;
    }

    RunResult result(long rejects) {
        return new RunResult(students, rejects, links, recognised, entitlements, amount, payable);
    }
}
