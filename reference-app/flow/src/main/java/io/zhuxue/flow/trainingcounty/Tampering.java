package io.zhuxue.flow.trainingcounty;

import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.nutrition.kitchen.CookedDish;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Puts one fault into one school's books, and says where it is. */
final class Tampering {

    /**
     * A fault that was put in.
     *
     * @param kind which
     * @param school where
     * @param subject the record that the finding must name
     * @param date when
     */
    record Truth(Fault kind, String school, String subject, LocalDate date) {}

    private final FoodTampering food;
    private final TableTampering table;
    private final ClaimTampering claim;
    private final BuyingTampering buying;
    private final OversightTampering oversight;
    private final Chance chance;

    /** Faults lie in one month, neither the first of the term nor the last. */
    Tampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.food = new FoodTampering(books, month, chance);
        this.table = new TableTampering(books, month, chance);
        this.claim = new ClaimTampering(books, month, chance);
        this.buying = new BuyingTampering(books, month, chance);
        this.oversight = new OversightTampering(books, month, chance);
        this.chance = chance;
    }

    /** Changes what the school wrote down day by day, before the month is claimed. */
    Optional<Truth> books(Fault fault) {
        return switch (fault) {
            case HIDDEN_SHORT_WEIGHT -> Optional.of(food.hiddenShortWeight());
            case GHOST_DINERS -> Optional.of(table.ghosts());
            case DEPARTED_DINERS -> Optional.of(table.departed());
            case PRICE_INFLATION -> Optional.of(food.inflated());
            case EXPIRED_LOT -> Optional.of(food.expired());
            case MISSING_SAMPLE ->
                Optional.of(table.dish(
                        fault,
                        dish -> new CookedDish(dish.meal(), dish.dish(), dish.cook(), dish.at(), dish.core(), null)));
            case COLD_CORE ->
                Optional.of(table.dish(
                        fault,
                        dish -> new CookedDish(
                                dish.meal(),
                                dish.dish(),
                                dish.cook(),
                                dish.at(),
                                480 + chance.below(150),
                                dish.kept())));
            case HOLIDAY_MEALS -> Optional.of(table.holiday());
            case LONE_RECEIVER -> Optional.of(food.lone());
            case NO_LEADER -> Optional.of(table.noLeader());
            case DEAR_LOT -> Optional.of(buying.dear());
            case EXPIRED_LICENCE -> Optional.of(buying.unlicensed());
            case OVERDUE_COMPLAINT -> Optional.of(buying.unanswered());
            default -> oversight(fault);
        };
    }

    private Optional<Truth> oversight(Fault fault) {
        return switch (fault) {
            case CONCEALED_INCIDENT -> Optional.of(oversight.concealed());
            case INSPECTION_IGNORED -> Optional.of(oversight.notPutRight());
            case CHECK_SKIPPED -> Optional.of(oversight.skipped());
            case PROBLEM_LEFT -> Optional.of(oversight.left());
            case POOR_SURVEY -> Optional.of(oversight.poorFood());
            case FEW_LESSONS -> Optional.of(oversight.fewLessons());
            case CAMERA_DARK -> Optional.of(oversight.dark());
            case NO_CAMERA -> Optional.of(oversight.noCamera());
            case CANTEEN_LATE -> Optional.of(oversight.late());
            case CANTEEN_GIVEN_UP -> Optional.of(oversight.givenUp());
            default -> Optional.empty();
        };
    }

    /** Changes the claims. */
    Optional<Truth> claims(Fault fault) {
        return switch (fault) {
            case SHORT_WEIGHT -> Optional.of(food.shortWeight());
            case DOUBLE_CLAIM -> Optional.of(claim.doubleClaim());
            case MORE_MEALS -> Optional.of(claim.moreMeals());
            case LABOUR -> Optional.of(claim.labour());
            case SPLIT_PURCHASE -> Optional.of(buying.split());
            default -> Optional.empty();
        };
    }
}
