package io.zhuxue.nutrition.menu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Orders the days of a week, which are alike, so that as few dishes as possible stand on two days running. */
final class DayOrder {

    private static final double SAME = 1e-6;

    private DayOrder() {}

    /** The first order, by the days' place in the list, that has fewest dishes on two days running. */
    static <T> List<List<T>> spread(List<List<T>> days) {
        return spread(days, order -> 0);
    }

    /** Among the orders that cost least the first that has fewest dishes on two days running. */
    static <T> List<List<T>> spread(List<List<T>> days, ToDoubleFunction<List<List<T>>> cost) {
        Search<T> search = new Search<>(days, cost);
        search.place(new ArrayList<>(), new boolean[days.size()], 0);
        return search.best;
    }

    private static final class Search<T> {

        private final List<List<T>> days;
        private final ToDoubleFunction<List<List<T>>> cost;
        private List<List<T>> best;
        private double least;
        private int fewest = Integer.MAX_VALUE;

        Search(List<List<T>> days, ToDoubleFunction<List<List<T>>> cost) {
            this.days = days;
            this.cost = cost;
            best = days;
            least = cost.applyAsDouble(days);
        }

        void place(List<List<T>> order, boolean[] used, int running) {
            if (order.size() == days.size()) {
                double now = cost.applyAsDouble(order);
                if (now < least - SAME || (now <= least + SAME && running < fewest)) {
                    least = Math.min(least, now);
                    fewest = running;
                    best = List.copyOf(order);
                }
                return;
            }
            for (int day = 0; day < used.length; day++) {
                if (!used[day]) {
                    int more = order.isEmpty() ? 0 : common(order.get(order.size() - 1), days.get(day));
                    used[day] = true;
                    order.add(days.get(day));
                    place(order, used, running + more);
                    order.remove(order.size() - 1);
                    used[day] = false;
                }
            }
        }

        private int common(List<T> one, List<T> next) {
            Set<T> both = new HashSet<>(one);
            both.retainAll(next);
            return both.size();
        }
    }
}
