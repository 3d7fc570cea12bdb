package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.mode.ModeDesk;
import io.zhuxue.server.mode.ModeRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How schools feed their pupils (供餐方式), and their move to canteens of their own. */
@Named("modes")
@RequestScoped
public class ModesPage {

    private static final int MONTHS = 12;

    @Inject
    private ModeDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<List<ModeRow>> rows = new Once<>(() -> desk.rows(me.get(), frame.day()));

    /** The form begins with the day that the pages show. */
    @PostConstruct
    void fill() {
        form.preset("from", frame.day().toString());
    }

    /** Notes how a school feeds its pupils now. */
    public void now() {
        note(false, "供餐方式已登记。");
    }

    /** Notes by when a school means to do otherwise. */
    public void plan() {
        note(true, "计划已登记。");
    }

    private void note(boolean planned, String done) {
        form.told(
                desk.note(
                        me.get(),
                        form.text("school"),
                        form.text("mode"),
                        form.text("from"),
                        planned,
                        form.text("note")),
                done);
        rows.forget();
    }

    /** True for an office of a county. */
    public boolean isWorks() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    public List<MealMode> getModes() {
        return Arrays.asList(MealMode.values());
    }

    public List<ModeRow> getRows() {
        return rows.get();
    }

    public List<Map.Entry<MealMode, Integer>> getCounts() {
        return List.copyOf(ModeDesk.counts(getRows()).entrySet());
    }

    /** How many plans are over their day. */
    public long getLate() {
        return getRows().stream().filter(ModeRow::late).count();
    }

    /** Canteens that are late or given up, and schools that no plan names. */
    public List<ModeDesk.Issue> getIssues() {
        return desk.issues(me.get(), frame.day());
    }

    public List<ModeDesk.Ahead> getAhead() {
        return ModeDesk.ahead(getRows(), frame.day(), MONTHS);
    }
}
