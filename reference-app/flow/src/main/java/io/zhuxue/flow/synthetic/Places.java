package io.zhuxue.flow.synthetic;

import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import java.util.ArrayList;
import java.util.List;

/** The counties that a training province uses, and those that its students from elsewhere come from. */
final class Places {
    /** Cities with a budget of their own (计划单列市), which share costs in another way than their province does. */
    private static final List<String> PLAN_CITIES = List.of("2102", "3302", "3502", "3702", "4403");

    private static final int FEWEST_COUNTIES = 4;
    private static final int STUDENTS_PER_COUNTY = 400;

    private final Regions regions;
    private final List<String> counties;
    private final List<String> elsewhere;

    private Places(Regions regions, List<String> counties, List<String> elsewhere) {
        this.regions = regions;
        this.counties = List.copyOf(counties);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** Counties spread over the province, the more the more students; a plan city is always among them. */
    static Places of(String province, long students) {
        Regions regions = Regions.national();
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Region place : regions.provinces()) {
            counties(regions, place).forEach(place.code().province().equals(province) ? own::add : others::add);
        }
        if (own.isEmpty()) {
            throw new IllegalArgumentException("no counties of a province " + province + " in the table of places");
        }
        int count = (int) Math.min(own.size(), Math.max(FEWEST_COUNTIES, students / STUDENTS_PER_COUNTY));
        List<String> chosen = new ArrayList<>();
        own.stream().filter(Places::inPlanCity).findFirst().ifPresent(chosen::add);
        for (int i = 0; i < count; i++) {
            String county = own.get((int) ((long) i * own.size() / count));
            if (!chosen.contains(county)) {
                chosen.add(county);
            }
        }
        return new Places(regions, chosen, others);
    }

    /** The counties of a province whose codes ID numbers begin with. */
    private static List<String> counties(Regions regions, Region province) {
        return regions.counties(province.code()).stream()
                .filter(county -> county.origin() == Region.Origin.NATIONAL && county.level() == Region.Level.COUNTY)
                .map(county -> county.code().code())
                .toList();
    }

    private static boolean inPlanCity(String county) {
        return PLAN_CITIES.contains(county.substring(0, 4));
    }

    List<String> counties() {
        return counties;
    }

    /** A county of another province. */
    String elsewhere(Chance chance) {
        return chance.oneOf(elsewhere);
    }

    /** Another county of the same city, or the same county when the city has no other. */
    String neighbour(String county, Chance chance) {
        List<String> near = regions.city(new RegionCode(county)).stream()
                .flatMap(city -> regions.children(city.code()).stream())
                .map(place -> place.code().code())
                .filter(other -> !other.equals(county) && other.startsWith(county.substring(0, 4)))
                .toList();
        return near.isEmpty() ? county : chance.oneOf(near);
    }

    /** The name of a county, for the names of its schools. */
    String name(String county) {
        return regions.find(new RegionCode(county)).map(Region::name).orElse(county);
    }
}
