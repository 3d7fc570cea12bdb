package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import java.util.List;

/**
 * Why a programme of the student's stage gives nothing (不享受的原因).
 *
 * @param programme the programme's code
 * @param reasons every condition that is not met
 */
public record Refusal(String programme, List<Message> reasons) {

    public Refusal {
        reasons = List.copyOf(reasons);
    }
}
