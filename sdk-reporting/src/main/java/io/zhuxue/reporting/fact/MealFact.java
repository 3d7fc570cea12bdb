package io.zhuxue.reporting.fact;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * The meals of one school on one day in one way of supply (营养餐供餐), counted at the counter.
 *
 * @param place where the school is
 * @param schoolKind the kind of school, such as 小学 or 教学点
 * @param urban whether the school is in a town
 * @param day the school day
 * @param mode what is supplied
 * @param supply who supplies it, or for eggs and milk which of them
 * @param leftBehind meals of left-behind children (农村留守儿童)
 * @param poorDay meals of poor students who do not board (非寄宿贫困学生)
 * @param free meals of the others who eat free (免费提供)
 * @param meals all meals of the day
 * @param money the subsidy spent on them
 */
public record MealFact(
        Place place,
        String schoolKind,
        boolean urban,
        LocalDate day,
        Mode mode,
        Supply supply,
        long leftBehind,
        long poorDay,
        long free,
        long meals,
        Money money)
        implements Fact {

    /** What is supplied (供餐模式). */
    public enum Mode {
        /** 午餐. */
        LUNCH,
        /** 蛋奶. */
        EGG_MILK,
        /** 其他. */
        OTHER
    }

    /** Who supplies it, or for eggs and milk which of them. */
    public enum Supply {
        /** 学校食堂. */
        CANTEEN,
        /** 供餐企业. */
        ENTERPRISE,
        /** 家庭托餐. */
        FAMILY,
        /** 鸡蛋. */
        EGG,
        /** 牛奶. */
        MILK,
        /** 鸡蛋和牛奶. */
        BOTH
    }

    public MealFact {
        if (leftBehind < 0 || poorDay < 0 || free < 0 || meals < leftBehind + poorDay + free) {
            throw new IllegalArgumentException("the meals of the groups are part of all meals");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.MEAL;
    }
}
