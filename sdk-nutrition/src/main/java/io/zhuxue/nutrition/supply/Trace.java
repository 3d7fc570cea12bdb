package io.zhuxue.nutrition.supply;

import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The trace (追溯): from a supplier's batch to the pupils who ate of it, and from a pupil back to the batches, in one
 * query. Built once of the records of a county; safe for several threads afterwards.
 */
public interface Trace {

    /** A trace over these records. */
    static Trace of(Collection<Receipt> receipts, Collection<StockEntry> entries, Collection<MealRoll> rolls) {
        return new DefaultTrace(receipts, entries, rolls);
    }

    /**
     * What became of a batch.
     *
     * @param lots the lots that schools took in of it, with what is left of each in the store
     * @param meals the meals that it went into, with the grams
     * @param classes how many pupils of each class ate of it
     * @param pupils who ate of it, with the number of such meals; by school, then by id
     */
    record Reach(
            Map<LotId, Grams> lots,
            Map<MealId, Grams> meals,
            Map<ClassId, Integer> classes,
            Map<PupilId, Integer> pupils) {}

    /**
     * A lot in a meal that a pupil ate.
     *
     * @param meal the meal
     * @param receipt the lot's receipt, with supplier, batch, certificate and receivers
     * @param grams how much of the lot went into the whole meal
     */
    record Eaten(MealId meal, Receipt receipt, Grams grams) {}

    /** Forward: lots, meals, classes and pupils of a batch; empty when no school took any in. */
    Reach forward(SupplierBatch batch);

    /** Back: every lot in every meal that a pupil ate from a first to a last day, both included, in order. */
    List<Eaten> back(PupilId pupil, LocalDate first, LocalDate last);

    /** The lots that went into a meal. */
    List<Eaten> lotsOf(MealId meal);
}
