package io.zhuxue.server.menu;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where menus are planned, checked and read (配餐台). A menu holds dishes and grams and nobody's data; it is read inside the
 * area in which it was ordered.
 */
public final class MenuDesk {

    /** What a task of planning is asked. */
    static final String PLAN = "PLAN";

    /** What a task of checking is asked. */
    static final String CHECK = "CHECK";

    private static final long MOST_BYTES = 8L << 20;

    private final Uploads uploads;
    private final Tasks tasks;
    private final Orders orders;

    /** Over what it works with. */
    public MenuDesk(Uploads uploads, Tasks tasks, Orders orders) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.orders = orders;
    }

    /** Plans with the dishes of the training kitchen. */
    public Parsed<Task> train(Officer officer, MenuAsked asked) throws IOException {
        Optional<Message> fault = fault(officer, asked);
        return fault.isPresent()
                ? Parsed.refused(fault.get())
                : Parsed.accepted(begin(
                        officer,
                        PLAN,
                        "练习菜品库 · 种子" + asked.seed() + " · " + asked.dishes() + "道菜",
                        asked,
                        uploads.newFolder("menu-")));
    }

    /** Plans with the tables of a ZIP: recipes, prices and, where they are, foods. */
    public Parsed<Task> plan(Officer officer, String name, InputStream zip, MenuAsked asked) throws IOException {
        Optional<Message> fault = fault(officer, asked);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Parsed<Path> folder = uploads.county(zip, MenuFolder.KITCHEN);
        return folder.refusal().isPresent()
                ? Parsed.refused(folder.refusal().get())
                : Parsed.accepted(begin(officer, PLAN, name, asked, folder.orThrow()));
    }

    /** Checks a menu of one table, CSV or XLSX; its foods are those of the starter table. */
    public Parsed<Task> check(Officer officer, String name, InputStream table, MenuAsked asked) throws IOException {
        Optional<Message> fault = fault(officer, asked);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        String small = name.toLowerCase(Locale.ROOT);
        String ending = small.endsWith(".csv") ? ".csv" : small.endsWith(".xlsx") ? ".xlsx" : "";
        byte[] bytes = table.readNBytes((int) MOST_BYTES + 1);
        if (ending.isEmpty() || bytes.length > MOST_BYTES) {
            return Parsed.refused(ServerMessage.BAD_MENU.with("应为不超过8MB的 CSV 或 XLSX"));
        }
        Path folder = uploads.newFolder("menu-");
        Path kitchen = Files.createDirectories(new MenuFolder(folder).kitchen());
        Files.write(kitchen.resolve(MenuFolder.BROUGHT + ending), bytes);
        return Parsed.accepted(begin(officer, CHECK, name, asked, folder));
    }

    /**
     * Checks a menu with other grams, which stay beside the menu they come from.
     *
     * @param grams one for each serving in its order, such as 35.5; 0 takes it out
     */
    public Parsed<Task> change(Officer officer, Task of, List<String> grams) throws IOException {
        MenuFolder before = new MenuFolder(Path.of(of.folder()));
        Optional<Message> fault = fault(officer, before.asked());
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        List<Menu.Serving> servings = before.menu(before.foods()).servings();
        if (servings.size() != grams.size() || !grams.stream().allMatch(each -> each.matches("\\d{1,4}(\\.\\d)?"))) {
            return Parsed.refused(ServerMessage.BAD_MENU.with("每样食材的克数应为数字，最多一位小数"));
        }
        Path folder = uploads.newFolder("menu-");
        Path kitchen = Files.createDirectories(new MenuFolder(folder).kitchen());
        try (CsvWriter csv = CsvWriter.create(
                kitchen.resolve(MenuFolder.BROUGHT + ".csv"), List.of("day", "dish", "food_code", "grams_per_pupil"))) {
            for (int i = 0; i < servings.size(); i++) {
                Menu.Serving each = servings.get(i);
                if (Double.parseDouble(grams.get(i)) > 0) {
                    csv.row(each.day(), each.dish(), each.foodCode(), grams.get(i));
                }
            }
            csv.commit();
        }
        for (String table : List.of("foods.csv", "foods.xlsx", "foods.parquet", "prices.csv", "prices.xlsx")) {
            Path there = before.kitchen().resolve(table);
            if (Files.exists(there)) {
                Files.copy(there, kitchen.resolve(table));
            }
        }
        return Parsed.accepted(begin(officer, CHECK, "第" + of.taskId() + "项修改后", before.asked(), folder));
    }

    private static Optional<Message> fault(Officer officer, MenuAsked asked) {
        return officer.may(Action.IMPORT)
                ? asked.fault()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    private Task begin(Officer officer, String what, String label, MenuAsked asked, Path folder) {
        new MenuFolder(folder).write(asked);
        return orders.begin(officer, new Orders.Order(Task.Kind.MENUS, 0, label, what, folder.toString(), "MENU_IN"));
    }

    /** The menus inside the area, the latest first. */
    public List<Task> menus(Scope area, int most) {
        return tasks.within(Task.Kind.MENUS, area.digits(), most);
    }

    /** A finished menu inside the area. */
    public Optional<Task> find(Scope area, long id) {
        return tasks.find(Task.Kind.MENUS, area.digits(), id).filter(task -> task.state() == Task.State.DONE);
    }

    /** What came of a menu. */
    public MenuView view(Task task) {
        return MenuView.of(new MenuFolder(Path.of(task.folder())));
    }
}
