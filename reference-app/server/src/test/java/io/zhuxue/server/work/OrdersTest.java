package io.zhuxue.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.TestDatabase;
import io.zhuxue.server.access.Officer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every desk hands its work in alike: booked for the officer's area, noted, begun or kept for a second officer. */
class OrdersTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer SECOND = new Officer("fu", "县副", Role.COUNTY_OFFICER, "430302");

    private final List<Long> done = new ArrayList<>();
    private TestDatabase server;
    private Orders orders;

    @BeforeEach
    void openBook(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        orders = server.orders(Map.of(Task.Kind.ANSWERS, (task, progress) -> {
            done.add(task.taskId());
            return "好";
        }));
    }

    private static Orders.Order answers(String label) {
        return new Orders.Order(Task.Kind.ANSWERS, 3, label, "2022-11-24", "folder", "ANSWERS_IN");
    }

    private List<String> noted() {
        return server.jdbi.withHandle(
                h -> h.createQuery("select actor || ' ' || action || ' ' || subject from app.audit_entry order by seq")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void what_may_begin_at_once_is_booked_noted_and_done() {
        Task task = orders.begin(COUNTY, answers("回执"));
        assertThat(done).containsExactly(task.taskId());
        assertThat(task.region()).isEqualTo("430302");
        assertThat(task.madeBy()).isEqualTo("xian");
        assertThat(task.runId()).isEqualTo(3);
        assertThat(noted()).containsExactly("xian ANSWERS_IN task-" + task.taskId());
    }

    @Test
    void what_needs_a_second_officer_waits_and_begins_with_that_word_once() {
        Task task = orders.keep(COUNTY, answers("回执"));
        assertThat(task.state()).isEqualTo(Task.State.WAITING);
        assertThat(done).isEmpty();
        assertThat(orders.check(SECOND, task, true, "ANSWERS_APPROVED")).isTrue();
        assertThat(orders.check(SECOND, task, true, "ANSWERS_APPROVED")).isFalse();
        assertThat(done).containsExactly(task.taskId());
        assertThat(server.tasks.find(task.taskId()).orElseThrow().checkedBy()).isEqualTo("fu");
    }

    @Test
    void what_is_sent_back_has_done_nothing() {
        Task task = orders.keep(COUNTY, answers("回执"));
        assertThat(orders.check(SECOND, task, false, "ANSWERS_SENT_BACK")).isTrue();
        assertThat(done).isEmpty();
        assertThat(server.tasks.find(task.taskId()).orElseThrow().state()).isEqualTo(Task.State.SENT_BACK);
        assertThat(noted()).contains("fu ANSWERS_SENT_BACK task-" + task.taskId());
    }

    @Test
    void a_long_name_of_a_file_is_cut_and_not_refused() {
        assertThat(orders.begin(COUNTY, answers("回".repeat(1000))).label()).hasSize(200);
    }

    @Test
    void an_order_is_found_by_its_kind_inside_its_area_only() {
        Task task = orders.begin(COUNTY, answers("回执"));
        assertThat(server.tasks.find(Task.Kind.ANSWERS, "43", task.taskId())).isPresent();
        assertThat(server.tasks.find(Task.Kind.ANSWERS, "430304", task.taskId()))
                .isEmpty();
        assertThat(server.tasks.find(Task.Kind.MENUS, "43", task.taskId())).isEmpty();
    }
}
