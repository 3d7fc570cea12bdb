package io.zhuxue.nutrition.menu;

/** A food group (食物类别) of WS/T 554-2017, tables 2 to 4; grams are edible raw grams in the group's own measure. */
public enum FoodGroup {
    /** 谷薯类, raw rice or flour. */
    GRAIN_TUBER("谷薯类", "grain_tuber_g"),
    /** 蔬菜类, mushrooms and seaweed included. */
    VEGETABLE("蔬菜类", "vegetable_g"),
    /** 水果类. */
    FRUIT("水果类", "fruit_g"),
    /** 畜禽肉类. */
    MEAT_POULTRY("畜禽肉类", "meat_poultry_g"),
    /** 鱼虾类. */
    FISH_SHRIMP("鱼虾类", "fish_shrimp_g"),
    /** 蛋类. */
    EGG("蛋类", "egg_g"),
    /** 奶及奶制品, fresh milk. */
    MILK("奶及奶制品", "milk_g"),
    /** 大豆类及其制品和坚果, dry soybean. */
    SOY_NUT("大豆及坚果类", "soy_nut_g"),
    /** 植物油; fats of animals are counted here too. */
    OIL("油脂类", "oil_g"),
    /** 盐. */
    SALT("盐", "salt_g"),
    /** A food that the standard gives no amount for. */
    OTHER("其他", "other_g");

    private final String chineseName;
    private final String item;

    FoodGroup(String chineseName, String item) {
        this.chineseName = chineseName;
        this.item = item;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** The item's name in a check. */
    public String item() {
        return item;
    }

    /** True when an item of a check is the grams of a food group. */
    static boolean hasItem(String item) {
        for (FoodGroup group : values()) {
            if (group.item.equals(item)) {
                return true;
            }
        }
        return false;
    }

    /** True for what counts as a kind of food; oil and salt do not. */
    boolean countsAsKind() {
        return this != OIL && this != SALT;
    }
}
