package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.row.RowReader;
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

    /** Writes a camera. */
    public static void write(CsvWriter csv, Camera camera) {
        camera.points()
                .forEach(point -> csv.row(camera.id().digits(), camera.school().code(), point.name()));
    }
}
