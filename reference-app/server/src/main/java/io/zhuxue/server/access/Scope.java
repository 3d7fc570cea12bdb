package io.zhuxue.server.access;

import io.zhuxue.core.access.Area;
import java.io.Serializable;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The area of a user (管辖范围) as patterns that every query binds; beyond them it sees nothing.
 *
 * @param region the pattern of the school's place, such as {@code 4301%}
 * @param school the pattern of the school code
 * @param person the pattern of the reference of a student
 */
public record Scope(String region, String school, String person) implements Serializable {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]*");

    /** The condition of every query on rows with region and school; {@link #bindings} fills its holes. */
    public static final String CONDITION = " region like :areaRegion and school_code like :areaSchool ";

    /**
     * The scope of an area.
     *
     * @param person the reference of the one student it is narrowed to; empty for all
     */
    public static Scope of(Area area, String person) {
        return new Scope(plain(area.region()) + "%", all(area.school()), all(person));
    }

    /** The leading digits of the area's region: none for the nation, two for a province, six for a county. */
    public String digits() {
        return region.substring(0, region.length() - 1);
    }

    /** The values for {@link #CONDITION}. */
    public Map<String, String> bindings() {
        return Map.of("areaRegion", region, "areaSchool", school, "areaPerson", person);
    }

    private static String all(String code) {
        return code.isEmpty() ? "%" : plain(code);
    }

    private static String plain(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an area is letters and digits");
        }
        return code;
    }
}
