package io.zhuxue.server.work;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The book of ordered work (任务簿): nothing is taken out of it. */
public final class Tasks {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LABEL = 200;

    private final Jdbi jdbi;
    private final Clock clock;

    /** Over what it works with. */
    public Tasks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Books an order.
     *
     * @param region the leading digits of the area of who orders; empty for the nation
     * @param checked true when it may begin at once, false when a second officer must look first
     */
    Task add(Orders.Order order, String region, String by, boolean checked) {
        long id = jdbi.inTransaction(h -> {
            long next = h.createQuery("select coalesce(max(task_id), 0) + 1 from app.task")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                insert into app.task (task_id, kind, run_id, label, asked, region, folder, state, step,
                rows_done, rows_total, message, made_by, made_at, checked_by)
                values (:id, :kind, :run, :label, :asked, :region, :folder, :state, '', 0, 0, '', :by,
                :at, '')
                """)
                    .bind("id", next)
                    .bind("kind", order.kind().name())
                    .bind("run", order.of())
                    .bind("label", cut(order.label(), LONGEST_LABEL))
                    .bind("asked", order.asked())
                    .bind("region", region)
                    .bind("folder", order.folder())
                    .bind("state", (checked ? Task.State.RUNNING : Task.State.WAITING).name())
                    .bind("by", by)
                    .bind("at", LocalDateTime.now(clock))
                    .execute();
            return next;
        });
        return find(id).orElseThrow();
    }

    /** A task by its number. */
    public Optional<Task> find(long id) {
        return jdbi.withHandle(h -> h.createQuery("select * from app.task where task_id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Task.class))
                .findOne());
    }

    /** A task of a kind that was ordered inside an area. */
    public Optional<Task> find(Task.Kind kind, String region, long id) {
        return find(id).filter(task -> task.kind() == kind && task.region().startsWith(region));
    }

    /** The tasks of a kind ordered inside an area, the latest first. */
    public List<Task> within(Task.Kind kind, String region, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
            select * from app.task where kind = :kind and region like :region
            order by task_id desc limit :most
            """)
                .bind("kind", kind.name())
                .bind("region", region + "%")
                .bind("most", most)
                .map(ConstructorMapper.of(Task.class))
                .list());
    }

    /** The tasks that were under way when the server stopped, the earliest first. */
    public List<Task> underWay() {
        return jdbi.withHandle(h -> h.createQuery("select * from app.task where state = 'RUNNING' order by task_id")
                .map(ConstructorMapper.of(Task.class))
                .list());
    }

    /**
     * Records the word of the second officer on a task that waits for it.
     *
     * @return false when it does not wait any more
     */
    boolean check(long id, String by, boolean approved) {
        return jdbi.withHandle(h -> h.createUpdate("""
            update app.task set state = :state, checked_by = :by
            where task_id = :id and state = 'WAITING'
            """)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("state", (approved ? Task.State.RUNNING : Task.State.SENT_BACK).name())
                        .execute()
                == 1);
    }

    /** Records how far a task is. */
    void at(long id, String step, long done, long total) {
        jdbi.useHandle(h -> h.createUpdate("""
            update app.task set step = :step, rows_done = :done, rows_total = :total where task_id = :id
            """)
                .bind("id", id)
                .bind("step", step)
                .bind("done", done)
                .bind("total", total)
                .execute());
    }

    /** Records the end of a task. */
    void ended(long id, Task.State state, String message) {
        jdbi.useHandle(h -> h.createUpdate("""
            update app.task set state = :state, message = :message, finished_at = :at where task_id = :id
            """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("message", cut(message, LONGEST))
                .bind("at", LocalDateTime.now(clock))
                .execute());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
