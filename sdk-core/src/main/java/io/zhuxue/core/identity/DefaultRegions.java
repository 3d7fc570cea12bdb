package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.identity.Region.Level;
import io.zhuxue.core.identity.Region.Origin;
import io.zhuxue.core.identity.RegionAdvice.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The tree in memory: one sorted map, and the children of each place. */
final class DefaultRegions implements Regions {

    /** Loaded on first use, and shared because nothing in it changes. */
    private static final class National {
        static final Regions TABLE = new DefaultRegions(RegionTable.read());
    }

    private final NavigableMap<RegionCode, RegionTable.Entry> entries;
    private final Map<RegionCode, List<Region>> children = new HashMap<>();

    private DefaultRegions(NavigableMap<RegionCode, RegionTable.Entry> entries) {
        this.entries = entries;
        for (RegionTable.Entry entry : entries.values()) {
            Region region = entry.region();
            boolean shown = region.current() && !(region.collective() && region.level() == Level.COUNTY);
            if (shown && region.level() != Level.PROVINCE) {
                parent(region.code())
                        .ifPresent(parent -> children.computeIfAbsent(parent.code(), code -> new ArrayList<>())
                                .add(region));
            }
        }
    }

    static Regions national() {
        return National.TABLE;
    }

    @Override
    public Regions with(Collection<Region> local) {
        NavigableMap<RegionCode, RegionTable.Entry> more = new TreeMap<>(entries);
        for (Region region : local) {
            RegionTable.Entry before = more.put(region.code(), RegionTable.Entry.open(region));
            if (before != null && before.region().current()) {
                throw new IllegalArgumentException("in force already: " + region.code());
            }
        }
        return new DefaultRegions(more);
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(entries.get(code)).map(RegionTable.Entry::region);
    }

    @Override
    public List<Region> provinces() {
        return entries.values().stream()
                .map(RegionTable.Entry::region)
                .filter(region -> region.current() && region.level() == Level.PROVINCE)
                .toList();
    }

    @Override
    public List<Region> children(RegionCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    @Override
    public List<Region> counties(RegionCode code) {
        List<Region> below = children(code);
        return below.isEmpty()
                ? find(code).filter(Region::current).stream().toList()
                : below.stream()
                        .flatMap(child -> counties(child.code()).stream())
                        .toList();
    }

    @Override
    public Optional<Region> parent(RegionCode code) {
        return switch (Region.level(code)) {
            case PROVINCE -> Optional.empty();
            case CITY -> province(code);
            case COUNTY -> city(code).or(() -> province(code));
        };
    }

    @Override
    public Optional<Region> province(RegionCode code) {
        return find(new RegionCode(code.province() + "0000"));
    }

    @Override
    public Optional<Region> city(RegionCode code) {
        return Region.level(code) == Level.PROVINCE ? Optional.empty() : find(new RegionCode(code.city() + "00"));
    }

    @Override
    public Optional<String> fullName(RegionCode code) {
        return find(code).map(region -> {
            String above =
                    parent(code).flatMap(parent -> fullName(parent.code())).orElse("");
            return region.collective() ? above : above + region.name();
        });
    }

    @Override
    public RegionAdvice validFor(RegionCode code, int birthYear) {
        RegionTable.Entry entry = entries.get(code);
        if (entry == null) {
            // The cards of 2023 write 9, the province of residence and the country where others have the place.
            return code.code().startsWith("9")
                    ? new RegionAdvice(Standing.FOREIGNER, CoreMessage.REGION_FOREIGNER.with(code))
                    : new RegionAdvice(Standing.NEVER_EXISTED, CoreMessage.REGION_UNKNOWN.with(code));
        }
        String name = fullName(code).orElse("");
        if (entry.region().origin() != Origin.NATIONAL) {
            return new RegionAdvice(Standing.NOT_IN_IDS, CoreMessage.REGION_NOT_IN_IDS.with(code, name));
        }
        if (entry.afterYear() > birthYear) {
            return new RegionAdvice(
                    Standing.CREATED_AFTER_BIRTH, CoreMessage.REGION_CREATED_AFTER.with(code, name, entry.after()));
        }
        if (entry.untilYear() < birthYear) {
            return new RegionAdvice(
                    Standing.ABOLISHED_BEFORE_BIRTH,
                    CoreMessage.REGION_ABOLISHED_BEFORE.with(code, name, entry.until()));
        }
        return entry.region().current()
                ? new RegionAdvice(Standing.CURRENT, CoreMessage.REGION_CURRENT.with(code, name))
                : new RegionAdvice(Standing.ABOLISHED, CoreMessage.REGION_ABOLISHED.with(code, name, entry.until()));
    }
}
