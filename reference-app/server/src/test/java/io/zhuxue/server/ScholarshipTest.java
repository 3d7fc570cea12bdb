package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.scholarship.ReviewProof;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.scholarship.FileRow;
import io.zhuxue.server.scholarship.Round;
import io.zhuxue.server.scholarship.ScholarshipDesk;
import io.zhuxue.server.scholarship.ScholarshipLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scholarship is reviewed blind, by experts of other provinces, and the result stands once all have scored. */
class ScholarshipTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer NATION = new Officer("guojia", "国", Role.NATIONAL_OFFICER, "");
    private static final Officer HUNAN = new Officer("sheng", "湘", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer BEIJING = new Officer("jing", "京", Role.PROVINCIAL_OFFICER, "11");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer SCHOOL = new Officer("xiao", "校", Role.SCHOOL_OFFICER, "430302/4143000001");
    private static final Officer FIRST = new Officer("zhuanjia", "甲", Role.EXPERT, "");
    private static final Officer SECOND = new Officer("zhuanjia2", "乙", Role.EXPERT, "");
    private static final Officer STRANGER = new Officer("luren", "丙", Role.EXPERT, "");

    @TempDir
    private Path data;

    private TestDatabase server;
    private ScholarshipDesk desk;
    private Round round;

    @BeforeEach
    void open() throws IOException {
        server = TestDatabase.embedded(data);
        desk = new ScholarshipDesk(server.jdbi, server.runs, server.audit);
        long id = desk.open(NATION, "本专科国家奖学金", 2, DAY).orThrow();
        round = desk.find(NATION, id).orElseThrow();
        take("files.csv", "file_id,school_code,province\nA1,4143000001,43\nA2,4143000002,43\nA3,4111000001,11\n");
        take(
                "experts.csv",
                "expert_id,school_code,province,capacity,conflicts\nzhuanjia,4144000001,44,5,\n"
                        + "zhuanjia2,4131000001,31,5,\nyuan,4132000001,32,5,A1\n");
    }

    private ScholarshipDesk.Taken take(String name, String rows) throws IOException {
        Path file = Files.writeString(data.resolve(name), rows);
        return (name.startsWith("files")
                        ? desk.files(NATION, round, Tables.open(file))
                        : desk.experts(NATION, round, Tables.open(file)))
                .orThrow();
    }

    private FileRow file(String id) {
        return desk.files(NATION, round).stream()
                .filter(row -> row.fileId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ReviewProof drawn() {
        for (String id : List.of("A1", "A2", "A3")) {
            assertThat(desk.check(NATION, round, id, "", DAY)).isEmpty();
        }
        return desk.draw(NATION, round, 7, DAY).orThrow();
    }

    private void scoreAll(Officer expert, int score) {
        for (ScholarshipDesk.Assigned each : desk.assigned(expert, round)) {
            assertThat(desk.score(expert, round, each.fileId(), score, "事迹突出", DAY))
                    .isEmpty();
        }
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    @Test
    void rounds_are_opened_by_the_nation_and_provinces_and_seen_below() {
        is(desk.open(COUNTY, "县评", 2, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(desk.open(FIRST, "专家评", 2, DAY).refusal(), ServerMessage.NOT_YOURS);
        is(desk.open(NATION, "人数不对", 0, DAY).refusal(), ServerMessage.BAD_REQUEST);
        is(desk.open(NATION, " ", 2, DAY).refusal(), ServerMessage.WORDS);
        assertThat(desk.rounds(SCHOOL)).hasSize(1);
        assertThat(desk.rounds(FIRST))
                .as("before the draw there is nothing to read")
                .isEmpty();
        long hunans = desk.open(HUNAN, "省评", 1, DAY).orThrow();
        assertThat(desk.find(BEIJING, hunans)).isEmpty();
        assertThat(desk.find(COUNTY, hunans)).isPresent();
    }

    @Test
    void what_is_there_already_stays_and_bad_rows_are_counted() throws IOException {
        assertThat(take("files.csv", "file_id,school_code,province\nA1,999,99\nA4,4143000009,43\n,x,y\n"))
                .isEqualTo(new ScholarshipDesk.Taken(1, 1));
        assertThat(file("A1").schoolCode()).isEqualTo("4143000001");
        assertThat(file("A4").province()).isEqualTo("43");
        is(desk.files(HUNAN, round, Tables.open(data.resolve("files.csv"))).refusal(), ServerMessage.NOT_YOURS);
    }

    @Test
    void each_province_and_school_checks_its_own_material_and_the_last_check_counts() {
        assertThat(desk.files(HUNAN, round)).extracting(FileRow::fileId).containsExactly("A1", "A2");
        assertThat(desk.files(BEIJING, round)).extracting(FileRow::fileId).containsExactly("A3");
        assertThat(desk.files(SCHOOL, round)).extracting(FileRow::fileId).containsExactly("A1");
        assertThat(desk.files(COUNTY, round))
                .as("no school of the county in the run")
                .isEmpty();
        assertThat(desk.files(FIRST, round)).as("experts read blind").isEmpty();
        is(desk.check(BEIJING, round, "A1", "", DAY), ServerMessage.OUT_OF_AREA);
        is(desk.check(FIRST, round, "A1", "", DAY), ServerMessage.NOT_YOURS);
        assertThat(desk.check(HUNAN, round, "A1", "成绩单", DAY)).isEmpty();
        assertThat(ScholarshipLists.material(file("A1"))).isEqualTo("缺：成绩单");
        assertThat(desk.check(HUNAN, round, "A1", "", DAY)).isEmpty();
        assertThat(ScholarshipLists.material(file("A1"))).isEqualTo("齐全");
        assertThat(ScholarshipLists.material(file("A2"))).isEqualTo("待审查");
        is(desk.check(HUNAN, round, "A2", "电话13900000001", DAY), ServerMessage.WORDS);
    }

    @Test
    void only_complete_files_are_drawn_and_the_proof_can_be_worked_out_again() {
        is(desk.draw(NATION, round, 7, DAY).refusal(), ServerMessage.BAD_REQUEST);
        ReviewProof proof = drawn();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.readings()).isEqualTo(6);
        assertThat(desk.proof(NATION, round)).contains(proof);
        assertThat(desk.proof(HUNAN, round)).isEmpty();
        assertThat(desk.proof(FIRST, round))
                .as("an expert knows no other reader")
                .isEmpty();
        assertThat(desk.assigned(new Officer("yuan", "丁", Role.EXPERT, ""), round))
                .as("declared a relation to A1")
                .extracting(ScholarshipDesk.Assigned::fileId)
                .doesNotContain("A1");
        is(desk.check(NATION, round, "A1", "太晚", DAY), ServerMessage.WRONG_STEP);
        assertThat(desk.draw(NATION, round, 8, DAY).orThrow().seed())
                .as("again, before anybody scored")
                .isEqualTo(8);
        is(desk.draw(HUNAN, round, 8, DAY).refusal(), ServerMessage.NOT_YOURS);
    }

    @Test
    void where_avoidance_leaves_too_few_readers_nothing_is_drawn() {
        long lonely = desk.open(NATION, "缺专家", 3, DAY).orThrow();
        Round other = desk.find(NATION, lonely).orElseThrow();
        desk.files(NATION, other, Tables.open(data.resolve("files.csv")));
        desk.check(NATION, other, "A1", "", DAY);
        assertThat(desk.draw(NATION, other, 1, DAY).refusal()).isPresent();
        assertThat(desk.proof(NATION, other)).isEmpty();
    }

    @Test
    void experts_score_what_was_drawn_to_them_and_may_correct_until_the_end() {
        drawn();
        String own = desk.assigned(FIRST, round).get(0).fileId();
        is(desk.score(STRANGER, round, own, 90, "好", DAY), ServerMessage.OUT_OF_AREA);
        is(desk.score(NATION, round, own, 90, "好", DAY), ServerMessage.OUT_OF_AREA);
        is(desk.score(FIRST, round, own, 101, "好", DAY), ServerMessage.BAD_REQUEST);
        is(desk.score(FIRST, round, own, 90, " ", DAY), ServerMessage.WORDS);
        assertThat(desk.score(FIRST, round, own, 60, "事迹一般", DAY)).isEmpty();
        assertThat(desk.score(FIRST, round, own, 90, "重读后改判", DAY)).isEmpty();
        assertThat(desk.assigned(FIRST, round).get(0).score()).isEqualTo(90);
        assertThat(file(own).sum()).as("the last score counts, once").isEqualTo(90);
        is(desk.draw(NATION, round, 9, DAY).refusal(), ServerMessage.WRONG_STEP);
        assertThat(desk.rounds(FIRST)).hasSize(1);
        assertThat(desk.rounds(STRANGER)).isEmpty();
    }

    @Test
    void the_result_stands_once_every_reading_has_its_score() {
        drawn();
        is(desk.close(NATION, round, DAY), ServerMessage.WRONG_STEP);
        scoreAll(FIRST, 95);
        scoreAll(SECOND, 70);
        scoreAll(new Officer("yuan", "丁", Role.EXPERT, ""), 90);
        ScholarshipDesk.Progress progress = desk.progress(NATION, round);
        assertThat(progress.scored()).isEqualTo(progress.wanted()).isEqualTo(6);
        is(desk.close(HUNAN, round, DAY), ServerMessage.NOT_YOURS);
        assertThat(file("A1").average()).as("A1 is read by the two who may").isEqualTo("82.50");
        assertThat(file("A1").apart()).isTrue();
        assertThat(desk.close(NATION, round, DAY)).isEmpty();
        round = desk.find(NATION, round.roundId()).orElseThrow();
        assertThat(round.closed()).isTrue();
        is(
                desk.score(FIRST, round, desk.assigned(FIRST, round).get(0).fileId(), 1, "太晚", DAY),
                ServerMessage.WRONG_STEP);
        List<FileRow> ranking = desk.ranking(NATION, round);
        assertThat(ranking).isSortedAccordingTo((a, b) -> Long.compare(b.averageHundredths(), a.averageHundredths()));

        List<Object[]> rows = new ArrayList<>();
        ScholarshipLists lists = new ScholarshipLists(desk);
        lists.rows(Export.SCHOLARSHIP, HUNAN, Long.toString(round.roundId()), rows::add);
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row[2]).isEqualTo("43"));
        lists.rows(Export.SCHOLARSHIP, HUNAN, "none", row -> assertThat(row).isNull());
        assertThat(lists.gives(Export.SCHOLARSHIP)).isTrue();
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void an_average_is_rounded_half_up_and_waits_for_all_readers() {
        FileRow row = new FileRow("A1", "s", "43", true, "", 3, 3, 200, 60, 75);
        assertThat(row.average()).isEqualTo("66.67");
        assertThat(row.apart()).isFalse();
        assertThat(new FileRow("A1", "s", "43", true, "", 3, 2, 150, 70, 80).average())
                .isEqualTo("—");
        assertThat(new FileRow("A1", "s", "43", true, "", 0, 0, 0, 0, 0).averageHundredths())
                .isZero();
        assertThat(new FileRow("A1", "s", "43", true, "", 2, 2, 161, 80, 81).average())
                .isEqualTo("80.50");
        assertThat(new FileRow("A1", "s", "43", true, "", 2, 2, 160, 80, 80).average())
                .isEqualTo("80.00");
    }
}
