package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.conduct.Call;
import io.zhuxue.reporting.support.Course;
import io.zhuxue.reporting.support.Staffing;
import io.zhuxue.reporting.support.Trainee;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.office.TeamBook;
import io.zhuxue.server.province.Province;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of aid offices and what they learn from one another (队伍与经验). */
@Named("team")
@RequestScoped
public class TeamPage {

    /** Students for each full-time officer, as universities have it (remembered, not read: 待核). */
    private static final int USUAL = 2500;

    @Inject
    private TeamBook book;

    @Inject
    private Province province;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    public void offer() {
        var offered = book.course(me.get(), form.text("title"), count("hours", 0), count("pass", 0), day());
        form.told(offered.refusal(), "课程已登记。");
    }

    public void took(String course) {
        form.told(
                book.took(
                        me.get(),
                        Long.parseLong(course),
                        form.text("account"),
                        count("attended", -1),
                        count("score", -1),
                        day()),
                "培训记录已登记，记错可再登一次。");
    }

    public void staff() {
        form.told(book.staff(me.get(), count("officers", -1), day()), "专职人数已登记。");
    }

    public void call() {
        Call.Kind kind = form.text("kind").equals("RESEARCH_TOPIC") ? Call.Kind.RESEARCH_TOPIC : Call.Kind.TYPICAL_CASE;
        var called = book.call(
                me.get(),
                kind,
                form.text("callTitle"),
                form.day("closes", day().plusMonths(1)),
                count("reviewers", 1),
                count("from", 60),
                day());
        form.told(called.refusal(), "征集已发出。");
    }

    public void handIn(String call) {
        var handed = book.handIn(me.get(), call, form.text("pieceTitle"), form.text("words"), day());
        form.told(handed.refusal(), "材料已提交。");
    }

    public void review(long id) {
        form.told(book.review(me.get(), id, count("points", -1), form.text("opinion"), day()), "评审意见已登记。");
    }

    public void publish(long id) {
        form.told(book.publish(me.get(), id, day()), "已发布。");
    }

    private int count(String name, int otherwise) {
        return form.number(name)
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(otherwise);
    }

    public List<Course> getCourses() {
        return book.courses(me.get());
    }

    public List<Trainee> getTrainees() {
        return book.trainees(me.get());
    }

    public List<Map.Entry<String, Integer>> getHours() {
        return List.copyOf(book.hours(me.get()).entrySet());
    }

    /** How the own office is staffed; nothing until it has said so. */
    public @Nullable Staffing getStaffing() {
        return book.staffing(me.get(), getStudents()).orElse(null);
    }

    public long getStudents() {
        return province.overview(me.get().scope(), "").sum().students();
    }

    public int getUsual() {
        return USUAL;
    }

    public List<Call> getCalls() {
        return book.calls(me.get());
    }

    /** True while pieces are taken. */
    public boolean takes(Call call) {
        return isWorks() && !day().isAfter(call.closes());
    }

    public List<TeamBook.Piece> getPieces() {
        return book.pieces(me.get());
    }

    /** True when this user may review: another office's piece that still lacks reviews. */
    public boolean reviews(TeamBook.Piece piece) {
        return me.get().may(Action.APPROVE)
                && !piece.submission().office().equals(me.get().area())
                && piece.submission().score().isEmpty();
    }

    /** The average of all reviews; a dash until they are in. */
    public String average(TeamBook.Piece piece) {
        return piece.submission().score().map(Object::toString).orElse("—");
    }

    /** True when this user may publish: a chosen piece that is not out yet. */
    public boolean publishes(TeamBook.Piece piece) {
        return me.get().may(Action.APPROVE)
                && piece.submission().chosen()
                && piece.submission().publishedOn().isEmpty();
    }

    /** True for who keeps these records. */
    public boolean isWorks() {
        return me.get().may(Action.APPROVE) || me.get().may(Action.RECOGNISE);
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
