package io.zhuxue.server.disclosure;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.meals.CountyPublication;
import io.zhuxue.nutrition.disclosure.MealNotice;
import io.zhuxue.nutrition.disclosure.NoticePdf;
import io.zhuxue.nutrition.disclosure.WeekNotice;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import io.zhuxue.server.work.Worker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Prepares the notices of a week out of a county's tables: a notice that has not changed stays where it stands, a changed
 * one is a draft again.
 */
public final class NoticeWork implements Worker.Work {

    private static final int LONGEST = 4000;

    private final NoticeTable table;
    private final Tasks tasks;
    private final Settings settings;

    /** Over what it works with. */
    public NoticeWork(Jdbi jdbi, Tasks tasks, Settings settings) {
        this.table = new NoticeTable(jdbi);
        this.tasks = tasks;
        this.settings = settings;
    }

    /** Where the files of a notice are, without their ending. */
    static Path file(Settings settings, String digest) {
        return settings.data().resolve("notices").resolve(digest);
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        Task county = tasks.find(task.runId()).orElseThrow();
        LocalDate asked = LocalDate.parse(task.asked());
        CountyPublication publication =
                CountyPublication.of(Path.of(county.folder()).resolve(CountyWork.TABLES), progress);
        LocalDate day = task.madeAt().toLocalDate();
        LocalDate monday = asked.minusDays(asked.getDayOfWeek().getValue() - 1L);
        List<WeekNotice> weeks = publication.week(monday, monday.plusWeeks(1));
        if (weeks.isEmpty()) {
            return "该周没有学校供餐，没有公示。供餐的周：" + publication.weeks().first() + "至"
                    + publication.weeks().last() + "。";
        }
        Scope area = new Scope(task.region() + "%", "%", "%");
        Map<String, Notice> before = new TreeMap<>();
        table.week(area, monday).forEach(notice -> before.put(notice.school(), notice));
        progress.step("公示", weeks.size());
        boolean paper = Files.exists(settings.font());
        int changed = 0;
        int done = 0;
        try {
            Files.createDirectories(settings.data().resolve("notices"));
            try (NoticePdf pdf = paper ? NoticePdf.open(settings.font()) : null) {
                for (WeekNotice week : weeks) {
                    String html = week.html();
                    String digest = Sm3.of(html.getBytes(StandardCharsets.UTF_8));
                    Path file = file(settings, digest);
                    Files.writeString(file.resolveSibling(digest + ".html"), html);
                    Files.writeString(file.resolveSibling(digest + ".json"), week.json());
                    if (pdf != null) {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(digest + ".pdf")))) {
                            pdf.write(week, out);
                        }
                    }
                    changed += note(
                                    task,
                                    week,
                                    digest,
                                    day,
                                    before.get(week.school().code().code()))
                            ? 1
                            : 0;
                    progress.at(++done);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "第" + monday + "周：" + weeks.size() + "所学校，" + changed + "份待审核" + (paper ? "。" : "；服务器没有中文字体，没有 PDF。");
    }

    /** Notes a draft; false when the notice stands as it is already. */
    private boolean note(
            Task task,
            WeekNotice week,
            String digest,
            LocalDate day,
            @org.jspecify.annotations.Nullable Notice before) {
        NoticeFigures figures = figures(week);
        if (before == null || before.content().state() == Content.State.WITHDRAWN) {
            Content.Step draft = new Content.Step(Content.State.DRAFT, task.madeBy(), day, digest, "");
            table.draft(
                    task.region(), week.school().code().code(), week.school().name(), week.monday(), draft, figures);
            return true;
        }
        if (before.digest().equals(digest)) {
            return before.content().state() == Content.State.DRAFT;
        }
        Content again = before.content().rewrite(digest, task.madeBy(), day).orThrow();
        return table.add(before.id(), again, figures);
    }

    private static NoticeFigures figures(WeekNotice week) {
        MealNotice.Totals totals = week.totals();
        Money meals = week.meals().stream().map(MealNotice::costPerPupil).reduce(Money.ZERO, Money::plus);
        String remarks =
                week.remarks().stream().map(each -> each.text()).distinct().collect(Collectors.joining("\n"));
        return new NoticeFigures(
                week.school().mode().name(),
                totals.diners(),
                totals.income().fen(),
                totals.cost().fen(),
                meals.portion(1, week.meals().size()).fen(),
                remarks.length() > LONGEST ? remarks.substring(0, LONGEST) : remarks);
    }
}
