package io.zhuxue.server.work;

import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;

/**
 * Where desks hand in the work that an officer orders (交办): booked for the officer's area, noted in the audit chain and
 * begun, or kept for a second officer.
 */
public final class Orders {

    private final Tasks tasks;
    private final Worker worker;
    private final AuditBook audit;

    /** Over what it works with. */
    public Orders(Tasks tasks, Worker worker, AuditBook audit) {
        this.tasks = tasks;
        this.worker = worker;
        this.audit = audit;
    }

    /**
     * What is ordered.
     *
     * @param of the run, or the task, that it works on; 0 when on none
     * @param label what lists call it
     * @param asked what is ordered beside the files, in the words of its kind
     * @param folder where its files are; empty when it has none
     * @param noted the action in the audit chain, such as {@code MEALS_IN}
     */
    public record Order(Task.Kind kind, long of, String label, String asked, String folder, String noted) {}

    /** Books an order and begins it. */
    public Task begin(Officer officer, Order order) {
        Task task = book(officer, order, true);
        worker.begin(task);
        return task;
    }

    /** Books an order that a second officer has to look at first. */
    public Task keep(Officer officer, Order order) {
        return book(officer, order, false);
    }

    private Task book(Officer officer, Order order, boolean checked) {
        Task task = tasks.add(order, officer.scope().digits(), officer.account(), checked);
        audit.add(officer.account(), order.noted(), "task-" + task.taskId(), "");
        return task;
    }

    /**
     * The word of the second officer on an order of the area: it begins, or goes back.
     *
     * @param noted the action in the audit chain
     * @return false when it does not wait any more
     */
    public boolean check(Officer officer, Task task, boolean approved, String noted) {
        audit.add(officer.account(), noted, "task-" + task.taskId(), "");
        if (!tasks.check(task.taskId(), officer.account(), approved)) {
            return false;
        }
        if (approved) {
            worker.begin(tasks.find(task.taskId()).orElseThrow());
        }
        return true;
    }
}
