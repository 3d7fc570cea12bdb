package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The book of diets, allergens, bans and seasons (忌口、过敏原与时令), as dated data. Of several entries of one code the last
 * that has begun on the day counts, so that a host's own entry takes the place of ours from its day on.
 */
public final class FoodRules {

    private static final class Holder {
        static final FoodRules NATIONAL = read(Yaml.resource("food-rules.yaml"));
    }

    private final List<FoodRule> rules;
    private final List<Season> seasons;

    private FoodRules(List<FoodRule> rules, List<Season> seasons) {
        this.rules = List.copyOf(rules);
        this.seasons = List.copyOf(seasons);
    }

    /** The module's own book. */
    public static FoodRules national() {
        return Holder.NATIONAL;
    }

    /**
     * This book with a host's own entries, written as {@code food-rules.yaml} is.
     *
     * @throws IllegalStateException when the document has another shape
     */
    public FoodRules with(String name, InputStream document) {
        FoodRules own = read(Yaml.document(name, document));
        List<FoodRule> moreRules = new ArrayList<>(rules);
        moreRules.addAll(own.rules);
        List<Season> moreSeasons = new ArrayList<>(seasons);
        moreSeasons.addAll(own.seasons);
        return new FoodRules(moreRules, moreSeasons);
    }

    /** The rules that count on a day, in the order of the book. */
    public List<FoodRule> on(LocalDate day) {
        Map<String, FoodRule> last = new LinkedHashMap<>();
        for (FoodRule rule : rules) {
            if (!rule.from().isAfter(day)) {
                last.merge(rule.code(), rule, (a, b) -> b.from().isBefore(a.from()) ? a : b);
            }
        }
        return List.copyOf(last.values());
    }

    /** The seasons that count on a day, in the order of the book. */
    public List<Season> seasonsOn(LocalDate day) {
        Map<String, Season> last = new LinkedHashMap<>();
        for (Season season : seasons) {
            if (!season.from().isAfter(day)) {
                last.merge(season.name(), season, (a, b) -> b.from().isBefore(a.from()) ? a : b);
            }
        }
        return List.copyOf(last.values());
    }

    /** The allergens of each dish of a menu on a day, dishes in the order of the menu; an empty list where there are none. */
    public Map<String, List<FoodRule>> allergens(Menu menu, FoodTable foods, LocalDate day) {
        Map<String, List<Food>> dishes = new LinkedHashMap<>();
        for (Menu.Serving serving : menu.servings()) {
            List<Food> of = dishes.computeIfAbsent(serving.dish(), dish -> new ArrayList<>());
            foods.find(serving.foodCode()).ifPresent(of::add);
        }
        Map<String, List<FoodRule>> allergens = new LinkedHashMap<>();
        List<FoodRule> known = on(day).stream()
                .filter(rule -> rule.kind() == FoodRule.Kind.ALLERGEN)
                .toList();
        dishes.forEach((dish, of) -> allergens.put(
                dish,
                known.stream()
                        .filter(rule -> of.stream().anyMatch(rule.foods()::covers))
                        .toList()));
        return allergens;
    }

    /**
     * What these diets and allergens leave out on a day, with what no canteen may cook.
     *
     * @param codes codes of diets and allergens, in any case
     * @return the restrictions, or the code that the book does not know on that day
     */
    public Parsed<Restrictions> restrictions(Collection<String> codes, LocalDate day) {
        List<FoodRule> known = on(day);
        Set<String> asked = codes.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        List<FoodRule> taken = known.stream()
                .filter(rule -> rule.kind() == FoodRule.Kind.SAFETY || asked.contains(rule.code()))
                .toList();
        Set<String> unknown = new HashSet<>(asked);
        taken.forEach(rule -> unknown.remove(rule.code()));
        if (!unknown.isEmpty()) {
            return Parsed.refused(NutritionMessage.UNKNOWN_FOOD_RULE.with(
                    unknown.stream().sorted().collect(Collectors.joining("、")),
                    known.stream().map(FoodRule::code).collect(Collectors.joining("、"))));
        }
        return Parsed.accepted(new Restrictions(taken, List.of()));
    }

    /** The same, with what is out of season in a climate on that day. */
    public Parsed<Restrictions> restrictions(Collection<String> codes, LocalDate day, Climate climate) {
        Parsed<Restrictions> asked = restrictions(codes, day);
        return asked.refusal().isPresent()
                ? asked
                : Parsed.accepted(new Restrictions(
                        asked.orThrow().rules(),
                        seasonsOn(day).stream()
                                .filter(season -> !season.inSeason(climate, day))
                                .toList()));
    }

    private static FoodRules read(Yaml.Node data) {
        List<FoodRule> rules = new ArrayList<>();
        for (int i = 0; data.has("rules") && i < data.get("rules").size(); i++) {
            Yaml.Node each = data.get("rules").get(i);
            rules.add(new FoodRule(
                    each.get("code").text(),
                    FoodRule.Kind.valueOf(each.get("kind").text()),
                    each.get("name").text(),
                    LocalDate.parse(each.get("from").text()),
                    each.get("document").text(),
                    each.get("verified").flag(),
                    FoodMatch.read(each)));
        }
        List<Season> seasons = new ArrayList<>();
        for (int i = 0; data.has("seasons") && i < data.get("seasons").size(); i++) {
            seasons.add(season(data.get("seasons").get(i)));
        }
        return new FoodRules(rules, seasons);
    }

    private static Season season(Yaml.Node node) {
        Map<Climate, Set<Integer>> months = new EnumMap<>(Climate.class);
        for (Climate climate : Climate.values()) {
            Yaml.Node list = node.get(climate.name().toLowerCase(Locale.ROOT));
            Set<Integer> in = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                in.add((int) list.get(i).number());
            }
            months.put(climate, in);
        }
        Yaml.Node outside = node.get("outside");
        return new Season(
                node.get("name").text(),
                LocalDate.parse(node.get("from").text()),
                node.get("document").text(),
                node.get("verified").flag(),
                FoodMatch.read(node),
                months,
                outside.text().equals("EXCLUDE") ? Season.LEFT_OUT : (int) outside.number());
    }
}
