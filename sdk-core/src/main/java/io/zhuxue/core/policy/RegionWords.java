package io.zhuxue.core.policy;

import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names by which a question can name a place (地名): provinces, cities, and counties whose name is theirs alone. */
final class RegionWords {

    private static final List<String> ENDINGS = List.of("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市");
    private static final int SHORTEST_COUNTY = 3;

    private final Map<String, RegionCode> codes = new HashMap<>();
    private final Regions regions;

    RegionWords(Regions regions) {
        this.regions = regions;
        Set<String> twice = new HashSet<>();
        for (Region province : regions.provinces()) {
            for (Region city : regions.children(province.code())) {
                for (Region county : regions.children(city.code())) {
                    add(county.name(), county.code(), twice);
                }
                add(city.name(), city.code(), twice);
                if (city.name().endsWith("市")) {
                    add(city.name().substring(0, city.name().length() - 1), city.code(), twice);
                }
            }
        }
        codes.keySet().removeAll(twice);
        for (Region province : regions.provinces()) {
            codes.put(province.name(), province.code());
            codes.put(shortName(province.name()), province.code());
        }
    }

    private void add(String name, RegionCode code, Set<String> twice) {
        if (code.code().endsWith("00") ? name.length() < 2 : name.length() < SHORTEST_COUNTY) {
            return;
        }
        if (codes.put(name, code) != null) {
            twice.add(name);
        }
    }

    private static String shortName(String province) {
        for (String ending : ENDINGS) {
            if (province.endsWith(ending)) {
                return province.substring(0, province.length() - ending.length());
            }
        }
        return province;
    }

    /** Every name, with its code. */
    Map<String, RegionCode> names() {
        return Map.copyOf(codes);
    }

    /** The narrowest of some places; empty when one of them does not lie in another. */
    Optional<RegionCode> narrowest(List<RegionCode> named) {
        RegionCode narrowest = named.get(0);
        for (RegionCode other : named) {
            if (contains(narrowest, other)) {
                narrowest = other;
            } else if (!contains(other, narrowest)) {
                return Optional.empty();
            }
        }
        return Optional.of(narrowest);
    }

    private boolean contains(RegionCode wide, RegionCode narrow) {
        return wide.equals(narrow)
                || regions.parent(narrow)
                        .map(Region::code)
                        .filter(above -> contains(wide, above))
                        .isPresent();
    }
}
