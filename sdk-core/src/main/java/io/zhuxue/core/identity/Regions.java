package io.zhuxue.core.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The tree of places (行政区划树): the codes of GB/T 2260 in force, the abolished ones, and the host's own.
 *
 * <p>The national table joins dated lists from December 2002 to June 2023 and the codes known to have been abolished
 * before; META-INF/NOTICE names its sources. Lists come in the order of codes. Instances never change.
 */
public interface Regions {

    /** The table that ships with the SDK. */
    static Regions national() {
        return DefaultRegions.national();
    }

    /**
     * These places and the host's own, each below the city or province that its code begins with: 4312A1 is a child of
     * 431200.
     *
     * @throws IllegalArgumentException when a code is in force already
     */
    Regions with(Collection<Region> local);

    /** A place of today or of the past. */
    Optional<Region> find(RegionCode code);

    /** The provinces in force. */
    List<Region> provinces();

    /** The places in force directly below; empty for a county. Collective codes of counties (市辖区) are left out. */
    List<Region> children(RegionCode code);

    /**
     * The counties in force below a province or city, or the county itself. A city without counties, such as 东莞市, stands
     * for its own.
     */
    List<Region> counties(RegionCode code);

    /** The place above, of today or of the past: the city of a county, else the province; empty for a province. */
    Optional<Region> parent(RegionCode code);

    /** The province of a place, also when the table lacks the place itself. */
    Optional<Region> province(RegionCode code);

    /** The city of a county, or the city itself; in Beijing and its like the collective 市辖区 or 县. */
    Optional<Region> city(RegionCode code);

    /**
     * The whole Chinese name from the province down, such as 湖南省怀化市鹤城区; collective codes add nothing. Empty when the
     * table lacks the place.
     */
    Optional<String> fullName(RegionCode code);

    /**
     * Whether an ID number of a person born in a year can begin with a code. The lists are years apart, so the answer is
     * doubtful only where no date between two lists could excuse the code.
     */
    RegionAdvice validFor(RegionCode code, int birthYear);
}
