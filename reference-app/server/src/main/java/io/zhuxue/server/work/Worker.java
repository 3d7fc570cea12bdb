package io.zhuxue.server.work;

import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.table.TableException;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries out tasks in the background, one of each kind at a time; a task cut off by a stop is done again. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());

    /** Progress is told often; so many tellings make one note in the book. */
    private static final int HEARD_OF = 20;

    private final Executor executor;
    private final Tasks tasks;
    private final Map<Task.Kind, Work> works = new EnumMap<>(Task.Kind.class);
    private final Map<Task.Kind, ReentrantLock> turns = new EnumMap<>(Task.Kind.class);

    /** How one kind of task is done; done twice it comes to the same. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and says in a sentence what came of it. */
        String carryOut(Task task, Progress progress);
    }

    /** Over what it works with. */
    public Worker(Executor executor, Tasks tasks, Map<Task.Kind, Work> works) {
        this.executor = executor;
        this.tasks = tasks;
        this.works.putAll(works);
        for (Task.Kind kind : Task.Kind.values()) {
            turns.put(kind, new ReentrantLock(true));
        }
    }

    /** Begins a task that may begin. */
    public void begin(Task task) {
        executor.execute(() -> carryOut(task));
    }

    /** Begins again what was under way when the server stopped. */
    public void resume() {
        tasks.underWay().forEach(this::begin);
    }

    private void carryOut(Task task) {
        ReentrantLock turn = turns.getOrDefault(task.kind(), new ReentrantLock());
        turn.lock();
        try {
            Work work = works.get(task.kind());
            if (work == null) {
                throw new IllegalStateException("no work for " + task.kind());
            }
            tasks.ended(task.taskId(), Task.State.DONE, work.carryOut(task, progress(task)));
        } catch (TableException unreadable) {
            fail(task, unreadable.file() + "：" + unreadable.reason().text(), unreadable);
        } catch (Refusal refused) {
            fail(task, refused.reason().text(), refused);
        } catch (PolicyException wrong) {
            fail(task, String.valueOf(wrong.getMessage()), wrong);
        } catch (RuntimeException failure) {
            fail(task, failure.getClass().getSimpleName(), failure);
        } finally {
            turn.unlock();
        }
    }

    private Progress progress(Task task) {
        AtomicLong heard = new AtomicLong();
        return new Progress() {
            private String step = "";
            private long expected;

            @Override
            public void step(String name, long ofStep) {
                step = name;
                expected = ofStep;
                tasks.at(task.taskId(), step, 0, expected);
            }

            @Override
            public void at(long done) {
                if (heard.getAndIncrement() % HEARD_OF == 0) {
                    tasks.at(task.taskId(), step, done, expected);
                }
            }
        };
    }

    private void fail(Task task, String why, RuntimeException cause) {
        LOG.log(Level.SEVERE, cause, () -> "task " + task.taskId() + " failed");
        tasks.ended(task.taskId(), Task.State.FAILED, why);
    }
}
