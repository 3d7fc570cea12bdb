package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.menu.AgeBand;
import io.zhuxue.nutrition.menu.FoodRule;
import io.zhuxue.nutrition.menu.FoodRules;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.menu.MenuAsked;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuView;
import io.zhuxue.server.work.Task;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Menus (带量食谱): plan a week, see its check and its proof, change grams and check again. */
@Named("menus")
@RequestScoped
public class MenusPage {

    private static final int MOST_TASKS = 12;

    @Inject
    private MenuDesk desk;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<MenuView> view = new Once<>(() -> desk.view(getShown()));

    /** How a table of pupils is brought to the desk: by what the form's fields are called. */
    @FunctionalInterface
    private interface Order {
        Parsed<Task> place(String name, InputStream file, MenuAsked asked) throws IOException;
    }

    /** The form begins with a lunch of five days for 230 pupils of 9 to 11 years. */
    @PostConstruct
    void fill() {
        form.preset("M9-11", "120");
        form.preset("F9-11", "110");
        form.preset("meal", "LUNCH");
        form.preset("days", "5");
        form.preset("seconds", "25");
        form.preset("seed", "1");
        form.preset("dishes", "200");
    }

    /** Plans with the training kitchen. */
    public void train() throws IOException {
        told(desk.train(me.get(), asked(form.text("seed").isEmpty() ? "0" : form.text("seed"))));
    }

    /** Plans with the uploaded dishes and prices. */
    public void plan() throws IOException {
        withFile((name, file, asked) -> desk.plan(me.get(), name, file, asked));
    }

    /** Checks the uploaded menu. */
    public void check() throws IOException {
        withFile((name, file, asked) -> desk.check(me.get(), name, file, asked));
    }

    private void withFile(Order order) throws IOException {
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_MENU);
        if (part.isEmpty()) {
            return;
        }
        try (InputStream file = part.get().getInputStream()) {
            told(order.place(Form.name(part.get()), file, asked("")));
        }
    }

    /** Checks the menu that is open with the grams that were typed. */
    public void change() throws IOException {
        Optional<Task> of = open();
        if (of.isEmpty()) {
            form.refuse(ServerMessage.OUT_OF_AREA.with());
            return;
        }
        List<String> grams = desk.view(of.get()).portions().stream()
                .map(each -> form.text("g" + each.number()))
                .toList();
        told(desk.change(me.get(), of.get(), grams));
    }

    private void told(Parsed<Task> begun) {
        form.told(begun, task -> "第" + task.taskId() + "项已开始，完成后在下表打开。");
    }

    private MenuAsked asked(String seed) {
        return new MenuAsked(
                pupils(),
                form.text("meal"),
                form.text("days"),
                form.text("groups").equals("on"),
                form.text("without"),
                form.text("seconds"),
                seed,
                form.text("dishes"),
                form.text("ceiling"),
                form.text("first"),
                getAvoidable().stream()
                        .map(FoodRule::code)
                        .filter(code -> form.text("avoid" + code).equals("on"))
                        .collect(Collectors.joining(",")));
    }

    /** The diets and allergens that can be left out. */
    public List<FoodRule> getAvoidable() {
        return FoodRules.national().on(LocalDate.MAX).stream()
                .filter(rule -> rule.kind() != FoodRule.Kind.SAFETY)
                .toList();
    }

    /** The pupils as they are written: a band without pupils is left out. */
    private String pupils() {
        return Arrays.stream(AgeBand.values())
                .map(AgeBand::code)
                .filter(band -> !(number("M" + band) + number("F" + band)).equals("00"))
                .map(band -> band + ":M=" + number("M" + band) + ",F=" + number("F" + band))
                .collect(Collectors.joining(";"));
    }

    private String number(String field) {
        return form.text(field).isEmpty() ? "0" : form.text(field);
    }

    public List<AgeBand> getBands() {
        return Arrays.asList(AgeBand.values());
    }

    public List<Meal> getMeals() {
        return Arrays.asList(Meal.values());
    }

    public List<Task> getTasks() {
        return desk.menus(me.get().scope(), MOST_TASKS);
    }

    /** True while a menu is being worked on. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    /** True when a finished menu is open. */
    public boolean isOpen() {
        return open().isPresent();
    }

    public Task getShown() {
        return open().orElseThrow();
    }

    private Optional<Task> open() {
        return form.number("task").flatMap(id -> desk.find(me.get().scope(), id));
    }

    /** What came of the menu that is open. */
    public MenuView getView() {
        return view.get();
    }
}
