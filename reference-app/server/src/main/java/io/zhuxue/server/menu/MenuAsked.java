package io.zhuxue.server.menu;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.menu.FoodRules;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.Restrictions;
import io.zhuxue.server.ServerMessage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a menu is asked for (配餐要求), as an officer types it.
 *
 * @param pupils such as {@code 9-11:M=120,F=110}
 * @param meal such as LUNCH
 * @param days days of the menu
 * @param foodGroups whether the grams of food groups bind too
 * @param without food codes that may not be used, with commas between them
 * @param seconds the most seconds that the search may take
 * @param seed of the training kitchen; empty where dishes and prices are brought along
 * @param dishes how many dishes the training kitchen knows
 * @param ceiling what a pupil's food may cost on a day, in yuan; empty for any sum
 * @param first the first day of the menu, for which what is in store is reckoned; empty for today
 * @param avoid codes of diets and allergens that are not served, with commas between them
 */
public record MenuAsked(
        String pupils,
        String meal,
        String days,
        boolean foodGroups,
        String without,
        String seconds,
        String seed,
        String dishes,
        String ceiling,
        String first,
        String avoid) {

    private static final int MOST_DAYS = 30;
    private static final int MOST_SECONDS = 120;
    private static final int MOST_DISHES = 2000;
    private static final int LEAST_DISHES = 20;

    /** Why it cannot be met, if it cannot. */
    Optional<Message> fault() {
        Parsed<Pupils> who = Pupils.parse(pupils);
        if (who.refusal().isPresent()) {
            return who.refusal();
        }
        Parsed<Meal> which = Meal.parse(meal);
        if (which.refusal().isPresent()) {
            return which.refusal();
        }
        if (!between(days, 1, MOST_DAYS)) {
            return Optional.of(ServerMessage.BAD_MENU.with("天数应为1至" + MOST_DAYS));
        }
        if (!between(seconds, 1, MOST_SECONDS)) {
            return Optional.of(ServerMessage.BAD_MENU.with("求解时限应为1至" + MOST_SECONDS + "秒"));
        }
        if (isTraining() && (!seed.matches("\\d{1,12}") || !between(dishes, LEAST_DISHES, MOST_DISHES))) {
            return Optional.of(ServerMessage.BAD_MENU.with("练习菜品库的种子应为数字，菜品数应为" + LEAST_DISHES + "至" + MOST_DISHES));
        }
        if (!ceiling.isEmpty() && money().isEmpty()) {
            return Optional.of(ServerMessage.BAD_MENU.with("每生每日成本上限应为元，最多两位小数；不限则留空"));
        }
        if (!first.isEmpty() && day().isEmpty()) {
            return Optional.of(ServerMessage.BAD_MENU.with("供餐首日应如 2022-09-05；今天则留空"));
        }
        return restrictions(day().orElse(LocalDate.MAX)).refusal();
    }

    /** What diets, allergens and the law leave out on that day. */
    Parsed<Restrictions> restrictions(LocalDate today) {
        return FoodRules.national().restrictions(codes(avoid), day().orElse(today));
    }

    /** What a pupil's food may cost on a day. */
    Optional<Money> money() {
        return Money.parse(ceiling).value().filter(each -> each.fen() > 0);
    }

    /** The first day, where one was named. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(first));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static boolean between(String number, int low, int high) {
        return number.matches("\\d{1,4}") && Integer.parseInt(number) >= low && Integer.parseInt(number) <= high;
    }

    /** True when the dishes are those of the training kitchen. */
    public boolean isTraining() {
        return !seed.isEmpty();
    }

    /** The pupils that the menu is for. */
    Pupils diners() {
        return Pupils.parse(pupils).orThrow();
    }

    /** How many pupils the menu is for. */
    public long heads() {
        return diners().total();
    }

    /** The meal that the menu is for. */
    public Meal mealOf() {
        return Meal.parse(meal).orThrow();
    }

    Set<String> withoutFoods() {
        return codes(without);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split("[,，、\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Map<String, String> values() {
        return Map.ofEntries(
                Map.entry("pupils", pupils),
                Map.entry("meal", meal),
                Map.entry("days", days),
                Map.entry("food_groups", Boolean.toString(foodGroups)),
                Map.entry("without", without),
                Map.entry("seconds", seconds),
                Map.entry("seed", seed),
                Map.entry("dishes", dishes),
                Map.entry("ceiling", ceiling),
                Map.entry("first", first),
                Map.entry("avoid", avoid));
    }

    static MenuAsked of(Map<String, String> values) {
        return new MenuAsked(
                values.getOrDefault("pupils", ""),
                values.getOrDefault("meal", ""),
                values.getOrDefault("days", ""),
                Boolean.parseBoolean(values.get("food_groups")),
                values.getOrDefault("without", ""),
                values.getOrDefault("seconds", ""),
                values.getOrDefault("seed", ""),
                values.getOrDefault("dishes", ""),
                values.getOrDefault("ceiling", ""),
                values.getOrDefault("first", ""),
                values.getOrDefault("avoid", ""));
    }
}
