package io.zhuxue.nutrition.menu;

import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A kitchen for training, tests and measurements (训练用菜品库): dishes as canteens cook them, put together by chance from
 * the starter table, with invented prices of a county market. Nobody's real menu.
 */
public final class TrainingKitchen {

    private static final class Holder {
        static final Yaml.Node DATA = Yaml.resource("training-kitchen.yaml");
    }

    private final List<Dish> dishes;
    private final PriceList prices;

    private TrainingKitchen(List<Dish> dishes, PriceList prices) {
        this.dishes = List.copyOf(dishes);
        this.prices = prices;
    }

    /**
     * So many dishes; the same seed gives the same ones.
     *
     * @param count at least 20
     */
    public static TrainingKitchen of(long seed, int count) {
        if (count < 20) {
            throw new IllegalArgumentException("a kitchen knows at least 20 dishes");
        }
        Maker maker = new Maker(new SplittableRandom(seed));
        Yaml.Node kinds = Holder.DATA.get("kinds");
        Map<String, Dish> dishes = new LinkedHashMap<>();
        int parts = 0;
        for (int k = 0; k < kinds.size(); k++) {
            parts += (int) kinds.get(k).get("parts").number();
        }
        int made = 0;
        int until = 0;
        for (int k = 0; k < kinds.size(); k++) {
            Yaml.Node kind = kinds.get(k);
            until += (int) kind.get("parts").number();
            int wanted = (int) ((long) count * until / parts);
            for (; made < wanted; made++) {
                Dish dish = maker.make(kind);
                String name = dish.name();
                for (int again = 2; dishes.containsKey(name); again++) {
                    name = dish.name() + again;
                }
                dishes.put(name, new Dish(name, dish.course(), dish.ingredients()));
            }
        }
        return new TrainingKitchen(new ArrayList<>(dishes.values()), maker.prices());
    }

    /** The dishes, staples first; their foods are those of {@link FoodTable#starter()}. */
    public List<Dish> dishes() {
        return dishes;
    }

    /** What the foods cost. */
    public PriceList prices() {
        return prices;
    }

    private static final class Maker {

        private final SplittableRandom random;

        Maker(SplittableRandom random) {
            this.random = random;
        }

        /** One food of each list, in grams between the list's bounds, to the next five grams. */
        Dish make(Yaml.Node kind) {
            Map<String, Double> grams = new LinkedHashMap<>();
            StringBuilder name = new StringBuilder();
            Yaml.Node lists = kind.get("foods");
            for (int i = 0; i < lists.size(); i++) {
                Yaml.Node list = lists.get(i);
                List<String> foods =
                        Holder.DATA.get("lists").get(list.get(0).text()).texts();
                String code = foods.get(random.nextInt(foods.size()));
                double low = list.get(1).number();
                double high = list.get(2).number();
                int step = high - low >= 10 ? 5 : 1;
                double amount = low + step * random.nextInt((int) (high - low) / step + 1);
                if (list.size() > 3 || grams.containsKey(code)) {
                    grams.merge(code, amount, Double::sum);
                    continue;
                }
                grams.put(code, amount);
                name.append(FoodTable.starter().find(code).orElseThrow().name().replaceAll("（.*）", ""));
            }
            List<String> ways = kind.get("ways").texts();
            String way = ways.get(random.nextInt(ways.size()));
            List<Dish.Ingredient> ingredients = new ArrayList<>();
            grams.forEach((code, amount) -> ingredients.add(new Dish.Ingredient(code, amount)));
            return new Dish(
                    way.replace("*", name), Course.valueOf(kind.get("course").text()), ingredients);
        }

        /** The market's price of each food, up or down by at most a tenth. */
        PriceList prices() {
            Map<String, Money> prices = new LinkedHashMap<>();
            Yaml.Node market = Holder.DATA.get("fen_per_kg");
            for (String code : market.keys()) {
                long fen = (long) market.get(code).number();
                prices.put(code, Money.ofFen(fen + fen * random.nextInt(-100, 101) / 1000));
            }
            return new PriceList(prices);
        }
    }
}
