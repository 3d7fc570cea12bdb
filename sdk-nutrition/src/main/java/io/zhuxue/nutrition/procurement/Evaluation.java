package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.ContractPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a tender (评标结果): an award, or why there is none.
 *
 * @param faults why nothing may be awarded; empty when something may
 * @param excluded bids that were not judged, each with its reason
 * @param ranking the bids that were judged, the best first
 */
public record Evaluation(List<Message> faults, List<Message> excluded, List<Ranked> ranking) {

    /**
     * A judged bid.
     *
     * @param bid the bid
     * @param total what it comes to
     * @param points of 100, two decimals: the members' mean and the price, each by its weight
     */
    public record Ranked(Tender.Bid bid, Money total, BigDecimal points) {}

    public Evaluation {
        faults = List.copyOf(faults);
        excluded = List.copyOf(excluded);
        ranking = List.copyOf(ranking);
    }

    /** Judges a tender under some rules; the same file always gives the same award. */
    public static Evaluation of(Tender.File file, ProcurementRules rules) {
        return new Judging(file, rules).evaluation();
    }

    /** Who gets the contract; nobody while there is a fault. */
    public Optional<SupplierId> winner() {
        return faults.isEmpty()
                ? ranking.stream().findFirst().map(first -> first.bid().supplier())
                : Optional.empty();
    }

    /** The prices of the contract that follows from the award, in the order of food codes; none without an award. */
    public List<ContractPrice> contract(ContractId contract, LocalDate from, LocalDate to) {
        return winner().isEmpty()
                ? List.of()
                : ranking.get(0).bid().perKilogram().entrySet().stream()
                        .map(price -> new ContractPrice(
                                contract, ranking.get(0).bid().supplier(), price.getKey(), price.getValue(), from, to))
                        .toList();
    }
}
