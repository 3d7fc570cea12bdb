package io.zhuxue.flow.meals;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a county is watched (监看对象), out of the tables {@code schools}, {@code cameras} and, where it is,
 * {@code watch_times}. Without that table the points of cooking, serving and eating have to be seen from 9:00 to 13:00,
 * which is this system's convention.
 *
 * @param schools the schools that have to be seen
 * @param cameras the cameras
 * @param times when each point has to be seen
 * @param rejections the rows that were not taken
 */
public record WatchedCounty(
        List<SchoolCode> schools, List<Camera> cameras, List<WatchTime> times, List<Rejection> rejections) {

    /** The table of cameras. */
    public static final String CAMERAS = "cameras";
    /** The table of when each point has to be seen. */
    public static final String TIMES = "watch_times";

    private static final List<WatchTime> USUAL = List.of(
            new WatchTime(ProcessPoint.COOKING, LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new WatchTime(ProcessPoint.SERVING, LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new WatchTime(ProcessPoint.DINING, LocalTime.of(9, 0), LocalTime.of(13, 0)));

    public WatchedCounty {
        schools = List.copyOf(schools);
        cameras = List.copyOf(cameras);
        times = List.copyOf(times);
        rejections = List.copyOf(rejections);
    }

    /**
     * Reads the tables of a folder.
     *
     * @throws Refusal when the folder or a table that is needed is not there
     */
    public static WatchedCounty read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        List<Rejection> bad = new ArrayList<>();
        List<SchoolCode> schools =
                DisclosureTables.schools(CountyBooks.table(folder, CountyBooks.SCHOOLS), bad::add).stream()
                        .map(SchoolProfile::code)
                        .toList();
        List<Camera> cameras = SurveillanceTables.cameras(CountyBooks.table(folder, CAMERAS), bad::add);
        List<WatchTime> times = Tables.lookUp(folder, TIMES)
                .map(table -> SurveillanceTables.times(table, bad::add))
                .orElse(USUAL);
        return new WatchedCounty(schools, cameras, times, bad);
    }

    /** The same county, to be seen on a day from a time on. */
    WatchedCounty from(LocalTime since) {
        List<WatchTime> left = times.stream()
                .filter(time -> time.to().isAfter(since))
                .map(time -> new WatchTime(time.point(), time.from().isBefore(since) ? since : time.from(), time.to()))
                .toList();
        return new WatchedCounty(schools, cameras, left, rejections);
    }
}
