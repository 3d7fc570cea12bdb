package io.zhuxue.identification.roster;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.util.Optional;

/**
 * A school (学校) as the table of schools states one.
 *
 * @param code 学校标识码
 * @param name 学校名称
 * @param region 所在地
 * @param ownership 办学性质
 * @param affiliation 隶属
 * @param nutrition 营养改善计划
 * @param mealMode 供餐模式
 * @param feeShs 当地公办普高学杂费, a year; nothing when blank
 * @param feeVoc 当地公办中职学费, a year; nothing when blank
 * @param privateFee 民办实收, a year; empty at a public school or when blank
 */
public record School(
        String code,
        String name,
        RegionCode region,
        Ownership ownership,
        Affiliation affiliation,
        NutritionPlan nutrition,
        MealMode mealMode,
        Money feeShs,
        Money feeVoc,
        Optional<Money> privateFee) {

    /** 办学性质. */
    public enum Ownership {
        /** 公办. */
        PUBLIC,
        /** 民办. */
        PRIVATE
    }

    /** 隶属关系. */
    public enum Affiliation {
        /** 中央. */
        CENTRAL,
        /** 地方. */
        LOCAL
    }

    /** Whether the school takes part in the nutrition plan (营养改善计划). */
    public enum NutritionPlan {
        /** 国家计划地区. */
        NATIONAL,
        /** 地方计划地区. */
        LOCAL,
        /** 未实施. */
        NONE
    }

    /** How meals are provided (供餐模式). */
    public enum MealMode {
        /** 学校食堂供餐. */
        CANTEEN,
        /** 企业（单位）供餐. */
        ENTERPRISE,
        /** 家庭（个人）托餐. */
        FAMILY,
        /** Not stated: no meals. */
        NONE
    }
}
