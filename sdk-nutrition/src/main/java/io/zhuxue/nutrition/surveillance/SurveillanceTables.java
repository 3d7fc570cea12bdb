package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.row.RowReader;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The table of cameras; docs/nutrition.md has its contract. */
public final class SurveillanceTables {

    /** The columns of {@code cameras}: one row a camera and point. */
    public static final List<Column> CAMERAS = List.of(
            Column.required("device_id", "设备编码"),
            Column.required("school_code", "学校标识码"),
            Column.required("point", "环节"));

    /** The columns of {@code camera_reports}, the recorded journal of a watch: HEARD (registered, heartbeat) or LOST. */
    public static final List<Column> REPORTS =
            List.of(Column.required("device_id", "设备编码"), Column.required("at", "时间"), Column.required("kind", "类型"));

    /** The columns of {@code watch_times}: when each point has to be seen on a day of school. */
    public static final List<Column> TIMES =
            List.of(Column.required("point", "环节"), Column.required("from", "开始"), Column.required("to", "结束"));

    /** The columns of a table of passwords (设备口令): one row a device, recorders among them. */
    public static final List<Column> PASSWORDS =
            List.of(Column.required("device_id", "设备编码"), Column.required("password", "口令"));

    private static final DeviceId NO_DEVICE = new DeviceId("0".repeat(20));

    private SurveillanceTables() {}

    /** Reads cameras, by their numbers; the rows of one may stand anywhere, its first row says where it hangs. */
    public static List<Camera> cameras(TableSource table, Consumer<Rejection> rejections) {
        Map<DeviceId, Camera> cameras = new TreeMap<>();
        RowReader.read(
                table,
                CAMERAS,
                rejections,
                row -> new Camera(
                        row.parsed(0, DeviceId::parse, NO_DEVICE),
                        row.school(1),
                        Set.of(row.constant(2, ProcessPoint.class))),
                line -> cameras.merge(line.id(), line, (a, b) -> {
                    Set<ProcessPoint> points = EnumSet.copyOf(a.points());
                    points.addAll(b.points());
                    return new Camera(a.id(), a.school(), points);
                }));
        return List.copyOf(cameras.values());
    }

    /**
     * A report of a camera as a watch has noted it (设备报告).
     *
     * @param device which camera
     * @param at when
     * @param kind whether it was heard of or reported off
     */
    public record Report(DeviceId device, LocalDateTime at, Kind kind) {

        /** What was reported. */
        public enum Kind {
            /** 注册或心跳. */
            HEARD,
            /** 注销或离线. */
            LOST
        }
    }

    /** Reads reports one by one, in their order; a day of a county is many. */
    public static void reports(TableSource table, Consumer<Rejection> rejections, Consumer<Report> taker) {
        RowReader.read(
                table,
                REPORTS,
                rejections,
                row -> new Report(
                        row.parsed(0, DeviceId::parse, NO_DEVICE), row.time(1), row.constant(2, Report.Kind.class)),
                taker);
    }

    /** Reads watch times, in their order. */
    public static List<WatchTime> times(TableSource table, Consumer<Rejection> rejections) {
        List<WatchTime> times = new ArrayList<>();
        RowReader.read(
                table,
                TIMES,
                rejections,
                row -> {
                    ProcessPoint point = row.constant(0, ProcessPoint.class);
                    LocalTime from = row.parsed(1, SurveillanceTables::time, LocalTime.MIN);
                    LocalTime to = row.parsed(2, SurveillanceTables::time, LocalTime.MAX);
                    if (!to.isAfter(from)) {
                        row.bad(2, "晚于开始时间");
                        return new WatchTime(point, LocalTime.MIN, LocalTime.MAX);
                    }
                    return new WatchTime(point, from, to);
                },
                times::add);
        return times;
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

    private static Parsed<LocalTime> time(String text) {
        try {
            return Parsed.accepted(LocalTime.parse(text));
        } catch (DateTimeParseException bad) {
            return Parsed.refused(CoreMessage.BAD_VALUE.with("时刻", "如 10:30"));
        }
    }

    /** Writes a report. */
    public static void write(CsvWriter csv, Report report) {
        csv.row(report.device().digits(), report.at().toString(), report.kind().name());
    }

    /** Writes a watch time. */
    public static void write(CsvWriter csv, WatchTime time) {
        csv.row(time.point().name(), time.from().toString(), time.to().toString());
    }

    /** Writes a camera. */
    public static void write(CsvWriter csv, Camera camera) {
        camera.points()
                .forEach(point -> csv.row(camera.id().digits(), camera.school().code(), point.name()));
    }
}
