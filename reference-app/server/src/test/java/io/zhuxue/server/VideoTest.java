package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.mode.ModeDesk;
import io.zhuxue.server.mode.ModeRow;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.video.CameraRow;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.ClipRow;
import io.zhuxue.server.video.CoverRow;
import io.zhuxue.server.video.VideoDesk;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cameras over the kitchens, and how schools feed their pupils. */
class VideoTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer ELSEWHERE = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);
    private static final String ONE = "43030200001320000001";

    private TestDatabase server;
    private VideoDesk video;
    private ClipDesk clips;
    private ModeDesk modes;
    private String first;
    private Officer school;

    @BeforeEach
    void open(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(Map.of(Task.Kind.MEALS, new CountyWork()));
        CountyDesk counties = new CountyDesk(server.uploads, server.tasks, orders);
        CountySchools schools = new CountySchools(counties);
        MatterBook book =
                new MatterBook(SqlJournals.open(server.source, server.vault.cipher()), server.audit, server.clock);
        video = new VideoDesk(book, schools);
        clips = new ClipDesk(book, schools, video, server.audit);
        modes = new ModeDesk(server.jdbi, schools, server.audit);
        counties.train(COUNTY, 7);
        first = schools.schools(COUNTY).get(0).code().code();
        school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/" + first);
    }

    private static void done(Optional<Message> told) {
        assertThat(told).isEmpty();
    }

    private static void refused(Optional<Message> told, String code) {
        assertThat(told).map(Message::code).contains(code);
    }

    @Test
    void a_camera_hangs_over_its_points_until_it_is_taken_down() {
        done(video.hang(COUNTY, ONE, first, List.of("COOKING", "SAMPLE")));
        CameraRow row = video.cameras(school).get(0);
        assertThat(row.simulated()).isFalse();
        assertThat(row.points()).isEqualTo("烹饪、留样");
        CoverRow cover = video.cover(school).get(0);
        assertThat(cover.seen()).containsExactly(0, 0, 0, 0, 1, 1, 0, 0, 0);
        refused(video.hang(COUNTY, "123", first, List.of("COOKING")), "BAD_VALUE");
        refused(video.hang(COUNTY, ONE, first, List.of()), "BAD_VIDEO");
        refused(video.hang(COUNTY, ONE, "2143009999", List.of("COOKING")), "OUT_OF_AREA");
        refused(video.hang(school, ONE, first, List.of("COOKING")), "NOT_YOURS");
        refused(video.remove(COUNTY, ONE, " "), "WORDS");
        refused(video.remove(ELSEWHERE, ONE, "拆"), "OUT_OF_AREA");
        done(video.remove(COUNTY, ONE, "厨房搬迁"));
        assertThat(video.cameras(COUNTY)).isEmpty();
    }

    @Test
    void simulated_cameras_are_named_so_and_their_day_has_its_blind_times() {
        assertThat(video.simulate(COUNTY).orThrow()).isEqualTo(60);
        assertThat(video.simulate(COUNTY).orThrow()).isZero();
        assertThat(video.cameras(COUNTY)).hasSize(60).allMatch(CameraRow::simulated);
        int kept =
                video.simulateDay(COUNTY, DAY.toString(), VideoDesk.USUAL_TIMES).orThrow();
        assertThat(kept).isPositive();
        List<VideoDesk.BlindRow> blind = video.blind(COUNTY, DAY);
        assertThat(blind).hasSize(kept);
        // No camera looks at the store of every fifth school: blind throughout the time of receiving.
        assertThat(blind)
                .filteredOn(row -> row.point().equals("验收"))
                .isNotEmpty()
                .allMatch(row -> row.minutes() == 120);
        assertThat(blind)
                .filteredOn(row -> row.point().equals("烹饪"))
                .isNotEmpty()
                .allMatch(row -> row.from().getHour() >= 9 && row.minutes() <= 25);
        assertThat(video.simulateDay(COUNTY, DAY.toString(), VideoDesk.USUAL_TIMES)
                        .orThrow())
                .isZero();
        assertThat(video.days(COUNTY)).containsExactly(DAY);
        assertThat(video.blind(ELSEWHERE, DAY)).isEmpty();
    }

    @Test
    void reports_of_real_cameras_are_reckoned_to_the_minute_and_wrong_lines_are_told() {
        done(video.hang(COUNTY, ONE, first, List.of("COOKING")));
        StringBuilder reports = new StringBuilder();
        for (int minute = 0; minute <= 90; minute++) {
            if (minute < 30 || minute > 50) {
                reports.append(ONE)
                        .append(' ')
                        .append(DAY.atTime(9, 0).plusMinutes(minute))
                        .append(" HEARD\n");
            }
        }
        int kept = video.day(COUNTY, DAY.toString(), "COOKING 09:00 10:30", reports.toString())
                .orThrow();
        assertThat(kept).isPositive();
        assertThat(video.blind(school, DAY)).singleElement().satisfies(row -> {
            // Taken to see for three minutes after it was last heard of at 9:29.
            assertThat(row.from()).isEqualTo(DAY.atTime(9, 32));
            assertThat(row.to()).isEqualTo(DAY.atTime(9, 51));
        });
        for (String wrong : List.of("123 2022-10-10T09:00 HEARD", ONE + " 九点 HEARD", ONE + " 2022-10-10T09:00 SEEN")) {
            refused(
                    video.day(COUNTY, "2022-10-11", "COOKING 09:00 10:30", wrong)
                            .refusal(),
                    "BAD_VIDEO");
        }
        refused(video.day(COUNTY, "2022-10-11", "COOKING 10:30 09:00", "").refusal(), "BAD_VIDEO");
        refused(video.day(COUNTY, "今天", "COOKING 09:00 10:30", "").refusal(), "BAD_VIDEO");
        refused(video.day(school, "2022-10-11", "COOKING 09:00 10:30", "").refusal(), "NOT_YOURS");
    }

    @Test
    void a_clip_is_asked_for_kept_and_looked_at_for_a_purpose_alone() {
        done(video.hang(COUNTY, ONE, first, List.of("RECEIVING")));
        done(clips.ask(COUNTY, "LOT-1", first, "RECEIVING", "2022-10-10 08:00"));
        refused(clips.ask(COUNTY, "LOT-1", first, "DINING", "2022-10-10 08:00"), "BAD_VIDEO");
        refused(clips.ask(COUNTY, "LOT 1", first, "RECEIVING", "2022-10-10 08:00"), "BAD_VIDEO");
        refused(clips.ask(COUNTY, "LOT-1", first, "RECEIVING", "早上"), "BAD_VIDEO");
        ClipRow clip = clips.clips(COUNTY).get(0);
        assertThat(clip.isKept()).isFalse();
        assertThat(clip.askBefore()).isEqualTo(DAY.plusDays(30).atTime(7, 55));
        refused(clips.watch(COUNTY, clip.file(), "核对短斤少两"), "BAD_VIDEO");
        done(clips.kept(COUNTY, clip.file(), "NVR-1 /2022/10/10", true));
        refused(clips.watch(COUNTY, clip.file(), "看"), "PURPOSE_MISSING");
        done(clips.watch(COUNTY, clip.file(), "核对短斤少两"));
        assertThat(clips.clips(COUNTY).get(0).story()).anyMatch(line -> line.contains("调阅：核对短斤少两"));
        assertThat(server.audit.latest(0, 1).get(0).purpose()).isEqualTo("核对短斤少两");
        assertThat(clips.clips(ELSEWHERE)).isEmpty();
        refused(clips.kept(ELSEWHERE, clip.file(), "x", true), "OUT_OF_AREA");
    }

    @Test
    void a_school_moves_to_a_canteen_by_a_day_and_is_late_after_it() {
        done(modes.note(COUNTY, first, "ENTERPRISE", "2022-09-01", false, "新建食堂未竣工"));
        done(modes.note(COUNTY, first, "CANTEEN", "2023-02-01", true, "食堂竣工后转入"));
        ModeRow row = modes.rows(COUNTY, DAY).get(0);
        assertThat(row.mode()).isEqualTo(MealMode.ENTERPRISE);
        assertThat(row.isMoving()).isTrue();
        assertThat(row.late()).isFalse();
        assertThat(modes.rows(COUNTY, LocalDate.of(2023, 3, 1)).get(0).late()).isTrue();
        // Two schools more are the training county's own, whose faults are that they have no canteen.
        assertThat(ModeDesk.counts(modes.rows(COUNTY, DAY))).containsEntry(MealMode.ENTERPRISE, 1 + 2);
        List<ModeDesk.Ahead> ahead = ModeDesk.ahead(modes.rows(COUNTY, DAY), DAY, 6);
        assertThat(ahead.get(0).canteens()).isEqualTo(27);
        assertThat(ahead.get(6).canteens()).isEqualTo(28);
        assertThat(modes.issues(COUNTY, LocalDate.of(2023, 3, 1)))
                .filteredOn(issue -> issue.school().equals(row.school()))
                .extracting(ModeDesk.Issue::code)
                .containsExactly("CANTEEN_GIVEN_UP", "CANTEEN_LATE");
        assertThat(modes.issues(COUNTY, DAY))
                .as("before the day that is planned, and the two schools of which no plan knows")
                .extracting(ModeDesk.Issue::code)
                .containsOnly("CANTEEN_GIVEN_UP", "CANTEEN_NOT_PLANNED");
        done(modes.note(COUNTY, first, "CANTEEN", "2023-01-15", false, "已启用"));
        assertThat(modes.issues(COUNTY, LocalDate.of(2023, 3, 1)))
                .filteredOn(issue -> issue.school().equals(row.school()))
                .extracting(ModeDesk.Issue::code)
                .as("that it was given up for a time stays known")
                .containsExactly("CANTEEN_GIVEN_UP");
        ModeRow after = modes.rows(COUNTY, LocalDate.of(2023, 3, 1)).get(0);
        assertThat(after.isMoving()).isFalse();
        assertThat(after.story()).hasSize(3);
        refused(modes.note(school, first, "CANTEEN", "2023-01-15", false, ""), "NOT_YOURS");
        refused(modes.note(COUNTY, first, "外卖", "2023-01-15", false, ""), "BAD_VALUE");
        refused(modes.note(COUNTY, first, "CANTEEN", "明年", false, ""), "BAD_MODE");
        assertThat(modes.rows(school, DAY)).hasSize(1);
    }
}
