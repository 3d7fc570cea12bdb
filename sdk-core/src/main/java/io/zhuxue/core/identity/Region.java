package io.zhuxue.core.identity;

import java.util.List;

/**
 * A place of administration by code and name (行政区划), of today or of the past.
 *
 * @param code its six characters
 * @param name its own name, without those of the places around it; the last one when it was renamed
 * @param origin whose code it is
 * @param current false when the code has been abolished
 * @param formerNames earlier names under the same code, oldest first; a code may have served another place before
 */
public record Region(RegionCode code, String name, Origin origin, boolean current, List<String> formerNames) {

    /** Whose code a place has. */
    public enum Origin {
        /** 行政区划代码, GB/T 2260: the codes that citizen ID numbers begin with. */
        NATIONAL,
        /** 统计用区划代码 that GB/T 2260 does not have, mostly of development zones. */
        STATISTICAL,
        /** A local extension that the host has added, such as 4312A1. */
        LOCAL
    }

    /** The level of a place, which its code tells. */
    public enum Level {
        /** 省、自治区、直辖市: the last four characters are 0. */
        PROVINCE,
        /** 市、地区、自治州、盟: the last two characters are 0. */
        CITY,
        /** 县、县级市、区、旗. */
        COUNTY
    }

    public Region {
        formerNames = List.copyOf(formerNames);
    }

    /** A place that a province or city has coded for itself. */
    public static Region local(RegionCode code, String name) {
        return new Region(code, name, Origin.LOCAL, true, List.of());
    }

    /** Whether it is a province, a city or a county. */
    public Level level() {
        return level(code);
    }

    static Level level(RegionCode code) {
        if (!code.code().endsWith("00")) {
            return Level.COUNTY;
        }
        return code.code().endsWith("0000") ? Level.PROVINCE : Level.CITY;
    }

    /** True for a code that gathers places and names none, such as 市辖区 and 省直辖县级行政区划. */
    public boolean collective() {
        return name.equals("市辖区") || name.equals("县") || name.equals("市") || name.contains("直辖");
    }
}
