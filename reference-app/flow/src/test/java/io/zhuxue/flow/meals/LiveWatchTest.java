package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.camera.CameraDesk;
import io.zhuxue.flow.camera.HandClock;
import io.zhuxue.flow.camera.SimulatedCamera;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live watch over one school, with simulated cameras and a simulated recorder that speak SIP over UDP. */
class LiveWatchTest {

    private static final DeviceId DESK = new DeviceId("34020000002000000001");
    private static final DeviceId COOK = new DeviceId("34020000001320000001");
    private static final DeviceId HALL = new DeviceId("34020000001320000002");
    private static final DeviceId RECORDER = new DeviceId("34020000001110000001");
    private static final Map<DeviceId, String> PASSWORDS = Map.of(COOK, "secret", RECORDER, "tape");
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final int ATTEMPTS = 50;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(MONDAY.atTime(8, 0));
    private final List<LiveWatch.Event> events = Collections.synchronizedList(new ArrayList<>());
    private Path out;
    private CameraDesk.Place place;
    private LiveWatch live;

    @BeforeEach
    void a_county() throws IOException {
        Files.writeString(folder.resolve("schools.csv"), "school_code,name,mode\n" + SCHOOL + ",一小,CANTEEN\n");
        Files.writeString(
                folder.resolve("cameras.csv"),
                "device_id,school_code,point\n" + COOK + "," + SCHOOL + ",COOKING\n" + HALL + "," + SCHOOL
                        + ",DINING\n");
        Files.writeString(
                folder.resolve("watch_times.csv"),
                "point,from,to\nCOOKING,07:00,11:00\nDINING,11:00,12:00\nSAMPLE,08:00,12:00\n");
        out = Files.createDirectories(folder.resolve("out"));
        open();
    }

    private void open() throws IOException {
        live = null;
        for (int attempt = 1; live == null; attempt++) {
            place = new CameraDesk.Place("127.0.0.1", SimulatedCamera.freePort(), DESK, "3402000000");
            try {
                live = open(place);
            } catch (Refusal taken) {
                assertThat(attempt).as("ports that were taken").isLessThan(ATTEMPTS);
            }
        }
    }

    private LiveWatch open(CameraDesk.Place where) {
        return LiveWatch.open(WatchedCounty.read(folder), PASSWORDS, where, out, clock, new Random(1), events::add);
    }

    @AfterEach
    void closed() {
        live.close();
    }

    private List<String> codes() {
        return events.stream().map(LiveWatch.Event::code).toList();
    }

    @Test
    void registrations_blind_points_and_points_without_a_camera_are_said_as_they_happen() throws IOException {
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "secret", place)) {
            camera.register(3_600);
            assertThat(live.tick()).isTrue();
            assertThat(codes()).containsExactly("REGISTERED", "POINT_UNCOVERED");
            assertThat(events.get(0).school()).isEqualTo(SCHOOL.code());
            assertThat(events.get(0).line()).isEqualTo("08:00 " + COOK + " 已注册");
            clock.move(Duration.ofMinutes(6));
            live.tick();
            camera.keepalive();
            live.tick();
            clock.move(Duration.ofMinutes(1));
            camera.register(0);
        }
        assertThat(codes()).containsExactly("REGISTERED", "POINT_UNCOVERED", "POINT_BLIND", "SEEN_AGAIN", "SIGNED_OFF");
        assertThat(live.registered()).isEmpty();
        clock.move(Duration.ofMinutes(10));
        CameraReview review = live.review();
        assertThat(review.reports()).isEqualTo(3);
        assertThat(review.blind())
                .contains(
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(8, 3), MONDAY.atTime(8, 6)),
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(8, 7), MONDAY.atTime(8, 17)));
    }

    @Test
    void the_journal_of_the_day_watched_over_again_shows_the_same_blind_times() throws IOException {
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "secret", place)) {
            camera.register(3_600);
            for (int minute = 0; minute < 30; minute++) {
                clock.move(Duration.ofMinutes(1));
                if (minute < 10 || minute > 20) {
                    camera.keepalive();
                }
            }
        }
        // The table of times asks for seven o'clock; this watch began at eight, and answers for no earlier time.
        Files.writeString(
                folder.resolve("watch_times.csv"),
                "point,from,to\nCOOKING,08:00,11:00\nDINING,11:00,12:00\nSAMPLE,08:00,12:00\n");
        Files.copy(out.resolve("camera_reports.csv"), folder.resolve("camera_reports.csv"));
        CameraReview again = CameraReview.of(folder, MONDAY, LocalDateTime.now(clock), Progress.SILENT);
        assertThat(live.review().blind()).isEqualTo(again.blind()).hasSize(2);
        assertThat(live.review().reports()).isEqualTo(again.reports()).isEqualTo(20);
    }

    @Test
    void a_watch_that_was_cut_off_goes_on_where_it_was() throws IOException {
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "secret", place)) {
            camera.register(3_600);
            clock.move(Duration.ofMinutes(1));
            camera.keepalive();
        }
        live.close();
        clock.move(Duration.ofMinutes(9));
        open();
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "secret", place)) {
            camera.register(3_600);
        }
        assertThat(live.review().reports()).isEqualTo(3);
        assertThat(live.review().blind())
                .contains(new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(8, 4), MONDAY.atTime(8, 10)));
    }

    @Test
    void a_registration_that_runs_out_is_said_and_takes_the_camera_off() throws IOException {
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "secret", place)) {
            camera.register(60);
        }
        clock.move(Duration.ofSeconds(61));
        live.tick();
        assertThat(codes()).contains("EXPIRED");
        assertThat(Files.readString(out.resolve("camera_reports.csv"))).endsWith(COOK + ",2022-09-05T08:01:01,LOST\n");
    }

    @Test
    void what_hangs_on_a_recorder_is_heard_of_with_it_and_lost_with_it() throws IOException {
        clock.move(Duration.ofHours(3));
        try (SimulatedCamera recorder = new SimulatedCamera(RECORDER, "tape", place)) {
            recorder.register(3_600);
            live.tick();
            assertThat(recorder.question()).contains("<CmdType>Catalog</CmdType>");
            assertThat(recorder.message(catalogue("ON"))).isEqualTo(200);
            clock.move(Duration.ofSeconds(50));
            recorder.keepalive();
            assertThat(live.review().reports()).as("the camera, twice").isEqualTo(2);
            assertThat(recorder.message(catalogue("OFF"))).isEqualTo(200);
            assertThat(recorder.message(catalogue("OFF"))).as("said before").isEqualTo(200);
            assertThat(live.review().reports()).isEqualTo(3);
            recorder.message(catalogue("ON"));
            recorder.register(0);
        }
        assertThat(Files.readAllLines(out.resolve("camera_reports.csv")))
                .containsExactly(
                        "device_id,at,kind",
                        HALL + ",2022-09-05T11:00,HEARD",
                        HALL + ",2022-09-05T11:00:50,HEARD",
                        HALL + ",2022-09-05T11:00:50,LOST",
                        HALL + ",2022-09-05T11:00:50,HEARD",
                        HALL + ",2022-09-05T11:00:50,LOST");
        assertThat(events.get(0).school()).as("a recorder is of no school").isEmpty();
    }

    private static String catalogue(String status) {
        return "<?xml version=\"1.0\"?><Response><CmdType>Catalog</CmdType><SN>1</SN><DeviceID>" + RECORDER
                + "</DeviceID><SumNum>2</SumNum><DeviceList Num=\"2\"><Item><DeviceID>" + HALL
                + "</DeviceID><Name>餐厅</Name><Status>" + status + "</Status></Item><Item><DeviceID>" + RECORDER
                + "</DeviceID><Name>录像机</Name><Status>ON</Status></Item></DeviceList></Response>";
    }

    @Test
    void a_wrong_password_is_no_event() throws IOException {
        try (SimulatedCamera camera = new SimulatedCamera(COOK, "guess", place)) {
            assertThat(camera.register(3_600)).isEqualTo(403);
        }
        assertThat(events).isEmpty();
        assertThat(out.resolve("camera_reports.csv")).doesNotExist();
    }

    @Test
    void the_watch_ends_with_its_day_and_writes_what_it_saw() throws IOException {
        live.tick();
        clock.move(Duration.ofHours(17));
        assertThat(live.tick()).isFalse();
        live.write(out);
        assertThat(Files.readAllLines(out.resolve("events.csv")))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("2022-09-05T08:00,POINT_UNCOVERED," + SCHOOL);
        assertThat(Files.readString(out.resolve("report.txt"))).contains("视频监看报告 2022-09-05");
        assertThat(Files.readAllLines(out.resolve("blind.csv")))
                .contains(SCHOOL + ",COOKING,2022-09-05T08:00,2022-09-05T11:00,10800");
    }

    @Test
    void a_port_that_is_taken_is_refused_with_its_address() {
        assertThatThrownBy(() -> open(place))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("127.0.0.1:" + place.port());
    }

    @Test
    void passwords_are_read_and_no_rejection_says_one() throws IOException {
        Path file = folder.resolve("passwords.csv");
        Files.writeString(file, "device_id,password\n" + COOK + ",secret\n123,hidden\n" + HALL + ",\n");
        List<Rejection> bad = new ArrayList<>();
        assertThat(SurveillanceTables.passwords(Tables.open(file), bad::add)).containsOnly(Map.entry(COOK, "secret"));
        assertThat(bad).hasSize(2);
        assertThat(bad.toString()).doesNotContain("hidden");
    }
}
