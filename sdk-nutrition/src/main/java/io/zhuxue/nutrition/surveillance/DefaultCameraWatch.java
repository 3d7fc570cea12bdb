package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the reports of each camera, and works out from them what was seen. */
final class DefaultCameraWatch implements CameraWatch {

    private record Spot(SchoolCode school, ProcessPoint point) implements Comparable<Spot> {

        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::school).thenComparing(Spot::point);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }

        String subject() {
            return school + "/" + point;
        }
    }

    private record Span(LocalDateTime from, LocalDateTime to) {}

    private final LocalDate day;
    private final WatchRules rules;
    private final List<WatchTime> times;
    private final NavigableMap<Spot, List<DeviceId>> spots = new TreeMap<>();
    /** Per camera: when it was heard of (true) or reported off (false). */
    private final Map<DeviceId, NavigableMap<LocalDateTime, Boolean>> reports = new HashMap<>();
    /** Since when a point is unseen, of those that were told. */
    private final Map<Spot, LocalDateTime> told = new HashMap<>();

    private final SortedSet<Spot> toldUncovered = new TreeSet<>();

    DefaultCameraWatch(
            LocalDate day,
            Collection<SchoolCode> schools,
            Collection<Camera> cameras,
            Collection<WatchTime> times,
            WatchRules rules) {
        this.day = day;
        this.rules = rules;
        this.times = List.copyOf(times);
        for (SchoolCode school : schools) {
            times.forEach(time -> spots.putIfAbsent(new Spot(school, time.point()), new ArrayList<>()));
        }
        for (Camera camera : cameras) {
            reports.put(camera.id(), new TreeMap<>());
            for (ProcessPoint point : camera.points()) {
                List<DeviceId> seeing = spots.get(new Spot(camera.school(), point));
                if (seeing != null) {
                    seeing.add(camera.id());
                }
            }
        }
    }

    @Override
    public boolean heard(DeviceId camera, LocalDateTime at) {
        NavigableMap<LocalDateTime, Boolean> known = reports.get(camera);
        if (known != null) {
            known.putIfAbsent(at, true);
        }
        return known != null;
    }

    @Override
    public boolean lost(DeviceId camera, LocalDateTime at) {
        NavigableMap<LocalDateTime, Boolean> known = reports.get(camera);
        if (known != null) {
            known.put(at, false);
        }
        return known != null;
    }

    @Override
    public List<Finding> tick(LocalDateTime now) {
        List<Finding> findings = new ArrayList<>();
        spots.forEach((spot, seeing) -> {
            if (!isDue(spot.point(), now)) {
                told.remove(spot);
                return;
            }
            if (seeing.isEmpty()) {
                if (toldUncovered.add(spot)) {
                    findings.add(finding(spot, Finding.Weight.BREACH, uncovered(spot)));
                }
                return;
            }
            LocalDateTime since = unseenSince(spot, now);
            LocalDateTime before = told.get(spot);
            if (since == null && before != null) {
                told.remove(spot);
                long minutes = Duration.between(before, now).toMinutes();
                findings.add(finding(
                        spot,
                        Finding.Weight.NOTICE,
                        NutritionMessage.SEEN_AGAIN.with(spot.point().chineseName(), minutes)));
            } else if (since != null && before == null && tooLong(since, now)) {
                told.put(spot, since);
                findings.add(finding(
                        spot,
                        Finding.Weight.BREACH,
                        NutritionMessage.POINT_BLIND.with(spot.point().chineseName(), since)));
            }
        });
        return findings;
    }

    private boolean tooLong(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).compareTo(rules.blind()) > 0;
    }

    private boolean isDue(ProcessPoint point, LocalDateTime now) {
        return times.stream()
                .anyMatch(time ->
                        time.point() == point && !now.isBefore(time.begins(day)) && now.isBefore(time.ends(day)));
    }

    /** Since when a point is unseen at a moment; null when it is seen. */
    private @Nullable LocalDateTime unseenSince(Spot spot, LocalDateTime now) {
        if (seen(spot).stream().anyMatch(span -> !span.from.isAfter(now) && span.to.isAfter(now))) {
            return null;
        }
        List<BlindTime> blind = new ArrayList<>();
        gaps(spot, now, Duration.ZERO, blind);
        return blind.stream()
                .filter(gap -> gap.to().equals(now))
                .map(BlindTime::from)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<BlindTime> blind(LocalDateTime until) {
        List<BlindTime> blind = new ArrayList<>();
        spots.keySet().forEach(spot -> gaps(spot, until, rules.blind(), blind));
        blind.sort(Comparator.naturalOrder());
        return List.copyOf(blind);
    }

    private void gaps(Spot spot, LocalDateTime until, Duration allowed, List<BlindTime> blind) {
        List<Span> seen = seen(spot);
        for (WatchTime time : times) {
            LocalDateTime end = time.ends(day).isBefore(until) ? time.ends(day) : until;
            if (time.point() != spot.point() || !time.begins(day).isBefore(end)) {
                continue;
            }
            LocalDateTime from = time.begins(day);
            for (Span span : seen) {
                gap(spot, from, span.from.isBefore(end) ? span.from : end, allowed, blind);
                from = span.to.isAfter(from) ? span.to : from;
            }
            gap(spot, from, end, allowed, blind);
        }
    }

    private static void gap(Spot spot, LocalDateTime from, LocalDateTime to, Duration allowed, List<BlindTime> blind) {
        if (from.isBefore(to) && Duration.between(from, to).compareTo(allowed) > 0) {
            blind.add(new BlindTime(spot.school(), spot.point(), from, to));
        }
    }

    /** When any camera of a point saw, in order of beginning. */
    private List<Span> seen(Spot spot) {
        List<Span> seen = new ArrayList<>();
        for (DeviceId camera : spots.getOrDefault(spot, List.of())) {
            NavigableMap<LocalDateTime, Boolean> known = reports.getOrDefault(camera, new TreeMap<>());
            @Nullable Span open = null;
            for (Map.Entry<LocalDateTime, Boolean> report : known.entrySet()) {
                LocalDateTime at = report.getKey();
                if (open != null && at.isBefore(open.to)) {
                    open = new Span(open.from, report.getValue() ? at.plus(rules.timeout()) : at);
                } else {
                    if (open != null) {
                        seen.add(open);
                    }
                    open = report.getValue() ? new Span(at, at.plus(rules.timeout())) : null;
                }
            }
            if (open != null) {
                seen.add(open);
            }
        }
        seen.sort(Comparator.comparing(Span::from));
        return seen;
    }

    @Override
    public List<Finding> findings(LocalDateTime until) {
        List<Finding> findings = new ArrayList<>();
        spots.forEach((spot, seeing) -> {
            if (seeing.isEmpty()) {
                findings.add(finding(spot, Finding.Weight.BREACH, uncovered(spot)));
                return;
            }
            List<BlindTime> blind = new ArrayList<>();
            gaps(spot, until, rules.blind(), blind);
            blind.stream()
                    .sorted()
                    .map(gap -> NutritionMessage.POINT_BLIND.with(spot.point().chineseName(), gap.from()))
                    .forEach(message -> findings.add(finding(spot, Finding.Weight.BREACH, message)));
        });
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    @Override
    public List<Message> uncovered() {
        List<Message> messages = new ArrayList<>();
        spots.forEach((spot, seeing) -> {
            if (seeing.isEmpty()) {
                messages.add(uncovered(spot));
            }
        });
        return messages;
    }

    private static Message uncovered(Spot spot) {
        return NutritionMessage.POINT_UNCOVERED.with(spot.school(), spot.point().chineseName());
    }

    private Finding finding(Spot spot, Finding.Weight weight, Message message) {
        List<String> evidence = spots.getOrDefault(spot, List.of()).stream()
                .map(DeviceId::digits)
                .toList();
        return new Finding(weight, spot.school(), day, spot.subject(), message, evidence);
    }
}
