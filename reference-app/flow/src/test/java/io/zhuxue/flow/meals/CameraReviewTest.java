package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded journal of a watch: one camera with a heartbeat a minute, which was off from 10:00 to 10:10. */
class CameraReviewTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final String CAMERA = "43052900001320000001";
    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");

    @TempDir
    Path folder;

    private final List<String> reports = new ArrayList<>();

    @BeforeEach
    void a_morning() throws IOException {
        write("schools", "school_code,name,mode", "2143000001,一小,CANTEEN");
        write("cameras", "device_id,school_code,point", CAMERA + ",2143000001,COOKING");
        write("watch_times", "point,from,to", "COOKING,09:00,11:00", "SAMPLE,11:00,11:30");
        for (LocalTime at = LocalTime.of(8, 59); at.isBefore(LocalTime.of(11, 2)); at = at.plusMinutes(1)) {
            if (at.isBefore(LocalTime.of(10, 0)) || !at.isBefore(LocalTime.of(10, 10))) {
                reports.add(CAMERA + "," + DAY.atTime(at) + ",HEARD");
            }
        }
        reports.add(CAMERA + "," + DAY.atTime(10, 0) + ",LOST");
        reports.add(CAMERA + "," + DAY.plusDays(1).atTime(10, 0) + ",HEARD");
        reports.add("43052900001320000009," + DAY.atTime(10, 0) + ",HEARD");
        journal(reports);
    }

    private void journal(List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("device_id,at,kind"));
        lines.addAll(rows);
        write("camera_reports", lines.toArray(String[]::new));
    }

    private CameraReview review() {
        return CameraReview.of(folder, DAY, DAY.plusDays(1).atStartOfDay(), Progress.SILENT);
    }

    @Test
    void the_blind_time_is_found_to_the_second_and_the_point_without_a_camera_is_named() throws IOException {
        CameraReview review = review();
        assertThat(review.blind())
                .containsExactly(
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, DAY.atTime(10, 0), DAY.atTime(10, 10)),
                        new BlindTime(SCHOOL, ProcessPoint.SAMPLE, DAY.atTime(11, 0), DAY.atTime(11, 30)));
        assertThat(review.uncovered()).extracting(each -> each.code()).containsExactly("POINT_UNCOVERED");
        assertThat(review.reports()).isEqualTo(reports.size() - 2L);
        assertThat(review.strangers()).isOne();
        Path out = Files.createDirectories(folder.resolve("out"));
        review.write(out);
        assertThat(Files.readAllLines(out.resolve("blind.csv")))
                .contains("2143000001,COOKING,2022-09-05T10:00,2022-09-05T10:10,600");
        assertThat(Files.readAllLines(out.resolve("uncovered.csv"))).hasSize(2);
        assertThat(Files.readString(out.resolve("report.txt"))).contains("盲区 2 段共 40 分钟；无摄像机环节 1 个");
    }

    @Test
    void the_order_of_the_journal_does_not_matter() throws IOException {
        CameraReview before = review();
        Collections.shuffle(reports, new Random(5));
        journal(reports);
        assertThat(review()).isEqualTo(before);
    }

    @Test
    void what_is_not_due_yet_is_not_blind() {
        CameraReview early = CameraReview.of(folder, DAY, DAY.atTime(9, 59), Progress.SILENT);
        assertThat(early.blind()).isEmpty();
    }

    @Test
    void without_watch_times_cooking_serving_and_eating_have_to_be_seen() throws IOException {
        Files.delete(folder.resolve("watch_times.csv"));
        assertThat(review().uncovered()).hasSize(2);
    }

    @Test
    void bad_rows_are_listed_and_a_missing_journal_is_refused() throws IOException {
        write("watch_times", "point,from,to", "COOKING,11:00,09:00", "ROOF,09:00,10:00", "COOKING,soon,10:00");
        reports.add("12," + DAY.atTime(9, 0) + ",SEEN");
        journal(reports);
        assertThat(review().rejections())
                .extracting(each -> each.column())
                .containsExactly("to", "point", "from", "device_id", "kind");
        Files.delete(folder.resolve("camera_reports.csv"));
        assertThatThrownBy(this::review).isInstanceOf(Refusal.class);
    }

    private void write(String table, String... lines) throws IOException {
        Files.write(folder.resolve(table + ".csv"), Stream.of(lines).toList());
    }
}
