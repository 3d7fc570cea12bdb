package io.zhuxue.nutrition.surveillance;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.surveillance.CameraWatchTest.ONE;
import static io.zhuxue.nutrition.surveillance.CameraWatchTest.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices' numbers, the table of cameras, and clips. */
class DevicesTest {

    @TempDir
    Path folder;

    @Test
    void a_device_has_twenty_digits_and_its_type_in_the_middle() {
        assertThat(ONE.isCamera()).isTrue();
        assertThat(new DeviceId("34020000001180000001").isCamera()).isFalse();
        assertThat(new DeviceId("34020000002000000001").type()).isEqualTo("200");
        assertThat(DeviceId.parse("3402000000132000000").refusal()).isPresent();
        assertThat(DeviceId.parse("3402000000132000000x").refusal()).isPresent();
        assertThat(DeviceId.parse(ONE.digits()).orThrow()).isEqualTo(ONE);
        assertThatThrownBy(() -> new DeviceId("1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ONE).isLessThan(TWO);
    }

    @Test
    void cameras_come_back_as_they_were_written() {
        List<Camera> cameras = List.of(
                new Camera(ONE, SCHOOL, Set.of(ProcessPoint.COOKING, ProcessPoint.SAMPLE)),
                new Camera(TWO, SCHOOL, Set.of(ProcessPoint.STORAGE)));
        Path file = folder.resolve("cameras.csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(SurveillanceTables.CAMERAS))) {
            cameras.forEach(camera -> SurveillanceTables.write(csv, camera));
            csv.commit();
        }
        List<Rejection> rejections = new ArrayList<>();
        assertThat(SurveillanceTables.cameras(Tables.open(file), rejections::add))
                .isEqualTo(cameras);
        assertThat(rejections).isEmpty();
    }

    @Test
    void a_row_without_a_number_or_with_an_unknown_point_is_refused() throws Exception {
        Path file = folder.resolve("cameras.csv");
        Files.writeString(file, "设备编码,学校标识码,环节\n34,2143000001,COOKING\n" + ONE + ",2143000001,GARDEN\n");
        List<Rejection> rejections = new ArrayList<>();
        assertThat(SurveillanceTables.cameras(Tables.open(file), rejections::add))
                .isEmpty();
        assertThat(rejections).extracting(Rejection::column).containsExactly("device_id", "point");
    }

    @Test
    void an_event_has_a_clip_of_every_camera_that_sees_its_point() {
        List<Camera> cameras = List.of(
                new Camera(TWO, SCHOOL, Set.of(ProcessPoint.RECEIVING)),
                new Camera(ONE, SCHOOL, Set.of(ProcessPoint.RECEIVING, ProcessPoint.STORE)),
                new Camera(new DeviceId("34020000001320000003"), SCHOOL, Set.of(ProcessPoint.COOKING)),
                new Camera(
                        new DeviceId("34020000001320000004"),
                        new SchoolCode("2143000002"),
                        Set.of(ProcessPoint.RECEIVING)));
        List<Clip> clips = Clip.of("L1", SCHOOL, ProcessPoint.RECEIVING, MONDAY.atTime(7, 30), cameras);
        assertThat(clips)
                .containsExactly(
                        new Clip("L1", ONE, MONDAY.atTime(7, 25), MONDAY.atTime(7, 40)),
                        new Clip("L1", TWO, MONDAY.atTime(7, 25), MONDAY.atTime(7, 40)));
        assertThat(clips.get(0).askBefore(WatchRules.national(MONDAY)))
                .isEqualTo(MONDAY.plusDays(30).atTime(7, 25));
        assertThat(Clip.of("L1", SCHOOL, ProcessPoint.DINING, MONDAY.atTime(7, 30), cameras))
                .isEmpty();
    }

    @Test
    void every_point_has_a_name() {
        for (ProcessPoint point : ProcessPoint.values()) {
            assertThat(point.chineseName()).isNotBlank();
        }
    }
}
