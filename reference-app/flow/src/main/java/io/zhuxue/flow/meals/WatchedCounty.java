package io.zhuxue.flow.meals;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.row.RowReader;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

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

    /** The columns of a table of passwords (设备口令): one row a device, recorders among them. */
    public static final List<Column> PASSWORDS =
            List.of(Column.required("device_id", "设备编码"), Column.required("password", "口令"));

    /** The table of cameras. */
    public static final String CAMERAS = "cameras";
    /** The table of when each point has to be seen. */
    public static final String TIMES = "watch_times";

    private static final DeviceId NO_DEVICE = new DeviceId("0".repeat(20));

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

    /** Reads passwords; the last row of a device counts. No rejection says a password. */
    public static Map<DeviceId, String> passwords(TableSource table, Consumer<Rejection> rejections) {
        Map<DeviceId, String> passwords = new TreeMap<>();
        RowReader.read(
                table,
                PASSWORDS,
                rejections,
                row -> Map.entry(row.parsed(0, DeviceId::parse, NO_DEVICE), row.text(1)),
                each -> passwords.put(each.getKey(), each.getValue()));
        return passwords;
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
