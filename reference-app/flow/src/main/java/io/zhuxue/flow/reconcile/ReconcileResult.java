package io.zhuxue.flow.reconcile;

import io.zhuxue.core.Message;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.disbursement.payment.LineState;
import java.util.List;
import java.util.Map;

/**
 * What a reconciliation came to (对账结果).
 *
 * @param states how many lines stand where
 * @param findings how many answers turned out to be what
 * @param refused answer files that could not be read, each with the reason; they changed nothing
 */
public record ReconcileResult(Map<LineState, Long> states, Map<Finding.Kind, Long> findings, List<Message> refused) {

    public ReconcileResult {
        states = Map.copyOf(states);
        findings = Map.copyOf(findings);
        refused = List.copyOf(refused);
    }
}
