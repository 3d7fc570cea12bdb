package io.zhuxue.core.access;

import io.zhuxue.core.identity.RegionCode;

/**
 * A part of the country for which an actor answers (管辖范围): the whole, a province, a city, a county, a school, a class.
 *
 * @param level how far down it is
 * @param region the region code cut to its level: empty, two, four or six characters; a school's county
 * @param school the school code; empty above the school
 * @param className the class; empty above the class
 */
public record Area(Level level, String region, String school, String className) {

    /** The levels at which the aid system is used (五级使用), and the class below them. */
    public enum Level {
        /** 中央. */
        NATION,
        /** 省. */
        PROVINCE,
        /** 市. */
        CITY,
        /** 区县. */
        COUNTY,
        /** 学校. */
        SCHOOL,
        /** 班级. */
        CLASS
    }

    private static final int COUNTY_LENGTH = 6;

    public Area {
        boolean inSchool = level.compareTo(Level.SCHOOL) >= 0;
        if (region.length() != Math.min(level.ordinal() * 2, COUNTY_LENGTH)
                || school.isEmpty() == inSchool
                || className.isEmpty() == (level == Level.CLASS)) {
            throw new IllegalArgumentException("an area has exactly what its level needs");
        }
    }

    /** The whole country. */
    public static Area nation() {
        return new Area(Level.NATION, "", "", "");
    }

    /** The area of a region: 430000 is a province, 430100 a city, all others are counties. */
    public static Area of(RegionCode region) {
        String code = region.code();
        if (code.endsWith("0000")) {
            return new Area(Level.PROVINCE, region.province(), "", "");
        }
        return code.endsWith("00") ? new Area(Level.CITY, region.city(), "", "") : new Area(Level.COUNTY, code, "", "");
    }

    /** A school in its county. */
    public static Area school(RegionCode county, String schoolCode) {
        return new Area(Level.SCHOOL, county.code(), schoolCode, "");
    }

    /** A class of a school. */
    public static Area schoolClass(RegionCode county, String schoolCode, String className) {
        return new Area(Level.CLASS, county.code(), schoolCode, className);
    }

    /** True when the other area is this one or lies within it. */
    public boolean covers(Area other) {
        return level.compareTo(other.level) <= 0
                && other.region.startsWith(region)
                && (school.isEmpty() || school.equals(other.school))
                && (className.isEmpty() || className.equals(other.className));
    }
}
