package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.NutritionMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the diners' diets and allergies, the law and the season leave out of a menu (忌口要求).
 *
 * @param rules diets, allergens and bans that count
 * @param outOfSeason seasons in whose months the menu is not
 */
public record Restrictions(List<FoodRule> rules, List<Season> outOfSeason) {

    private static final int PERCENT = 100;

    public Restrictions {
        rules = List.copyOf(rules);
        outOfSeason = List.copyOf(outOfSeason);
    }

    /** Nothing is left out. */
    public static Restrictions none() {
        return new Restrictions(List.of(), List.of());
    }

    /** Why a dish with this food is not served, if it is not; a food that only costs more is. */
    public Optional<Message> against(String dish, Food food) {
        for (FoodRule rule : rules) {
            if (rule.foods().covers(food)) {
                return Optional.of(message(rule, dish, food));
            }
        }
        return outOfSeason.stream()
                .filter(season -> season.markUpPercent() == Season.LEFT_OUT
                        && season.foods().covers(food))
                .findFirst()
                .map(season -> NutritionMessage.DISH_OUT_OF_SEASON.with(dish, food.name()));
    }

    private static Message message(FoodRule rule, String dish, Food food) {
        NutritionMessage key = switch (rule.kind()) {
            case DIET -> NutritionMessage.DISH_AGAINST_DIET;
            case ALLERGEN -> NutritionMessage.DISH_WITH_ALLERGEN;
            case SAFETY -> NutritionMessage.DISH_BANNED;
        };
        return key.with(dish, food.name(), rule.name());
    }

    /**
     * Each dish of a menu with each rule that it breaks: a diet, an allergen, a ban, or a food out of season, whether it
     * would be left out or only costs more; in the order of the menu, each once.
     */
    public List<Message> findings(Menu menu, FoodTable foods) {
        Set<Message> found = new LinkedHashSet<>();
        for (Menu.Serving serving : menu.servings()) {
            foods.find(serving.foodCode()).ifPresent(food -> {
                for (FoodRule rule : rules) {
                    if (rule.foods().covers(food)) {
                        found.add(message(rule, serving.dish(), food));
                    }
                }
                if (outOfSeason.stream().anyMatch(season -> season.foods().covers(food))) {
                    found.add(NutritionMessage.DISH_OUT_OF_SEASON.with(serving.dish(), food.name()));
                }
            });
        }
        return new ArrayList<>(found);
    }

    /** The prices with the mark-ups of foods out of season, rounded up to the fen a kilogram. */
    public PriceList prices(PriceList prices, FoodTable foods) {
        Map<String, Money> raised = new LinkedHashMap<>(prices.perKilogram());
        raised.replaceAll((code, price) -> foods.find(code)
                .map(food -> Money.ofFen(BigDecimal.valueOf(price.fen())
                        .multiply(BigDecimal.valueOf(PERCENT + (long) markUp(food)))
                        .divide(BigDecimal.valueOf(PERCENT), 0, RoundingMode.CEILING)
                        .longValueExact()))
                .orElse(price));
        return new PriceList(raised, prices.rejections());
    }

    private int markUp(Food food) {
        return outOfSeason.stream()
                .filter(season -> season.foods().covers(food))
                .mapToInt(season -> Math.max(0, season.markUpPercent()))
                .max()
                .orElse(0);
    }
}
