package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.settlement.Verdict.ProvenLine;
import io.zhuxue.nutrition.supply.LotCosts;
import io.zhuxue.nutrition.supply.LotCosts.Costed;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim's number opened down to the gram (报账穿透): each line with the receipt behind it, and each meal that the lot went
 * into, with its diners.
 */
public final class ClaimProof {

    /**
     * One line, opened.
     *
     * @param line the line and what is proven of it
     * @param behind the receipt behind it; null when there is none
     * @param uses the meals that the lot went into
     */
    public record Opened(ProvenLine line, @Nullable Receipt behind, List<Use> uses) {

        public Opened {
            uses = List.copyOf(uses);
        }

        /** The receipt behind the line. */
        public Optional<Receipt> receipt() {
            return Optional.ofNullable(behind);
        }
    }

    /**
     * A lot in a meal.
     *
     * @param meal the meal
     * @param grams how much of the lot; negative when it came back
     * @param value what that cost
     * @param diners how many pupils ate the meal and are proven
     */
    public record Use(MealId meal, Grams grams, Money value, int diners) {}

    private final Map<LotId, Receipt> receipts = new HashMap<>();
    private final Map<LotId, List<Use>> uses = new HashMap<>();

    private ClaimProof() {}

    /** The proof of any claim of a county. */
    public static ClaimProof of(
            Collection<Receipt> receipts, Collection<StockEntry> entries, Map<MealId, Integer> provenDiners) {
        ClaimProof proof = new ClaimProof();
        receipts.forEach(receipt -> proof.receipts.putIfAbsent(receipt.lot(), receipt));
        for (Costed costed : LotCosts.of(receipts, entries)) {
            StockEntry entry = costed.entry();
            if (entry.kind() == Kind.ISSUE || entry.kind() == Kind.RETURN) {
                entry.meal()
                        .ifPresent(meal -> proof.uses
                                .computeIfAbsent(entry.lot(), lot -> new ArrayList<>(4))
                                .add(new Use(
                                        meal,
                                        Grams.ZERO.minus(entry.change()),
                                        costed.value().negated(),
                                        provenDiners.getOrDefault(meal, 0))));
            }
        }
        return proof;
    }

    /** Every line of a claim, opened, in the claim's order. */
    public List<Opened> open(Verdict verdict) {
        List<Opened> opened = new ArrayList<>();
        for (ProvenLine line : verdict.lines()) {
            LotId lot = new LotId(line.line().subject());
            opened.add(new Opened(line, receipts.get(lot), uses.getOrDefault(lot, List.of())));
        }
        return opened;
    }
}
