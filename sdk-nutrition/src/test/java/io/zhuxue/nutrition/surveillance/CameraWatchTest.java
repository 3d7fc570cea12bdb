package io.zhuxue.nutrition.surveillance;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.Finding;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Cooking is watched from 9:00 to 11:00; a camera is taken to see for 3 minutes, 2 minutes unseen are allowed. */
class CameraWatchTest {

    static final DeviceId ONE = new DeviceId("34020000001320000001");
    static final DeviceId TWO = new DeviceId("34020000001320000002");
    private static final WatchTime COOKING =
            new WatchTime(ProcessPoint.COOKING, LocalTime.of(9, 0), LocalTime.of(11, 0));
    private static final WatchRules RULES = WatchRules.national(MONDAY);
    private static final LocalDateTime END = at(11, 0);

    private static LocalDateTime at(int hour, int minute) {
        return MONDAY.atTime(hour, minute);
    }

    private static Camera camera(DeviceId id, ProcessPoint... points) {
        return new Camera(id, SCHOOL, Set.of(points));
    }

    private static CameraWatch watch(Camera... cameras) {
        return CameraWatch.on(MONDAY, List.of(SCHOOL), List.of(cameras), List.of(COOKING), RULES);
    }

    /** Heard of every minute from a first to a last. */
    private static void hear(CameraWatch watch, DeviceId camera, LocalDateTime from, LocalDateTime to) {
        for (LocalDateTime at = from; !at.isAfter(to); at = at.plusMinutes(1)) {
            assertThat(watch.heard(camera, at)).isTrue();
        }
    }

    private static BlindTime blind(LocalDateTime from, LocalDateTime to) {
        return new BlindTime(SCHOOL, ProcessPoint.COOKING, from, to);
    }

    @Test
    void a_camera_that_reports_every_minute_leaves_nothing_unseen() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        hear(watch, ONE, at(8, 59), END);
        assertThat(watch.blind(END)).isEmpty();
        assertThat(watch.tick(at(10, 0))).isEmpty();
        assertThat(watch.uncovered()).isEmpty();
    }

    @Test
    void what_nobody_sees_is_blind_from_three_minutes_after_the_last_report() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        hear(watch, ONE, at(9, 0), at(9, 30));
        hear(watch, ONE, at(9, 50), at(10, 57));
        assertThat(watch.blind(END)).containsExactly(blind(at(9, 33), at(9, 50)));
        assertThat(watch.blind(END).get(0).length()).isEqualTo(Duration.ofMinutes(17));
    }

    @Test
    void a_short_gap_is_allowed_and_a_longer_one_is_not() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        hear(watch, ONE, at(9, 0), at(10, 0));
        hear(watch, ONE, at(10, 5), at(10, 57));
        assertThat(watch.blind(END)).as("two minutes").isEmpty();
        watch.lost(ONE, at(10, 2));
        assertThat(watch.blind(END)).containsExactly(blind(at(10, 2), at(10, 5)));
    }

    @Test
    void it_is_said_while_it_lasts_once_and_when_it_is_over() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        hear(watch, ONE, at(9, 0), at(9, 30));
        assertThat(watch.tick(at(9, 35))).as("two minutes").isEmpty();
        assertThat(watch.tick(at(9, 36))).singleElement().satisfies(finding -> {
            assertThat(finding.message().text()).isEqualTo("“烹饪”环节自2022-09-05T09:33起无视频。");
            assertThat(finding.evidence()).containsExactly(ONE.digits());
            assertThat(finding.weight()).isEqualTo(Finding.Weight.BREACH);
        });
        assertThat(watch.tick(at(9, 40))).isEmpty();
        watch.heard(ONE, at(9, 50));
        assertThat(watch.tick(at(9, 50)))
                .extracting(finding -> finding.message().text())
                .containsExactly("“烹饪”环节恢复视频，盲区约17分钟。");
        assertThat(watch.tick(at(9, 52))).isEmpty();
    }

    @Test
    void outside_its_times_a_point_may_go_unseen() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        assertThat(watch.tick(at(8, 59))).isEmpty();
        assertThat(watch.blind(at(8, 59))).isEmpty();
        hear(watch, ONE, at(9, 0), at(10, 58));
        assertThat(watch.tick(at(11, 30))).isEmpty();
        assertThat(watch.blind(at(23, 0))).isEmpty();
    }

    @Test
    void one_of_two_cameras_is_enough() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING), camera(TWO, ProcessPoint.COOKING));
        hear(watch, ONE, at(9, 0), at(10, 0));
        hear(watch, TWO, at(10, 0), at(10, 57));
        assertThat(watch.blind(END)).isEmpty();
    }

    @Test
    void a_point_without_a_camera_is_named_at_once_and_blind_throughout() {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.STORAGE));
        hear(watch, ONE, at(9, 0), END);
        assertThat(watch.uncovered()).extracting(Message::text).containsExactly("学校2143000001的“烹饪”环节没有摄像机。");
        assertThat(watch.tick(at(9, 0))).extracting(Finding::code).containsExactly("POINT_UNCOVERED");
        assertThat(watch.tick(at(9, 30))).isEmpty();
        assertThat(watch.blind(END)).containsExactly(blind(at(9, 0), at(11, 0)));
    }

    @Test
    void a_camera_of_another_school_sees_nothing_here() {
        Camera elsewhere = new Camera(ONE, new SchoolCode("2143000002"), Set.of(ProcessPoint.COOKING));
        CameraWatch watch = watch(elsewhere);
        assertThat(watch.heard(ONE, at(9, 0))).isTrue();
        assertThat(watch.heard(TWO, at(9, 0))).as("nobody knows it").isFalse();
        assertThat(watch.lost(TWO, at(9, 0))).isFalse();
        assertThat(watch.uncovered()).hasSize(1);
    }

    @Test
    void storage_is_watched_to_the_end_of_the_day() {
        WatchTime always = new WatchTime(ProcessPoint.STORAGE, LocalTime.MIN, LocalTime.MAX);
        CameraWatch watch = CameraWatch.on(
                MONDAY, List.of(SCHOOL), List.of(camera(ONE, ProcessPoint.STORAGE)), List.of(always), RULES);
        hear(watch, ONE, MONDAY.atStartOfDay(), at(23, 50));
        assertThat(watch.blind(MONDAY.plusDays(2).atStartOfDay()))
                .containsExactly(new BlindTime(
                        SCHOOL,
                        ProcessPoint.STORAGE,
                        at(23, 53),
                        MONDAY.plusDays(1).atStartOfDay()));
        assertThatThrownBy(() -> new WatchTime(ProcessPoint.STORAGE, LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_rules_are_data_of_the_policy_book() {
        assertThat(RULES.timeout()).isEqualTo(Duration.ofMinutes(3));
        assertThat(PolicyBook.national().parameter("nut.video.keep")).isPresent();
        assertThatThrownBy(() -> WatchRules.national(LocalDate.of(1999, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SurveillancePolicy().open("nothing.yaml")).isInstanceOf(IOException.class);
        assertThat(new SurveillancePolicy().name()).isEqualTo("nutrition-surveillance");
    }

    @Property(tries = 80)
    void blind_times_are_what_counting_seconds_by_hand_gives_in_whatever_order_reports_come(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 7_200) Integer> heard,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 7_200) Integer> lost,
            @ForAll long seed) {
        CameraWatch watch = watch(camera(ONE, ProcessPoint.COOKING));
        List<Runnable> reports = new ArrayList<>();
        heard.forEach(second -> reports.add(() -> watch.heard(ONE, at(9, 0).plusSeconds(second))));
        lost.forEach(second -> reports.add(() -> watch.lost(ONE, at(9, 0).plusSeconds(second))));
        Collections.shuffle(reports, new Random(seed));
        reports.forEach(Runnable::run);
        BitSet seen = new BitSet(7_200);
        for (int second : heard) {
            for (int at = second; at < second + 180 && !(lost.contains(at)); at++) {
                seen.set(at);
            }
        }
        List<BlindTime> byHand = new ArrayList<>();
        for (int from = seen.nextClearBit(0); from < 7_200; ) {
            int next = seen.nextSetBit(from);
            int to = next < 0 ? 7_200 : Math.min(next, 7_200);
            if (to - from > 120) {
                byHand.add(blind(at(9, 0).plusSeconds(from), at(9, 0).plusSeconds(to)));
            }
            from = seen.nextClearBit(to);
        }
        assertThat(watch.blind(END)).isEqualTo(byHand);
    }
}
