package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/**
 * The watch over a county's cameras on one day (视频在线监看): it hears of cameras as they report, says at once when a point
 * goes unseen, and has the day's blind times at the end.
 *
 * <p>Reports may come late, again and out of order; the blind times do not depend on it. A point is seen while any of its
 * cameras is. It keeps every report of the day; begin another watch for another day. Not safe for several threads.
 */
public interface CameraWatch {

    /**
     * A watch.
     *
     * @param schools the schools that have to be seen
     * @param cameras the cameras; those of other schools are not looked at
     * @param times when each point has to be seen
     */
    static CameraWatch on(
            LocalDate day,
            Collection<SchoolCode> schools,
            Collection<Camera> cameras,
            Collection<WatchTime> times,
            WatchRules rules) {
        return new DefaultCameraWatch(day, schools, cameras, times, rules);
    }

    /** A camera was heard of; false when nobody knows it. */
    boolean heard(DeviceId camera, LocalDateTime at);

    /** A camera was reported to be off. */
    boolean lost(DeviceId camera, LocalDateTime at);

    /**
     * What has become known since the last call: points that no camera sees, points that have gone unseen for longer than
     * the rules allow, and points that are seen again. Each is said once.
     *
     * @param now not before the last call
     */
    List<Finding> tick(LocalDateTime now);

    /** The blind times until a moment of the day, longer than the rules allow; a point without a camera is blind throughout. */
    List<BlindTime> blind(LocalDateTime until);

    /**
     * The blind times until a moment of the day and the points that no camera sees, as findings, by school, code, point
     * and time: a point without a camera is found once, for that.
     */
    List<Finding> findings(LocalDateTime until);

    /** Points that have to be seen and no camera sees, a message each, by school and point. */
    List<Message> uncovered();
}
