package io.zhuxue.server.buying;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.procurement.Evaluation;
import io.zhuxue.nutrition.procurement.Tender;
import io.zhuxue.nutrition.procurement.TenderEvent;
import java.util.List;
import java.util.Optional;

/**
 * A tender with what it would come to now (招标与评标).
 *
 * @param file what it is judged by
 * @param evaluation what the judging would come to
 * @param decided the decision, if there is one
 * @param issuedBy who issued it
 */
public record TenderView(
        String number, Tender.File file, Evaluation evaluation, Optional<TenderEvent> decided, String issuedBy) {

    /** 招标中, 已定标 or 废标. */
    public String state() {
        return decided.isEmpty() ? "招标中" : isAwarded() ? "已定标" : "废标";
    }

    public boolean isDecided() {
        return decided.isPresent();
    }

    public boolean isAwarded() {
        return decided.filter(TenderEvent.Awarded.class::isInstance).isPresent();
    }

    /** Why nothing may be awarded now. */
    public List<String> faults() {
        return evaluation.faults().stream().map(Message::text).toList();
    }

    /** Bids that are not judged, each with its reason. */
    public List<String> excluded() {
        return evaluation.excluded().stream().map(Message::text).toList();
    }
}
