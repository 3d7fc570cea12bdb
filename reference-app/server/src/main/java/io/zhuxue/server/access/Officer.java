package io.zhuxue.server.access;

import io.zhuxue.core.access.AccessPolicy;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Actor;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.identity.RegionCode;
import java.io.Serializable;

/**
 * A user who has signed in (用户), with the role and the area that bound every answer.
 *
 * @param account the account's name
 * @param displayName the name shown at the top of each page
 * @param areaCode the area as the account holds it: nothing (the nation), the leading digits of a region, county/school,
 *     county/school/class, or county/school/class/reference of the one student it belongs to
 */
public record Officer(String account, String displayName, Role role, String areaCode) implements Serializable {

    /** The user as the rule of access knows it. */
    public Actor actor() {
        return new Actor(account, role, area());
    }

    /** The bounds of what this user sees. */
    public Area area() {
        String[] parts = areaCode.split("/", 4);
        return switch (parts.length) {
            case 1 -> parts[0].isEmpty() ? Area.nation() : Area.of(region(parts[0]));
            case 2 -> Area.school(region(parts[0]), parts[1]);
            default -> Area.schoolClass(region(parts[0]), parts[1], parts[2]);
        };
    }

    /** The same bounds as patterns of queries. */
    public Scope scope() {
        return Scope.of(area(), own());
    }

    /** The reference of the student a family's account belongs to; empty for all others. */
    public String own() {
        String[] parts = areaCode.split("/", 4);
        return parts.length == 4 ? parts[3] : "";
    }

    /** True unless the area is one class of a teacher. */
    public boolean widerThanClass() {
        return area().level() != Area.Level.CLASS || !own().isEmpty();
    }

    /** True for who works in a school, or is of a family. */
    public boolean ofSchool() {
        return !area().school().isEmpty();
    }

    /** True when the role includes an action, somewhere within the area. */
    public boolean may(Action action) {
        return AccessPolicy.decide(actor(), action, area()).granted();
    }

    /** True when the user is a whole office of a county, and may do this. */
    public boolean countyMay(Action action) {
        return may(action) && area().level() == Area.Level.COUNTY;
    }

    /** True when the user is a whole office of a county, or a school, and may do this. */
    public boolean countyOrSchoolMay(Action action) {
        return countyMay(action) || (may(action) && area().level() == Area.Level.SCHOOL);
    }

    /** True when the user may load and start runs for the whole province. */
    public boolean provincial() {
        return may(Action.IMPORT) && area().level().compareTo(Area.Level.PROVINCE) <= 0;
    }

    /** The page this user begins with. */
    public String home() {
        if (!own().isEmpty()) {
            return "/console/student.xhtml?ref=" + own();
        }
        if (role == Role.EXPERT) {
            return "/console/scholarship.xhtml";
        }
        return widerThanClass() ? "/console/overview.xhtml" : "/console/cases.xhtml";
    }

    private static RegionCode region(String code) {
        return RegionCode.parse(code + "0".repeat(6 - code.length())).orThrow();
    }
}
