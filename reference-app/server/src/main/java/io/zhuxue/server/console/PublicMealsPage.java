package io.zhuxue.server.console;

import io.zhuxue.nutrition.MealMode;
import io.zhuxue.server.disclosure.Notice;
import io.zhuxue.server.disclosure.NoticeDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public reads of school meals (学生餐公示栏), without signing in: published notices, by week and school. */
@Named("publicMeals")
@RequestScoped
public class PublicMealsPage {

    @Inject
    private NoticeDesk desk;

    @Inject
    private Form form;

    private final Once<List<LocalDate>> weeks = new Once<>(() -> desk.publishedWeeks());

    public List<LocalDate> getWeeks() {
        return weeks.get();
    }

    /** The week that is shown: the one asked for, or else the latest. */
    public @Nullable LocalDate getWeek() {
        return getWeeks().stream()
                .filter(week -> week.toString().equals(form.text("week")))
                .findFirst()
                .orElse(getWeeks().isEmpty() ? null : getWeeks().get(0));
    }

    /** The published notices of the week whose school's name holds what was typed. */
    public List<Notice> getRows() {
        LocalDate week = getWeek();
        return week == null
                ? List.of()
                : desk.published(week).stream()
                        .filter(notice -> notice.name().contains(form.text("school")))
                        .toList();
    }

    /** The dearest meal of the week, for the length of bars. */
    public long getTop() {
        return getRows().stream()
                .mapToLong(row -> row.figures().mealFen())
                .max()
                .orElse(0);
    }

    /** How a school feeds its pupils, in words. */
    public String mode(String code) {
        return MealMode.parse(code).value().map(MealMode::chineseName).orElse(code);
    }
}
