package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.Duration;
import java.time.LocalDateTime;

/** The register of kept samples (留样登记): a sample is disposed of only when it has been kept long enough. */
public final class SampleBook {

    private final KitchenLimits limits;

    /** A register by these limits. */
    public SampleBook(KitchenLimits limits) {
        this.limits = limits;
    }

    /** When a sample may be disposed of. */
    public LocalDateTime keepUntil(FoodSample sample) {
        return sample.takenAt().plusHours(limits.sampleHours());
    }

    /** The dish with its sample disposed of at this time; refused when there is no sample or it is too early. */
    public Parsed<CookedDish> dispose(CookedDish dish, LocalDateTime at) {
        FoodSample sample = dish.kept();
        if (sample == null) {
            return Parsed.refused(NutritionMessage.SAMPLE_MISSING.with(dish.meal(), dish.dish()));
        }
        if (at.isBefore(keepUntil(sample))) {
            long hours = Duration.between(sample.takenAt(), at).toHours();
            return Parsed.refused(
                    NutritionMessage.SAMPLE_EARLY.with(dish.meal(), dish.dish(), hours, limits.sampleHours()));
        }
        FoodSample gone = new FoodSample(sample.grams(), sample.takenAt(), sample.by(), sample.storedAt(), at);
        return Parsed.accepted(new CookedDish(dish.meal(), dish.dish(), dish.cook(), dish.at(), dish.core(), gone));
    }
}
