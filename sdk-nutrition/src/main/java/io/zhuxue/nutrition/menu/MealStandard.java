package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The nutrition standard of pupils' meals (学生餐营养标准), dated data: WS/T 554-2017 or a province's own. */
public final class MealStandard {

    private static final class Holder {
        static final MealStandard NATIONAL = new MealStandard(Yaml.resource("wst-554-2017.yaml"));
    }

    private final Yaml.Node data;

    private MealStandard(Yaml.Node data) {
        this.data = data;
    }

    /** WS/T 554-2017, in force from 2018-02-01. */
    public static MealStandard national() {
        return Holder.NATIONAL;
    }

    /** A standard in the same form that a host hands over. */
    public static MealStandard read(String name, InputStream yaml) {
        return new MealStandard(Yaml.document(name, yaml));
    }

    /** The document, such as WS/T 554-2017 学生餐营养指南. */
    public String document() {
        return data.get("document").text();
    }

    /** Vitamin A in 100 g from which a vegetable counts as dark (深色蔬菜), µgRAE. */
    double darkVegetableFrom() {
        return data.get("dark_vegetable_from_ugRAE").number();
    }

    /** The part of the vegetables that ought to be dark, percent of their eaten grams. */
    double darkVegetablePercent() {
        return data.get("dark_vegetable_pct").number();
    }

    /** The kilocalories that a gram of fat or carbohydrate gives. */
    double kilocaloriesPerGram(Nutrient nutrient) {
        return data.get("energy_shares")
                .get(nutrient.column())
                .get("kcal_per_g")
                .number();
    }

    /** What a menu can be given more of; empty when the data name nothing. */
    String sources(String item) {
        Yaml.Node sources = data.get("sources");
        return sources.has(item) ? sources.get(item).text() : "";
    }

    /** Every rule for these pupils at this meal: energy, nutrients, shares of energy, food groups, variety. */
    public List<Requirement> requirements(Pupils pupils, Meal meal) {
        List<Requirement> rules = new ArrayList<>();
        nutrients(pupils, meal, rules);
        energyShares(rules);
        groups(pupils, meal, rules);
        variety(meal, rules);
        return List.copyOf(rules);
    }

    private void nutrients(Pupils pupils, Meal meal, List<Requirement> rules) {
        Yaml.Node share = data.get("meals").get(meal.name());
        for (String item : data.get("nutrients").keys()) {
            Yaml.Node row = data.get("nutrients").get(item);
            double standard = pupils.mean(
                    (band, sex) -> row.get(sex.name()).get(band.ordinal()).number());
            boolean verified = share.get("verified").flag()
                    && pupils.counts().stream()
                            .allMatch(count -> row.get("verified")
                                    .get(count.band().ordinal())
                                    .flag());
            double low = standard * share.get("low").number() / 100;
            double high = Double.POSITIVE_INFINITY;
            if (data.get("tolerance").has(item)) {
                Yaml.Node tolerance = data.get("tolerance").get(item);
                low = low * tolerance.get("low").number() / 100;
                high = standard
                        * share.get("high").number()
                        / 100
                        * tolerance.get("high").number()
                        / 100;
            }
            rules.add(new Requirement(
                    item,
                    Scope.valueOf(row.get("scope").text()),
                    low,
                    high,
                    Force.MUST,
                    clause(row.get("clause").text()),
                    verified));
        }
    }

    private void energyShares(List<Requirement> rules) {
        for (String nutrient : data.get("energy_shares").keys()) {
            Yaml.Node row = data.get("energy_shares").get(nutrient);
            rules.add(new Requirement(
                    row.get("item").text(),
                    Scope.DAY,
                    row.get("low").number(),
                    row.get("high").number(),
                    Force.MUST,
                    clause(row.get("clause").text()),
                    row.get("verified").flag()));
        }
    }

    private void groups(Pupils pupils, Meal meal, List<Requirement> rules) {
        String column = meal == Meal.DINNER ? Meal.LUNCH.name() : meal.name();
        Yaml.Node source = data.get("group_clauses").get(meal.name());
        for (String group : data.get("groups").keys()) {
            Yaml.Node bands = data.get("groups").get(group).get(column);
            double low =
                    pupils.mean((band, sex) -> bands.get(band.ordinal()).get(0).number());
            double high =
                    pupils.mean((band, sex) -> bands.get(band.ordinal()).get(1).number());
            rules.add(new Requirement(
                    FoodGroup.valueOf(group).item(),
                    Scope.WEEK,
                    low,
                    high > 0 ? high : Double.POSITIVE_INFINITY,
                    Force.SHOULD,
                    clause(source.get("clause").text()),
                    source.get("verified").flag()));
        }
    }

    private void variety(Meal meal, List<Requirement> rules) {
        for (String item : data.get("variety").keys()) {
            Yaml.Node row = data.get("variety").get(item);
            boolean single = meal != Meal.DAY && row.has("single_meal");
            boolean forbidden = row.has("high");
            rules.add(new Requirement(
                    item,
                    Scope.valueOf(row.get("scope").text()),
                    row.get(single ? "single_meal" : "low").number(),
                    forbidden ? row.get("high").number() : Double.POSITIVE_INFINITY,
                    forbidden ? Force.MUST : Force.SHOULD,
                    clause(row.get("clause").text()),
                    row.get("verified").flag()));
        }
    }

    private String clause(String clause) {
        return document() + " " + clause;
    }
}
