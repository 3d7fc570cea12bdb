package io.zhuxue.nutrition.surveillance;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.surveillance.CameraWatchTest.ONE;
import static io.zhuxue.nutrition.surveillance.CameraWatchTest.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A watch that is asked every ten seconds, against its own list at the end of the day. */
class WatchOverTimeTest {

    private static final SchoolCode OTHER = new SchoolCode("2143000002");
    private static final WatchRules RULES = WatchRules.national(MONDAY);
    private static final List<WatchTime> TIMES = List.of(
            new WatchTime(ProcessPoint.COOKING, LocalTime.of(9, 0), LocalTime.of(10, 0)),
            new WatchTime(ProcessPoint.COOKING, LocalTime.of(15, 0), LocalTime.of(15, 30)),
            new WatchTime(ProcessPoint.SAMPLE, LocalTime.of(9, 30), LocalTime.of(9, 45)));
    private static final LocalDateTime END = MONDAY.atTime(16, 0);

    private static CameraWatch watch() {
        return CameraWatch.on(
                MONDAY,
                List.of(SCHOOL),
                List.of(
                        new Camera(ONE, SCHOOL, Set.of(ProcessPoint.COOKING)),
                        new Camera(TWO, SCHOOL, Set.of(ProcessPoint.COOKING, ProcessPoint.SAMPLE))),
                TIMES,
                RULES);
    }

    @Property(tries = 40)
    void every_blind_time_was_said_while_it_lasted_and_nothing_else_was(@ForAll long seed) {
        Random random = new Random(seed);
        CameraWatch watch = watch();
        List<Finding> said = new ArrayList<>();
        LocalDateTime silentUntil = MONDAY.atTime(8, 50);
        for (LocalDateTime now = MONDAY.atTime(8, 50); now.isBefore(END); now = now.plusSeconds(10)) {
            if (now.getSecond() == 0 && !now.isBefore(silentUntil)) {
                if (random.nextInt(25) == 0) {
                    silentUntil = now.plusMinutes(random.nextInt(15));
                } else {
                    watch.heard(random.nextInt(3) == 0 ? TWO : ONE, now);
                }
            }
            said.addAll(watch.tick(now));
        }
        List<BlindTime> blind = watch.blind(END);
        long begun = said.stream()
                .filter(finding -> finding.code().equals("POINT_BLIND"))
                .count();
        // A gap that passes the limit by less than one question may end unsaid; any longer one was said.
        long certain = blind.stream()
                .filter(gap -> gap.length().compareTo(RULES.blind().plusSeconds(20)) > 0)
                .count();
        assertThat(begun).isBetween(certain, (long) blind.size());
        assertThat(said).extracting(Finding::code).isSubsetOf("POINT_BLIND", "SEEN_AGAIN");
        long ended = said.stream()
                .filter(finding -> finding.code().equals("SEEN_AGAIN"))
                .count();
        assertThat(ended).isLessThanOrEqualTo(begun);
    }

    @Property(tries = 40)
    void more_cameras_and_more_reports_never_make_more_blind_time(@ForAll long seed) {
        Random random = new Random(seed);
        CameraWatch some = watch();
        CameraWatch more = watch();
        for (int i = 0; i < 60; i++) {
            DeviceId camera = random.nextBoolean() ? ONE : TWO;
            LocalDateTime at = MONDAY.atTime(8, 55).plusSeconds(random.nextInt(24_000));
            more.heard(camera, at);
            if (random.nextBoolean()) {
                some.heard(camera, at);
            }
        }
        assertThat(total(more)).isLessThanOrEqualTo(total(some));
    }

    @Property(tries = 40)
    void findings_are_the_blind_times_one_each_and_a_point_without_a_camera_once(@ForAll long seed) {
        Random random = new Random(seed);
        CameraWatch watch = CameraWatch.on(
                MONDAY,
                List.of(SCHOOL, OTHER),
                List.of(
                        new Camera(ONE, SCHOOL, Set.of(ProcessPoint.COOKING)),
                        new Camera(TWO, OTHER, Set.of(ProcessPoint.COOKING, ProcessPoint.SAMPLE))),
                TIMES,
                RULES);
        for (int i = 0; i < 80; i++) {
            watch.heard(random.nextBoolean() ? ONE : TWO, MONDAY.atTime(8, 55).plusSeconds(random.nextInt(24_000)));
        }
        List<Finding> findings = watch.findings(END);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("POINT_UNCOVERED"))
                .extracting(Finding::subject)
                .containsExactly(SCHOOL + "/SAMPLE");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("POINT_BLIND"))
                .extracting(
                        finding -> finding.subject() + " " + finding.message().text())
                .containsExactlyElementsOf(watch.blind(END).stream()
                        .filter(gap -> !(gap.school().equals(SCHOOL) && gap.point() == ProcessPoint.SAMPLE))
                        .map(gap -> gap.school() + "/" + gap.point() + " “"
                                + gap.point().chineseName() + "”环节自" + gap.from() + "起无视频。")
                        .toList());
        assertThat(findings).isSorted();
    }

    private static Duration total(CameraWatch watch) {
        return watch.blind(END).stream().map(BlindTime::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void a_point_with_two_times_a_day_is_blind_in_each_of_them() {
        assertThat(watch().blind(END))
                .containsExactly(
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0)),
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(15, 0), MONDAY.atTime(15, 30)),
                        new BlindTime(SCHOOL, ProcessPoint.SAMPLE, MONDAY.atTime(9, 30), MONDAY.atTime(9, 45)));
    }

    @Test
    void until_a_moment_nothing_later_counts() {
        assertThat(watch().blind(MONDAY.atTime(9, 10)))
                .containsExactly(
                        new BlindTime(SCHOOL, ProcessPoint.COOKING, MONDAY.atTime(9, 0), MONDAY.atTime(9, 10)));
        assertThat(watch().blind(MONDAY.atTime(9, 2)))
                .as("within what is allowed")
                .isEmpty();
    }

    @Test
    void a_school_without_cameras_is_uncovered_at_every_point_and_harms_no_other() {
        CameraWatch both = CameraWatch.on(
                MONDAY,
                List.of(SCHOOL, OTHER),
                List.of(new Camera(ONE, SCHOOL, Set.of(ProcessPoint.COOKING, ProcessPoint.SAMPLE))),
                TIMES,
                RULES);
        for (int minute = 0; minute <= 60; minute++) {
            both.heard(ONE, MONDAY.atTime(8, 59).plusMinutes(minute));
        }
        assertThat(both.uncovered()).hasSize(2);
        assertThat(both.tick(MONDAY.atTime(9, 35))).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.school()).isEqualTo(OTHER);
            assertThat(finding.code()).isEqualTo("POINT_UNCOVERED");
        });
        assertThat(both.blind(MONDAY.atTime(10, 0)))
                .allSatisfy(blind -> assertThat(blind.school()).isEqualTo(OTHER));
    }
}
