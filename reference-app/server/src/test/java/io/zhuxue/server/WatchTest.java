package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.watch.WatchCount;
import io.zhuxue.server.watch.WatchMaking;
import io.zhuxue.server.watch.WatchRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everybody in a register has exactly one state, and who should be aided and is not can be asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {

    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    private TestDatabase server;
    private List<WatchRow> all;

    @BeforeAll
    void loadProvince(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        all = server.watch.find(PROVINCE.scope(), "", "", 0, 100_000).rows();
    }

    @Test
    void everybody_has_one_state_and_a_reason() {
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(all).extracting(WatchRow::watched).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(row -> {
            assertThat(WatchState.Kind.valueOf(row.kind())).isNotNull();
            assertThat(row.reason()).isNotBlank();
        });
        long counted = server.watch.counts(PROVINCE.scope()).stream()
                .mapToLong(WatchCount::persons)
                .sum();
        assertThat(counted).isEqualTo(all.size());
    }

    @Test
    void whoever_the_run_pays_is_aided_and_nobody_else() {
        List<String> entitled =
                server.jdbi.withHandle(h -> h.createQuery("select distinct person_ref from disbursement.entitlement")
                        .mapTo(String.class)
                        .list());
        assertThat(of("AIDED"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(entitled).contains(row.personRef()));
        assertThat(of("AWAITED")).allSatisfy(row -> assertThat(entitled).doesNotContain(row.personRef()));
    }

    @Test
    void groups_are_sealed_and_no_reason_names_one() {
        assertThat(of("AIDED")).anySatisfy(row -> {
            assertThat(row.groupsSealed()).isNotEmpty();
            String groups = server.vault
                    .open(Sealed.GROUP, row.watched(), row.groupsSealed())
                    .orThrow();
            assertThat(groups).isNotBlank();
            assertThat(row.groupsSealed()).doesNotContain(groups);
        });
        assertThat(of("UNMATCHED"))
                .allSatisfy(row -> assertThat(server.vault
                                .open(Sealed.BASIS, row.watched(), row.originSealed())
                                .orThrow())
                        .contains("名册第"));
    }

    @Test
    void a_county_sees_its_own_and_a_school_only_its_students() {
        WatchRow pupil = of("AIDED").get(0);
        Officer county = new Officer("xian", "县", Role.COUNTY_OFFICER, pupil.region());
        assertThat(server.watch.find(county.scope(), "", "", 0, 100_000).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.region()).isEqualTo(pupil.region()));
        Officer school = new Officer("x", "校", Role.SCHOOL_OFFICER, pupil.region() + "/" + pupil.schoolCode());
        assertThat(server.watch.find(school.scope(), "", "", 0, 100_000).rows())
                .anySatisfy(row -> assertThat(row.watched()).isEqualTo(pupil.watched()))
                .allSatisfy(row -> assertThat(row.schoolCode()).isEqualTo(pupil.schoolCode()));
        Officer elsewhere = new Officer("y", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(server.watch.one(elsewhere.scope(), pupil.watched())).isEmpty();
        assertThat(server.watch.one(county.scope(), pupil.watched()))
                .map(WatchRow::personRef)
                .contains(pupil.personRef());
    }

    @Test
    void made_twice_it_is_the_same_list() {
        Run run = server.runs.find(server.runs.shown()).orElseThrow();
        new WatchMaking(server.jdbi, server.vault)
                .make(run, run.input(server.settings.data()), run.results(server.settings.data()));
        assertThat(server.watch.find(PROVINCE.scope(), "", "", 0, 100_000).rows())
                .extracting(WatchRow::watched, WatchRow::kind, WatchRow::reason)
                .containsExactlyElementsOf(all.stream()
                        .map(row -> org.assertj.core.groups.Tuple.tuple(row.watched(), row.kind(), row.reason()))
                        .toList());
    }

    @Test
    void the_list_goes_out_with_masked_names() throws IOException {
        StudentFilter none = new StudentFilter("", "", "", "", "", "", false, 0);
        Path file = server.exports.write(
                Export.WATCH, false, out -> server.lists.rows(Export.WATCH, PROVINCE.scope(), none, "AIDED", out));
        String text = Files.readString(file);
        assertThat(text).startsWith("姓名,县区代码").contains("已资助").doesNotContain("未比中");
        assertThat(text).doesNotContain(of("AIDED").get(0).name());
    }

    private List<WatchRow> of(String kind) {
        return all.stream().filter(row -> row.kind().equals(kind)).toList();
    }
}
