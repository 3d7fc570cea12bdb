package io.zhuxue.server;

import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.work.Tasks;
import io.zhuxue.server.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The desks of school meals (营养餐业务台), put together from what {@link Wiring} and {@link Desks} make. */
@ApplicationScoped
public class MealDesks {

    @Produces
    @Dependent
    MenuDesk menus(Uploads uploads, Tasks tasks, Worker worker, AuditBook audit) {
        return new MenuDesk(uploads, tasks, worker, audit);
    }
}
