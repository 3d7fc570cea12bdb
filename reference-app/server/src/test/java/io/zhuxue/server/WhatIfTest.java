package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Role;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.whatif.EffectRow;
import io.zhuxue.server.whatif.WhatIfDesk;
import io.zhuxue.server.whatif.WhatIfWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a reform would cost: ordered by an officer, worked out over the province, read inside each area. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTest {

    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    private TestDatabase server;
    private WhatIfDesk desk;
    private Officer county;
    private Task raise;

    @BeforeAll
    void loadProvince(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        Orders orders =
                server.orders(Map.of(Task.Kind.WHAT_IF, new WhatIfWork(server.runs, server.settings, RunOptions::of)));
        desk = new WhatIfDesk(server.runs, server.uploads, server.tasks, orders, server.settings);
        raise = order("""
            override: {level: NATION}
            values:
              - {id: cmp.board.primary, from: 2022-AUTUMN, value: 2000, document: 草案, checked: 2026-11-24}
            """).orThrow();
        county = new Officer(
                "xian", "县", Role.COUNTY_OFFICER, effects(PROVINCE).get(0).region());
    }

    @Test
    void a_reform_of_the_sdk_is_worked_out_and_told_in_a_sentence() {
        Task done = desk.find(PROVINCE, raise.taskId()).orElseThrow();
        assertThat(done.message()).contains("增加受益", "增支");
        assertThat(Files.exists(desk.file(done, "cost.svg"))).isTrue();
        assertThat(Files.exists(desk.file(done, "simulation.xlsx"))).isTrue();
    }

    @Test
    void the_parts_of_a_difference_add_up_to_it_and_so_do_the_counties() {
        List<EffectRow> rows = effects(PROVINCE);
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.afterFen() - row.beforeFen()).isEqualTo(row.costFen());
            assertThat(row.centralFen() + row.provinceFen() + row.cityFen() + row.countyFen())
                    .isEqualTo(row.costFen());
        });
        long whole = WhatIfDesk.by(row -> "", rows).get(0).costFen();
        assertThat(whole).isPositive();
        assertThat(sum(WhatIfDesk.by(EffectRow::region, rows))).isEqualTo(whole);
        assertThat(sum(WhatIfDesk.by(EffectRow::stage, rows))).isEqualTo(whole);
        assertThat(sum(WhatIfDesk.by(EffectRow::programme, rows))).isEqualTo(whole);
    }

    @Test
    void a_county_reads_its_own_differences_only_and_not_what_the_province_ordered() throws IOException {
        assertThat(desk.find(county, raise.taskId())).isEmpty();
        Task own = desk.tryExample(county, "third-year-vocational-grant").orThrow();
        Task done = desk.find(county, own.taskId()).orElseThrow();
        assertThat(desk.effects(done, county.scope()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.region()).isEqualTo(county.areaCode()));
    }

    @Test
    void an_own_reform_that_changes_nothing_costs_nothing() throws IOException {
        Parsed<Task> task = order("""
            override: {level: NATION}
            values:
              - {id: cmp.board.primary, from: 2099-AUTUMN, value: 9999, document: 草案, checked: 2026-11-24}
            """);
        Task done = desk.find(PROVINCE, task.orThrow().taskId()).orElseThrow();
        assertThat(sum(desk.effects(done, PROVINCE.scope()))).isZero();
    }

    @Test
    void a_faulty_reform_is_told_at_once_with_its_line_and_books_no_task() throws IOException {
        int before = server.tasks.within(Task.Kind.WHAT_IF, "", 99).size();
        Parsed<Task> task = order("override: {level: NATION}\nvalues:\n  - {id: no.such, from: 2022-AUTUMN}\n");
        assertThat(task.refusal()).map(Message::code).contains("BAD_REFORM");
        assertThat(task.refusal().orElseThrow().text()).contains("reform.yaml");
        assertThat(server.tasks.within(Task.Kind.WHAT_IF, "", 99)).hasSize(before);
    }

    @Test
    void an_unknown_example_and_a_huge_file_are_refused() throws IOException {
        assertThat(desk.tryExample(PROVINCE, "../secret").refusal())
                .map(Message::code)
                .contains("BAD_REFORM");
        assertThat(order("#".repeat(1 << 21)).refusal()).map(Message::code).contains("BAD_REFORM");
    }

    @Test
    void a_server_without_a_province_has_nothing_to_work_on(@TempDir Path empty) throws IOException {
        TestDatabase bare = TestDatabase.embedded(empty);
        WhatIfDesk idle = new WhatIfDesk(bare.runs, bare.uploads, bare.tasks, bare.orders(Map.of()), bare.settings);
        assertThat(idle.tryExample(PROVINCE, "free-preschool-year").refusal())
                .map(Message::code)
                .contains("NO_RESULTS");
    }

    private Parsed<Task> order(String yaml) throws IOException {
        return desk.order(PROVINCE, "reform.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private List<EffectRow> effects(Officer officer) {
        return desk.effects(desk.find(PROVINCE, raise.taskId()).orElseThrow(), officer.scope());
    }

    private static long sum(List<EffectRow> rows) {
        return rows.stream().mapToLong(EffectRow::costFen).sum();
    }
}
