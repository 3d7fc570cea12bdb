package io.zhuxue.reporting.conduct;

/**
 * One thing that a norm asks for (评分项).
 *
 * @param id the item's id
 * @param norm to which norm it belongs
 * @param text what is asked, in words
 * @param points how many points it is worth; at least 1
 * @param indicator the indicator whose rate is measured; empty when evidence is looked at
 * @param target the rate that earns all points, in hundredths of a percent; below it, points in proportion
 * @param fromZero true when the best rate is 0 and the target is the worst that earns nothing
 */
public record NormItem(String id, Norm norm, String text, int points, String indicator, int target, boolean fromZero) {

    public NormItem {
        if (points < 1 || (!indicator.isEmpty() && target < 1)) {
            throw new IllegalArgumentException("an item has points, and a measured one a target");
        }
    }

    /** True when the item is scored by what the system already knows. */
    public boolean measured() {
        return !indicator.isEmpty();
    }
}
