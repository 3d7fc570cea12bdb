package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.identification.growth.Aspect;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.Virtue;
import io.zhuxue.identification.jakarta.SqlGrowthJournal;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.growth.GrowthDesk;
import io.zhuxue.server.growth.GrowthLists;
import io.zhuxue.server.province.Export;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A growth file is kept with the family's consent, read by school and family, and seen above as a sum. */
class GrowthTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final String CHILD = "SPECIAL";

    private TestDatabase server;
    private GrowthDesk desk;
    private Officer school;
    private Officer county;
    private Officer family;
    private String child;

    @BeforeEach
    void load(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadSmallProvince();
        desk = new GrowthDesk(
                server.jdbi, server.runs, SqlGrowthJournal.open(server.source, server.vault.cipher()), server.audit);
        school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/2143000002");
        county = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
        child = desk.pupils(school).get(0).personRef();
        family = new Officer("jiating", "家", Role.FAMILY, "430302/2143000002/1班/" + child);
    }

    private GrowthEntry.ActivityJoined activity(int hours) {
        return new GrowthEntry.ActivityJoined(DAY, "社区志愿服务", Virtue.GRATITUDE, hours);
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    @Test
    void nothing_is_kept_before_the_family_consents_nor_after_it_takes_the_consent_back() {
        assertThat(desk.add(school, child, activity(2))).map(Message::code).contains("GROWTH_CONSENT");
        assertThat(desk.add(family, child, new GrowthEntry.Consented(DAY, "jiating")))
                .isEmpty();
        assertThat(desk.add(school, child, activity(2))).isEmpty();
        assertThat(desk.file(family, child).orElseThrow().hours()).containsEntry(Virtue.GRATITUDE, 2);
        assertThat(desk.add(family, child, new GrowthEntry.ConsentWithdrawn(DAY, "jiating")))
                .isEmpty();
        assertThat(desk.add(school, child, activity(1))).map(Message::code).contains("GROWTH_CONSENT");
    }

    @Test
    void only_school_and_family_read_a_file_and_only_the_school_writes() {
        assertThat(desk.pupils(school))
                .extracting(GrowthDesk.Pupil::needLevel)
                .contains(CHILD)
                .doesNotContain("NONE");
        assertThat(desk.pupils(county)).as("offices above see sums").isEmpty();
        assertThat(desk.pupils(family))
                .singleElement()
                .satisfies(own -> assertThat(own.personRef()).isEqualTo(child));
        Officer other = new Officer("bie", "别校", Role.SCHOOL_OFFICER, "430381/2143000004");
        assertThat(desk.file(other, child)).isEmpty();
        is(desk.add(other, child, new GrowthEntry.Consented(DAY, "bie")), ServerMessage.OUT_OF_AREA);
        is(desk.add(county, child, activity(1)), ServerMessage.NOT_YOURS);
        is(desk.add(family, child, activity(1)), ServerMessage.NOT_YOURS);
    }

    @Test
    void an_activity_goes_into_many_files_and_says_whom_it_missed() {
        desk.add(school, child, new GrowthEntry.Consented(DAY, "jiating"));
        GrowthDesk.Outcome outcome = desk.addAll(school, List.of(child, "nobody"), activity(3));
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused())
                .containsOnlyKeys(ServerMessage.OUT_OF_AREA.with().text());
        assertThat(desk.addAll(school, List.of(child), activity(10)).done())
                .as("thirteen hours a day")
                .isZero();
    }

    @Test
    void a_wrong_entry_is_corrected_by_the_school_and_stays_to_be_read() {
        desk.add(school, child, new GrowthEntry.Consented(DAY, "jiating"));
        desk.add(school, child, activity(10));
        GrowthEntry right = new GrowthEntry.Corrected(DAY, 2, "多记了一位", Optional.of(activity(1)));
        is(desk.add(family, child, right), ServerMessage.NOT_YOURS);
        assertThat(desk.add(school, child, new GrowthEntry.Corrected(DAY, 9, "没有这条", Optional.empty())))
                .map(Message::code)
                .contains("GROWTH_CORRECTION");
        assertThat(desk.add(school, child, right)).isEmpty();
        assertThat(desk.file(family, child).orElseThrow()).satisfies(file -> {
            assertThat(file.hours()).containsEntry(Virtue.GRATITUDE, 1);
            assertThat(file.entries()).contains(activity(10), right);
        });
        assertThat(desk.sums(county))
                .anySatisfy(
                        sum -> assertThat(sum.tally().hours(Virtue.GRATITUDE)).isEqualTo(1));
    }

    @Test
    void the_sums_of_a_school_count_every_aided_student_and_name_none() {
        desk.add(school, child, new GrowthEntry.Consented(DAY, "jiating"));
        desk.add(school, child, activity(4));
        desk.add(school, child, new GrowthEntry.MentorAssigned(DAY, "班主任"));
        desk.add(school, child, new GrowthEntry.GoalSet(DAY, "数学", Aspect.STUDY, "名次", 30, 20));
        desk.add(school, child, new GrowthEntry.GoalMeasured(DAY, "数学", 20));
        assertThat(desk.sums(county)).hasSize(2).anySatisfy(sum -> {
            assertThat(sum.schoolCode()).isEqualTo("2143000002");
            assertThat(sum.name()).isEqualTo("雨湖第一小学");
            assertThat(sum.tally().aided()).isEqualTo(1);
            assertThat(sum.tally().joined()).isEqualTo(1);
            assertThat(sum.tally().mentored()).isEqualTo(1);
            assertThat(sum.tally().goalsReached()).isEqualTo(1);
            assertThat(sum.tally().hours(Virtue.GRATITUDE)).isEqualTo(4);
        });
        List<Object[]> rows = new ArrayList<>();
        GrowthLists lists = new GrowthLists(desk);
        lists.rows(Export.GROWTH, county, "", rows::add);
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(13));
        assertThat(lists.gives(Export.GROWTH)).isTrue();
        assertThat(lists.gives(Export.RELIEF)).isFalse();
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("GROWTH_FILE");
    }
}
