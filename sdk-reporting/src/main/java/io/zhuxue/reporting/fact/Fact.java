package io.zhuxue.reporting.fact;

/**
 * A business event as reporting keeps it (事实): who, where, what and how much, without anything that names a person.
 *
 * <p>The term for which it is valid and the day since when it is known belong to the batch in which it is written.
 */
public sealed interface Fact
        permits RecognitionFact,
                LinkFact,
                EntitlementFact,
                PaymentFact,
                AllocationFact,
                MealFact,
                PurchaseFact,
                ClaimFact,
                TicketFact,
                RejectFact {

    /** The table to which the fact belongs. */
    FactKind kind();
}
