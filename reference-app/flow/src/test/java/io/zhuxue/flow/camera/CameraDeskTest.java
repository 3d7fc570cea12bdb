package io.zhuxue.flow.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.CameraWatch;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.DeviceMessage;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.WatchRules;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk on a port of this machine, and simulated cameras. */
class CameraDeskTest {

    private static final DeviceId DESK = new DeviceId("34020000002000000001");
    private static final DeviceId ONE = new DeviceId("34020000001320000001");
    private static final DeviceId TWO = new DeviceId("34020000001320000002");
    private static final int ATTEMPTS = 50;
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<DeviceMessage.Catalogue> catalogues = Collections.synchronizedList(new ArrayList<>());
    private final HandClock clock = new HandClock(MONDAY.atTime(9, 0));
    private final CameraDesk.Listener listener = new CameraDesk.Listener() {
        @Override
        public void heard(DeviceId device, LocalDateTime at) {
            heard.add("heard " + device + " " + at);
            watch.heard(device, at);
        }

        @Override
        public void gone(DeviceId device, LocalDateTime at) {
            heard.add("gone " + device + " " + at);
            watch.lost(device, at);
        }

        @Override
        public void catalogue(DeviceMessage.Catalogue part, LocalDateTime at) {
            catalogues.add(part);
        }
    };
    private final SchoolCode school = new SchoolCode("2143000001");
    private final CameraWatch watch = CameraWatch.on(
            MONDAY,
            List.of(school),
            List.of(new Camera(ONE, school, Set.of(ProcessPoint.COOKING))),
            List.of(new WatchTime(ProcessPoint.COOKING, LocalTime.of(9, 0), LocalTime.of(11, 0))),
            WatchRules.national(MONDAY));

    private CameraDesk.Place place;
    private CameraDesk desk;

    @BeforeEach
    void a_desk() throws IOException {
        Map<DeviceId, String> passwords = Map.of(ONE, "secret", TWO, "other");
        // Between the choice of a free port and its use somebody else may take it: then another is chosen.
        for (int attempt = 1; desk == null; attempt++) {
            place = new CameraDesk.Place("127.0.0.1", SimulatedCamera.freePort(), DESK, "3402000000");
            try {
                desk = CameraDesk.open(
                        place, device -> Optional.ofNullable(passwords.get(device)), listener, clock, new Random(1));
            } catch (IllegalStateException taken) {
                assertThat(attempt).as("ports that were taken").isLessThan(ATTEMPTS);
            }
        }
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    private SimulatedCamera camera(DeviceId id, String password) throws IOException {
        return new SimulatedCamera(id, password, place);
    }

    @Test
    void a_camera_registers_with_its_password_reports_and_signs_off() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            assertThat(camera.register(3_600)).isEqualTo(200);
            assertThat(desk.registered()).containsExactly(ONE);
            clock.move(Duration.ofMinutes(1));
            assertThat(camera.keepalive()).isEqualTo(200);
            clock.move(Duration.ofMinutes(1));
            assertThat(camera.register(0)).isEqualTo(200);
            assertThat(desk.registered()).isEmpty();
        }
        assertThat(heard)
                .containsExactly(
                        "heard " + ONE + " 2022-09-05T09:00",
                        "heard " + ONE + " 2022-09-05T09:01",
                        "gone " + ONE + " 2022-09-05T09:02");
    }

    @Test
    void what_goes_dark_is_found_while_it_lasts() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            camera.register(3_600);
            clock.move(Duration.ofMinutes(1));
            camera.keepalive();
            assertThat(watch.tick(LocalDateTime.now(clock))).isEmpty();
            clock.move(Duration.ofMinutes(6));
            assertThat(watch.tick(LocalDateTime.now(clock)))
                    .extracting(Finding::code)
                    .containsExactly("POINT_BLIND");
            camera.keepalive();
            assertThat(watch.tick(LocalDateTime.now(clock)))
                    .extracting(Finding::code)
                    .containsExactly("SEEN_AGAIN");
            assertThat(watch.blind(LocalDateTime.now(clock))).singleElement().satisfies(blind -> {
                assertThat(blind.from()).isEqualTo(MONDAY.atTime(9, 4));
                assertThat(blind.to()).isEqualTo(MONDAY.atTime(9, 7));
            });
        }
    }

    @Test
    void a_wrong_password_or_an_unknown_device_is_turned_away() throws IOException {
        try (SimulatedCamera wrong = camera(ONE, "guess");
                SimulatedCamera unknown = camera(new DeviceId("34020000001320000009"), "secret")) {
            assertThat(wrong.register(3_600)).isEqualTo(403);
            assertThat(unknown.register(3_600)).isEqualTo(403);
        }
        assertThat(desk.registered()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void an_answer_is_good_once_and_only_for_who_was_asked() throws IOException {
        try (SimulatedCamera one = camera(ONE, "secret");
                SimulatedCamera two = camera(TWO, "other")) {
            String challenge = one.exchange(one.unanswered());
            assertThat(SimulatedCamera.status(challenge)).isEqualTo(401);
            assertThat(SimulatedCamera.status(two.exchange(two.answered(challenge, 3_600))))
                    .as("another's challenge")
                    .isEqualTo(401);
            String fresh = one.exchange(one.unanswered());
            assertThat(SimulatedCamera.status(one.exchange(one.answered(fresh, 3_600))))
                    .isEqualTo(200);
            assertThat(SimulatedCamera.status(one.exchange(one.answered(fresh, 3_600))))
                    .as("used up")
                    .isEqualTo(401);
        }
        assertThat(desk.registered()).containsExactly(ONE);
    }

    @Test
    void who_has_not_registered_is_not_listened_to_nor_who_comes_from_elsewhere() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret");
                SimulatedCamera impostor = camera(ONE, "unknown")) {
            assertThat(camera.keepalive()).isEqualTo(403);
            camera.register(3_600);
            assertThat(impostor.keepalive()).isEqualTo(403);
            assertThat(camera.message("<Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>" + TWO
                            + "</DeviceID><Status>OK</Status></Notify>"))
                    .as("for another")
                    .isEqualTo(403);
            assertThat(camera.message("nonsense")).isEqualTo(400);
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_camera_is_asked_what_hangs_on_it() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            assertThat(desk.askCatalogue(ONE)).as("not registered yet").isFalse();
            camera.register(3_600);
            assertThat(desk.askCatalogue(ONE)).isTrue();
            assertThat(camera.question()).startsWith("MESSAGE sip:" + ONE).contains("<CmdType>Catalog</CmdType>");
            assertThat(camera.message(
                            "<?xml version=\"1.0\" encoding=\"GB2312\"?><Response><CmdType>Catalog</CmdType><SN>1</SN>"
                                    + "<DeviceID>" + ONE
                                    + "</DeviceID><SumNum>1</SumNum><DeviceList Num=\"1\"><Item><DeviceID>"
                                    + ONE
                                    + "</DeviceID><Name>烹饪区</Name><Status>ON</Status></Item></DeviceList></Response>"))
                    .isEqualTo(200);
        }
        assertThat(catalogues).singleElement().satisfies(part -> {
            assertThat(part.items()).containsExactly(new DeviceMessage.Item(ONE, "烹饪区", true));
            assertThat(part.total()).isEqualTo(1);
        });
    }

    @Test
    void a_request_that_is_sent_again_counts_once() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            String challenge = camera.exchange(camera.unanswered());
            String request = camera.answered(challenge, 3_600);
            assertThat(SimulatedCamera.status(camera.exchange(request))).isEqualTo(200);
            assertThat(SimulatedCamera.status(camera.exchange(request)))
                    .as("the same answer")
                    .isEqualTo(200);
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_registration_ends_when_its_time_is_over_and_can_be_renewed() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            camera.register(60);
            clock.move(Duration.ofSeconds(59));
            assertThat(camera.keepalive()).isEqualTo(200);
            clock.move(Duration.ofSeconds(1));
            assertThat(desk.registered()).isEmpty();
            assertThat(camera.keepalive()).isEqualTo(403);
            assertThat(desk.askCatalogue(ONE)).isFalse();
            assertThat(camera.register(60)).isEqualTo(200);
            assertThat(camera.keepalive()).isEqualTo(200);
        }
    }

    @Test
    void a_method_that_the_desk_does_not_know_or_a_sender_without_a_number_is_refused() throws IOException {
        try (SimulatedCamera camera = camera(ONE, "secret")) {
            String register = camera.unanswered();
            assertThat(SimulatedCamera.status(camera.exchange(register.replace("REGISTER", "OPTIONS"))))
                    .isEqualTo(405);
            String nameless = camera.unanswered().replace("From: <sip:" + ONE, "From: <sip:camera");
            assertThat(SimulatedCamera.status(camera.exchange(nameless))).isEqualTo(400);
        }
    }

    @Test
    void two_cameras_are_told_apart() throws IOException {
        try (SimulatedCamera one = camera(ONE, "secret");
                SimulatedCamera two = camera(TWO, "other")) {
            assertThat(one.register(3_600)).isEqualTo(200);
            assertThat(two.register(3_600)).isEqualTo(200);
            assertThat(desk.registered()).containsExactly(ONE, TWO);
            assertThat(two.keepalive()).isEqualTo(200);
            assertThat(two.register(0)).isEqualTo(200);
            assertThat(one.keepalive()).isEqualTo(200);
            assertThat(desk.registered()).containsExactly(ONE);
        }
        assertThat(heard.stream().filter(line -> line.contains(TWO.digits()))).hasSize(3);
    }

    @Test
    void a_port_that_is_taken_is_an_error() {
        assertThatThrownBy(() -> CameraDesk.open(place, device -> Optional.empty(), listener, clock, new Random(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
