package io.zhuxue.server.console;

import io.zhuxue.identification.review.ReviewDecision;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.recognition.LinkDesk;
import io.zhuxue.server.work.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review of links by people (比对复核): what waits, most at stake first, and what was decided. */
@Named("reviews")
@RequestScoped
public class ReviewsPage {

    private static final int MOST = 100;
    private static final int MOST_TASKS = 3;

    @Inject
    private LinkDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private @Nullable Optional<LinkDesk.Question> shown;

    /** Orders the questions of the run now shown. */
    public void gather() {
        form.told(desk.gather(me.get()).refusal(), "正在生成复核事项，完成后自动显示。");
    }

    /** Decides the question that is open. */
    public void decide(String verdict) {
        form.told(
                desk.decide(
                        me.get(),
                        form.text("id"),
                        ReviewDecision.Verdict.valueOf(verdict),
                        form.text("reason"),
                        frame.day()),
                "意见已登记。");
        shown = null;
        if (!form.isRefused()) {
            form.getIn().remove("reason");
        }
    }

    public List<Task> getTasks() {
        return desk.gathered(me.get(), MOST_TASKS);
    }

    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    public List<LinkDesk.Question> getWaiting() {
        return desk.waiting(me.get(), MOST);
    }

    public List<LinkDesk.Question> getSettled() {
        return desk.settled(me.get(), MOST);
    }

    /** True when a question inside the area is open. */
    public boolean isOpen() {
        return shown().isPresent();
    }

    public LinkDesk.Question getShown() {
        return shown().orElseThrow();
    }

    /** What the family would be told. */
    public String getExplanation() {
        return desk.explain(getShown());
    }

    private Optional<LinkDesk.Question> shown() {
        Optional<LinkDesk.Question> known = shown;
        if (known == null) {
            known = desk.find(me.get(), form.text("id"));
            shown = known;
        }
        return known;
    }
}
