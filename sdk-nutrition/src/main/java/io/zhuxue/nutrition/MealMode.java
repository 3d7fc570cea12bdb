package io.zhuxue.nutrition;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.util.Locale;

/** How a school feeds its pupils (供餐模式). */
public enum MealMode {
    /** 食堂供餐, the school's own kitchen, which the plan promotes. */
    CANTEEN("食堂供餐"),
    /** 企业（单位）供餐, meals that a company cooks and brings. */
    ENTERPRISE("企业供餐"),
    /** 家庭（个人）托餐, for small places where neither is possible. */
    FAMILY("家庭托餐");

    private final String chineseName;

    MealMode(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** Reads CANTEEN, canteen or 食堂供餐. */
    public static Parsed<MealMode> parse(String text) {
        for (MealMode mode : values()) {
            if (mode.name().equals(text.toUpperCase(Locale.ROOT)) || mode.chineseName.equals(text)) {
                return Parsed.accepted(mode);
            }
        }
        return Parsed.refused(CoreMessage.BAD_VALUE.with("供餐模式", "CANTEEN、ENTERPRISE 或 FAMILY"));
    }
}
