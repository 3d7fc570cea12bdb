package io.zhuxue.nutrition.menu;

import java.util.Optional;

/** A nutrient (营养素) of the food composition table, in the table's order; amounts are per 100 g of edible part. */
public enum Nutrient {
    /** 能量, kcal. */
    ENERGY("energy_kcal", "能量", "kcal"),
    /** 蛋白质, g. */
    PROTEIN("protein_g", "蛋白质", "g"),
    /** 脂肪, g. */
    FAT("fat_g", "脂肪", "g"),
    /** 碳水化合物, g. */
    CARBOHYDRATE("carbohydrate_g", "碳水化合物", "g"),
    /** 膳食纤维, g. */
    FIBRE("fiber_g", "膳食纤维", "g"),
    /** 胆固醇, mg. */
    CHOLESTEROL("cholesterol_mg", "胆固醇", "mg"),
    /** 维生素 A, retinol activity equivalents in µg. */
    VITAMIN_A("vitamin_a_ugRAE", "维生素A", "µgRAE"),
    /** 维生素 B1, mg. */
    THIAMIN("thiamin_mg", "维生素B1", "mg"),
    /** 维生素 B2, mg. */
    RIBOFLAVIN("riboflavin_mg", "维生素B2", "mg"),
    /** 烟酸, mg. */
    NIACIN("niacin_mg", "烟酸", "mg"),
    /** 维生素 C, mg. */
    VITAMIN_C("vitamin_c_mg", "维生素C", "mg"),
    /** 维生素 E, mg. */
    VITAMIN_E("vitamin_e_mg", "维生素E", "mg"),
    /** 钙, mg. */
    CALCIUM("calcium_mg", "钙", "mg"),
    /** 磷, mg. */
    PHOSPHORUS("phosphorus_mg", "磷", "mg"),
    /** 钾, mg. */
    POTASSIUM("potassium_mg", "钾", "mg"),
    /** 钠, mg. */
    SODIUM("sodium_mg", "钠", "mg"),
    /** 镁, mg. */
    MAGNESIUM("magnesium_mg", "镁", "mg"),
    /** 铁, mg. */
    IRON("iron_mg", "铁", "mg"),
    /** 锌, mg. */
    ZINC("zinc_mg", "锌", "mg"),
    /** 硒, µg. */
    SELENIUM("selenium_ug", "硒", "µg");

    private final String column;
    private final String chineseName;
    private final String unit;

    Nutrient(String column, String chineseName, String unit) {
        this.column = column;
        this.chineseName = chineseName;
        this.unit = unit;
    }

    /** The column of the food table, which is also the item's name in a check. */
    public String column() {
        return column;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** The unit of an amount. */
    public String unit() {
        return unit;
    }

    /** The nutrient of a column. */
    static Optional<Nutrient> ofColumn(String column) {
        for (Nutrient nutrient : values()) {
            if (nutrient.column.equals(column)) {
                return Optional.of(nutrient);
            }
        }
        return Optional.empty();
    }
}
