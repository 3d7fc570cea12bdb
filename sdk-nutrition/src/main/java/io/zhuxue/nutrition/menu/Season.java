package io.zhuxue.nutrition.menu;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The months in which foods are in season (应季月份), and what they are worth outside of them.
 *
 * @param name whose season it is; another entry of the same name takes its place from its first day on
 * @param from the first day on which it counts
 * @param document where it stands
 * @param verified whether it was read in a public source
 * @param foods the foods
 * @param months months of the year, 1 to 12, in each climate
 * @param markUpPercent how much more the foods cost outside of the months; {@link #LEFT_OUT} when they are not used then
 */
public record Season(
        String name,
        LocalDate from,
        String document,
        boolean verified,
        FoodMatch foods,
        Map<Climate, Set<Integer>> months,
        int markUpPercent) {

    /** Not used outside of the months. */
    public static final int LEFT_OUT = -1;

    public Season {
        Map<Climate, Set<Integer>> copy = new EnumMap<>(Climate.class);
        for (Climate climate : Climate.values()) {
            Set<Integer> in = Set.copyOf(months.getOrDefault(climate, Set.of()));
            if (in.isEmpty() || in.stream().anyMatch(month -> month < 1 || month > 12)) {
                throw new IllegalArgumentException("a season has months of 1 to 12 in each climate");
            }
            copy.put(climate, in);
        }
        months = Map.copyOf(copy);
        if (markUpPercent < LEFT_OUT) {
            throw new IllegalArgumentException("out of season a food costs no less");
        }
    }

    /** True when the foods are in season there on that day. */
    public boolean inSeason(Climate climate, LocalDate day) {
        return months.getOrDefault(climate, Set.of()).contains(day.getMonthValue());
    }
}
