package io.zhuxue.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.flow.Refusal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ordered work is done once, tells how far it is, and whatever goes wrong is told in the book. */
class WorkerTest {

    private TestDatabase server;
    private final List<Runnable> later = new ArrayList<>();

    @BeforeEach
    void openBook(@TempDir Path data) {
        server = TestDatabase.embedded(data);
    }

    private Task ordered(String region, boolean checked) {
        return server.tasks.add(
                new Orders.Order(Task.Kind.MEALS, 0, "核查", "1", "", "MEALS_IN"), region, "xian", checked);
    }

    private Worker worker(Worker.Work work) {
        return new Worker(later::add, server.tasks, Map.of(Task.Kind.MEALS, work));
    }

    private Task after(Worker.Work work) {
        Task task = ordered("430302", true);
        worker(work).begin(task);
        later.forEach(Runnable::run);
        return server.tasks.find(task.taskId()).orElseThrow();
    }

    @Test
    void what_is_done_says_what_came_of_it() {
        Task task = after((order, progress) -> {
            progress.step("核查", 200);
            progress.at(50);
            Task now = server.tasks.find(order.taskId()).orElseThrow();
            assertThat(now.state()).isEqualTo(Task.State.RUNNING);
            assertThat(now.percent()).isEqualTo(25);
            return "平衡";
        });
        assertThat(task.state()).isEqualTo(Task.State.DONE);
        assertThat(task.message()).isEqualTo("平衡");
        assertThat(task.percent()).isEqualTo(100);
        assertThat(task.finishedAt()).isNotNull();
    }

    @Test
    void a_refusal_is_told_in_its_words() {
        Task task = after((order, progress) -> {
            throw new Refusal(ServerMessage.NO_RESULTS.with());
        });
        assertThat(task.state()).isEqualTo(Task.State.FAILED);
        assertThat(task.message()).isEqualTo(ServerMessage.NO_RESULTS.template());
    }

    @Test
    void a_failure_names_its_kind_and_no_data() {
        Task task = after((order, progress) -> {
            throw new IllegalStateException("430302201206100013");
        });
        assertThat(task.state()).isEqualTo(Task.State.FAILED);
        assertThat(task.message()).isEqualTo("IllegalStateException");
    }

    @Test
    void work_of_an_unknown_kind_fails_instead_of_waiting_for_ever() {
        Task task = ordered("430302", true);
        new Worker(Runnable::run, server.tasks, Map.of()).begin(task);
        assertThat(server.tasks.find(task.taskId()).orElseThrow().state()).isEqualTo(Task.State.FAILED);
    }

    @Test
    void what_was_cut_off_is_begun_again_and_what_waits_for_a_second_officer_is_not() {
        Task cut = ordered("430302", true);
        Task waiting = ordered("430302", false);
        List<Long> begun = new ArrayList<>();
        worker((order, progress) -> {
                    begun.add(order.taskId());
                    return "";
                })
                .resume();
        later.forEach(Runnable::run);
        assertThat(begun).containsExactly(cut.taskId());
        assertThat(server.tasks.find(waiting.taskId()).orElseThrow().state()).isEqualTo(Task.State.WAITING);
    }

    @Test
    void an_area_sees_its_own_orders_the_latest_first() {
        Task first = ordered("430302", true);
        Task second = ordered("430302", true);
        ordered("430102", true);
        assertThat(server.tasks.within(Task.Kind.MEALS, "430302", 10))
                .extracting(Task::taskId)
                .containsExactly(second.taskId(), first.taskId());
        assertThat(server.tasks.within(Task.Kind.MEALS, "43", 10)).hasSize(3);
        assertThat(server.tasks.within(Task.Kind.MEALS, "43", 2)).hasSize(2);
        assertThat(server.tasks.within(Task.Kind.WHAT_IF, "43", 10)).isEmpty();
        assertThat(server.tasks.find(4711)).isEmpty();
    }
}
