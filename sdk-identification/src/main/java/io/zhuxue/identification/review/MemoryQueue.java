package io.zhuxue.identification.review;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.spi.ReviewQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A queue in memory. */
final class MemoryQueue implements ReviewQueue {

    private final Map<String, ReviewItem> items = new LinkedHashMap<>();
    private final Map<String, List<ReviewDecision>> decisions = new HashMap<>();

    @Override
    public synchronized void add(ReviewItem item) {
        items.putIfAbsent(item.id(), item);
    }

    @Override
    public synchronized Optional<ReviewItem> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized List<ReviewItem> items(Area area) {
        return items.values().stream()
                .filter(item -> area.covers(Area.school(item.county(), item.schoolCode())))
                .toList();
    }

    @Override
    public synchronized List<ReviewItem> items(PersonRef person) {
        return items.values().stream()
                .filter(item -> item.person().equals(person))
                .toList();
    }

    @Override
    public synchronized List<ReviewDecision> decisions(String item) {
        return List.copyOf(decisions.getOrDefault(item, List.of()));
    }

    @Override
    public synchronized boolean record(ReviewDecision decision) {
        List<ReviewDecision> before = decisions.computeIfAbsent(decision.item(), id -> new ArrayList<>());
        return items.containsKey(decision.item()) && decision.number() == before.size() + 1 && before.add(decision);
    }
}
