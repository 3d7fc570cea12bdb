package io.zhuxue.nutrition;

import io.zhuxue.core.MessageKey;

/** The numbered messages of sdk-nutrition (4000–4999). */
public enum NutritionMessage implements MessageKey {
    /** A meal is not one of the four. */
    BAD_MEAL(4001, "餐次“{}”无法识别，应为 breakfast、lunch、dinner 或 day。"),
    /** The pupils are not written as age band, sex and number. */
    BAD_PUPILS(4002, "就餐学生“{}”无法识别，应写作 9-11:M=120,F=110，多个年龄段用分号隔开。"),
    /** A dish, menu or price names a food that the food table does not hold. */
    UNKNOWN_FOOD(4003, "食物编码“{}”不在食物成分表中。"),
    /** A food stands in the table twice. */
    DUPLICATE_FOOD(4004, "食物编码“{}”重复。"),
    /** A price stands in the list twice. */
    DUPLICATE_PRICE(4005, "食物编码“{}”的价格重复。"),
    /** The rows of one dish disagree about its course. */
    COURSE_CHANGED(4006, "菜品“{}”前后类别不一致。"),
    /** A dish is not planned with because of a food that the table does not hold. */
    DISH_UNKNOWN_FOOD(4011, "菜品“{}”未参与配餐：食物编码“{}”不在食物成分表中。"),
    /** A dish is not planned with because of a food that no school may serve. */
    DISH_WILD_FOOD(4012, "菜品“{}”未参与配餐：食物编码“{}”属于野生蔬菜或野生菌。"),
    /** A dish is not planned with because of a food that the order leaves out. */
    DISH_EXCLUDED_FOOD(4013, "菜品“{}”未参与配餐：食物编码“{}”已被排除。"),
    /** A dish is not planned with because a price is not known. */
    DISH_WITHOUT_PRICE(4014, "菜品“{}”未参与配餐：食物编码“{}”没有价格。"),

    /** Advice: there is too little of something. */
    TOO_LITTLE(4101, "{}：{}为{}，低于{}，还差{}。可增加：{}。"),
    /** Advice: there is too much of something. */
    TOO_MUCH(4102, "{}：{}为{}，高于{}，超出{}。主要来自：{}。"),
    /** Values of the table that are not there, so that the true amount may be higher. */
    VALUES_MISSING(4103, "{}：{}有{}克食物没有成分数据，实际含量可能更高。"),
    /** A food whose energy and macronutrients disagree in the table. */
    DOUBTFUL_FOOD(4104, "食物编码“{}”的能量与三大营养素不符，请核对后再使用。"),
    /** A food that a school may not serve. */
    WILD_FOOD(4105, "食物编码“{}”属于野生蔬菜或野生菌，学校食堂不得使用。"),
    /** A food whose energy the table leaves blank. */
    ENERGY_DERIVED(4106, "食物编码“{}”缺能量数据，已按蛋白质、脂肪、碳水化合物折算。"),
    /** Fewer dark vegetables than the standard advises. */
    FEW_DARK_VEGETABLES(4107, "{}：深色蔬菜占蔬菜的{}%，宜达到{}%。");

    private final int number;
    private final String template;

    NutritionMessage(int number, String template) {
        this.number = number;
        this.template = template;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String template() {
        return template;
    }
}
