package io.zhuxue.core.policy;

import io.zhuxue.core.identity.RegionCode;

/**
 * Where a policy is asked for (适用地点): a county and, when known, a school.
 *
 * @param region the county's code; 000000 asks for the nation's value
 * @param school the school code; empty when no school is meant
 */
public record Place(RegionCode region, String school) {

    /** The whole country: only the nation's own values apply. */
    public static final Place NATION = new Place(new RegionCode("000000"), "");

    /** A county, or a province when the last four characters are zeros. */
    public static Place of(RegionCode region) {
        return new Place(region, "");
    }

    /** True when a value set for a place of that level applies here. */
    boolean within(PolicyLevel level, String place) {
        return switch (level) {
            case NATION -> true;
            case PROVINCE -> region.province().equals(place);
            case COUNTY -> region.code().equals(place);
            case SCHOOL -> !school.isEmpty() && school.equals(place);
        };
    }
}
