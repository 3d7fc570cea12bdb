package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.identity.SchoolCode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a recording that shows an event (事件视频片段), such as a lot's receiving or a sample's taking.
 *
 * @param event the record that it shows, by its id
 * @param camera whose recording
 * @param from from when
 * @param to until when
 */
public record Clip(String event, DeviceId camera, LocalDateTime from, LocalDateTime to) {

    private static final Duration BEFORE = Duration.ofMinutes(5);
    private static final Duration AFTER = Duration.ofMinutes(10);

    /** The clips of an event: of every camera that sees its point, from five minutes before to ten after, by camera. */
    public static List<Clip> of(
            String event, SchoolCode school, ProcessPoint point, LocalDateTime at, Collection<Camera> cameras) {
        return cameras.stream()
                .filter(camera ->
                        camera.school().equals(school) && camera.points().contains(point))
                .map(camera -> new Clip(event, camera.id(), at.minus(BEFORE), at.plus(AFTER)))
                .sorted(Comparator.comparing(Clip::camera))
                .toList();
    }

    /** Until when the recording may be asked for, before it is overwritten. */
    public LocalDateTime askBefore(WatchRules rules) {
        return from.plusDays(rules.keepDays());
    }
}
