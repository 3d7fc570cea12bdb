package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.disclosure.Portion;
import java.util.Arrays;
import java.util.List;

/** A food that the training county buys; prices are invented, of the size of county contracts. */
enum CountyFood {
    RICE("F001", "大米", 480, 110, Delivery.MONTHLY, 180),
    OIL("F002", "菜籽油", 1100, 10, Delivery.MONTHLY, 360),
    MILK("F003", "纯牛奶", 850, 200, Delivery.WEEKLY, 21),
    POTATO("F004", "土豆", 360, 80, Delivery.WEEKLY, 14),
    CARROT("F005", "胡萝卜", 420, 60, Delivery.WEEKLY, 14),
    EGG("F006", "鸡蛋", 1050, 65, Delivery.WEEKLY, 20),
    PORK("F007", "猪后腿肉", 2800, 45, Delivery.DAILY, 1),
    CHICKEN("F008", "鸡腿肉", 1800, 60, Delivery.DAILY, 1),
    TOFU("F009", "豆腐", 600, 80, Delivery.DAILY, 1),
    CABBAGE("F010", "大白菜", 320, 120, Delivery.DAILY, 2),
    GREENS("F011", "小白菜", 500, 90, Delivery.DAILY, 1),
    APPLE("F012", "苹果", 650, 120, Delivery.WEEKLY, 14);

    /** How often a food comes. */
    enum Delivery {
        /** On the first day of school in a month. */
        MONTHLY,
        /** On the first day of school in a week. */
        WEEKLY,
        /** On the day on which it is cooked. */
        DAILY
    }

    /** A dish of the week's menu. */
    record Dish(String name, List<CountyFood> foods) {}

    /** Each day's food costs between 4.20 and 4.90 of the 5 yuan. */
    private static final List<List<Dish>> WEEK = List.of(
            List.of(dish("米饭", RICE), dish("土豆烧肉", PORK, POTATO, OIL), dish("清炒小白菜", GREENS), dish("纯牛奶", MILK)),
            List.of(
                    dish("米饭", RICE),
                    dish("胡萝卜烧鸡", CHICKEN, CARROT, OIL),
                    dish("白菜豆腐", CABBAGE, TOFU),
                    dish("蒸水蛋", EGG),
                    dish("苹果", APPLE)),
            List.of(
                    dish("米饭", RICE),
                    dish("韭黄炒蛋", EGG, OIL),
                    dish("清炒小白菜", GREENS),
                    dish("纯牛奶", MILK),
                    dish("苹果", APPLE)),
            List.of(
                    dish("米饭", RICE),
                    dish("回锅肉", PORK, OIL),
                    dish("家常豆腐", TOFU, CARROT),
                    dish("醋溜白菜", CABBAGE),
                    dish("蒸水蛋", EGG),
                    dish("苹果", APPLE)),
            List.of(
                    dish("米饭", RICE),
                    dish("土豆鸡块", CHICKEN, POTATO, OIL),
                    dish("清炒小白菜", GREENS),
                    dish("醋溜白菜", CABBAGE),
                    dish("纯牛奶", MILK)));

    private final String code;
    private final String chineseName;
    private final Money price;
    private final int portion;
    private final Delivery delivery;
    private final int shelfDays;

    CountyFood(String code, String chineseName, int fen, int portion, Delivery delivery, int shelfDays) {
        this.code = code;
        this.chineseName = chineseName;
        this.price = Money.ofFen(fen);
        this.portion = portion;
        this.delivery = delivery;
        this.shelfDays = shelfDays;
    }

    private static Dish dish(String name, CountyFood... foods) {
        return new Dish(name, List.of(foods));
    }

    /** What is cooked on the so-manieth day of school. */
    static List<Dish> menu(int day) {
        return WEEK.get(day % WEEK.size());
    }

    /** What one portion of each dish holds. */
    static List<Portion> recipes() {
        return WEEK.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(dish -> dish.foods().stream()
                        .map(food -> new Portion(dish.name(), food.code(), Grams.of(food.portion()))))
                .toList();
    }

    /** The food of a code. */
    static CountyFood of(String code) {
        return Arrays.stream(values())
                .filter(food -> food.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    String chineseName() {
        return chineseName;
    }

    /** The contract's price of a kilogram. */
    Money price() {
        return price;
    }

    /** Raw grams in one portion. */
    int portion() {
        return portion;
    }

    Delivery delivery() {
        return delivery;
    }

    /** For how many days after its delivery it may be eaten. */
    int shelfDays() {
        return shelfDays;
    }
}
