package io.zhuxue.server.console;

import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of places (地名); an unknown code, such as one of a synthetic province, is shown as it is. */
@Named("places")
@ApplicationScoped
public class Places {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The name of a region code, without those of the places around it. */
    public String name(String region) {
        return known.computeIfAbsent(
                region,
                code -> RegionCode.parse(code)
                        .value()
                        .flatMap(Regions.national()::find)
                        .map(Region::name)
                        .orElse(code));
    }

    /** The name cut to what a chart has room for. */
    public String brief(String region) {
        String name = name(region);
        return name.length() <= 9 ? name : name.substring(0, 8) + "…";
    }

    /** The name of an area by its leading digits: two of a province, four of a city, six of a county. */
    public String area(String digits) {
        return digits.isEmpty() ? "全国" : name(digits + "0".repeat(Math.max(0, 6 - digits.length())));
    }

    /** The name from the province down. */
    public String full(String region) {
        return RegionCode.parse(region)
                .value()
                .flatMap(Regions.national()::fullName)
                .orElse(region);
    }
}
