package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.answers.AnswerWork;
import io.zhuxue.server.disclosure.NoticeWork;
import io.zhuxue.server.intake.TrainingAccounts;
import io.zhuxue.server.menu.MenuWork;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.recognition.LinkWork;
import io.zhuxue.server.rural.RuralWork;
import io.zhuxue.server.scenes.SceneDesk;
import io.zhuxue.server.scenes.SceneWork;
import io.zhuxue.server.scenes.Stage;
import io.zhuxue.server.scenes.StageDesks;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A training server is furnished through its own desks, once, and whoever works there is not disturbed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenesTest {

    private TestDatabase server;
    private SceneDesk desk;
    private Officer province;
    private Task first;

    @BeforeAll
    void setOnce(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        new TrainingAccounts(server.jdbi, server.accounts, server.settings).openFirst();
        server.loadTrainingProvince(150);
        province = server.accounts.signIn("sheng", "zhuxue-2022").orThrow();
        Map<Task.Kind, Worker.Work> works = new EnumMap<>(Task.Kind.class);
        ReviewDesk reviews =
                ReviewDesk.create(SqlReviewQueue.open(server.source, server.vault.cipher()), ReviewRules.usual());
        works.put(Task.Kind.ANSWERS, new AnswerWork(server.jdbi, server.runs, server.settings));
        works.put(Task.Kind.MEALS, new CountyWork());
        works.put(Task.Kind.NOTICES, new NoticeWork(server.jdbi, server.tasks, server.settings));
        works.put(Task.Kind.MENUS, new MenuWork(server.clock));
        works.put(Task.Kind.RURAL, new RuralWork(server.jdbi, server.runs, server.vault, server.settings));
        works.put(Task.Kind.REVIEWS, new LinkWork(server.jdbi, server.runs, server.vault, reviews, server.settings));
        Stage stage = Stage.of(new StageDesks(
                server.source,
                server.jdbi,
                server.clock,
                server.vault,
                server.audit,
                server.runs,
                server.uploads,
                server.tasks,
                server.students,
                server.watch,
                server.settings,
                works));
        works.put(Task.Kind.SCENES, new SceneWork(stage, server.accounts, server.runs, server.clock));
        desk = new SceneDesk(server.settings, server.tasks, server.orders(works));
        desk.order(province).orThrow();
        first = desk.latest(province).orElseThrow();
    }

    @Test
    void every_scene_is_played_to_its_end() {
        assertThat(first.message()).startsWith("已布置10个场景").doesNotContain("未动");
        assertThat(first.state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void the_work_stands_in_the_audit_chain_under_the_hands_that_did_it() {
        assertThat(server.audit.brokenAt()).isEmpty();
        Set<String> hands = server.jdbi.withHandle(h -> h.createQuery("select distinct actor from app.audit_entry")
                .mapTo(String.class)
                .set());
        assertThat(hands).contains("xian", "caiwu", "shi", "xuexiao", "nianji", "banzhuren", "jiating", "zhuanjia");
    }

    @Test
    void no_work_that_was_ordered_failed() {
        assertThat(server.tasks.within(Task.Kind.MEALS, "", 9)).isNotEmpty();
        for (Task.Kind kind : Task.Kind.values()) {
            assertThat(server.tasks.within(kind, "", 99))
                    .as("tasks of %s", kind)
                    .noneMatch(task -> task.state() == Task.State.FAILED);
        }
    }

    @Test
    void set_again_nothing_is_added() {
        Map<String, Long> before = rows();
        desk.order(province).orThrow();
        assertThat(desk.latest(province).orElseThrow().message()).contains("已布置0个场景", "未动的10个");
        Map<String, Long> after = rows();
        after.keySet().removeAll(Set.of("app.audit_entry", "app.task"));
        assertThat(before).containsAllEntriesOf(after);
    }

    @Test
    void only_the_province_orders_them() {
        Officer county = server.accounts.signIn("xian", "zhuxue-2022").orThrow();
        assertThat(desk.order(county).refusal()).isPresent();
    }

    private Map<String, Long> rows() {
        return server.jdbi.withHandle(h -> {
            Map<String, Long> counts = new TreeMap<>();
            h.createQuery("select table_schema || '.' || table_name from information_schema.tables"
                            + " where table_schema in ('app', 'nutrition', 'identification', 'disbursement')")
                    .mapTo(String.class)
                    .forEach(table -> counts.put(
                            table,
                            h.createQuery("select count(*) from " + table)
                                    .mapTo(Long.class)
                                    .one()));
            return counts;
        });
    }
}
