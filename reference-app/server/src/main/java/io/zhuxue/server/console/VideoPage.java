package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.video.CameraRow;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.ClipRow;
import io.zhuxue.server.video.CoverRow;
import io.zhuxue.server.video.VideoDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cameras over the kitchens (视频监管): points covered, times unseen, clips of events. */
@Named("video")
@RequestScoped
public class VideoPage {

    @Inject
    private VideoDesk desk;

    @Inject
    private ClipDesk clips;

    @Inject
    private CountySchools schools;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<List<VideoDesk.BlindRow>> blindKnown =
            new Once<>(() -> shown().map(day -> desk.blind(me.get(), day)).orElse(List.of()));
    private final Once<List<CameraRow>> camerasKnown = new Once<>(() -> desk.cameras(me.get()));

    private final Once<List<CoverRow>> coverKnown = new Once<>(() -> desk.cover(me.get()));

    private final Once<List<ClipRow>> clipsKnown = new Once<>(() -> clips.clips(me.get()));

    /** The form begins with the usual times and the day that the pages show. */
    @PostConstruct
    void fill() {
        form.preset("day", frame.day().toString());
        form.preset("times", VideoDesk.USUAL_TIMES);
    }

    public void hang() {
        told(desk.hang(me.get(), text("device"), text("school"), form.many("point")), "摄像机已登记。");
    }

    public void remove(String id) {
        told(desk.remove(me.get(), id, text("words")), "摄像机已拆除，经过保留。");
    }

    public void simulate() {
        Parsed<Integer> hung = desk.simulate(me.get());
        told(hung.refusal(), "已登记模拟摄像机" + hung.value().orElse(0) + "台。");
    }

    public void simulateDay() {
        kept(desk.simulateDay(me.get(), text("day"), text("times")));
    }

    public void reports() {
        kept(desk.day(me.get(), text("day"), text("times"), text("reports")));
    }

    private void kept(Parsed<Integer> blind) {
        blindKnown.forget();
        form.told(blind, count -> "已计算，新记入盲区" + count + "段。");
    }

    public void ask() {
        told(clips.ask(me.get(), text("event"), text("school"), text("at"), text("when")), "已申请保存，请在期限前向录像机取回。");
    }

    public void keep(String file) {
        told(clips.kept(me.get(), file, text("words"), true), "已登记保存位置。");
    }

    public void miss(String file) {
        told(clips.kept(me.get(), file, text("words"), false), "已登记无法保存的原因。");
    }

    public void watch(String file) {
        told(clips.watch(me.get(), file, text("words")), "用途已记入审计链，请到保存位置调阅。");
    }

    private String text(String name) {
        return form.text(name);
    }

    private void told(Optional<Message> refusal, String done) {
        camerasKnown.forget();
        coverKnown.forget();
        clipsKnown.forget();
        if (form.took(refusal, done)) {
            fill();
        }
    }

    /** True for an office of a county. */
    public boolean isWorks() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    public List<ProcessPoint> getPoints() {
        return Arrays.asList(ProcessPoint.values());
    }

    public List<SchoolProfile> getSchools() {
        return schools.schools(me.get());
    }

    public List<CameraRow> getCameras() {
        return camerasKnown.get();
    }

    public List<CoverRow> getCover() {
        return coverKnown.get();
    }

    public List<LocalDate> getDays() {
        return desk.days(me.get());
    }

    /** The day that is shown: the one asked for, or else the latest. */
    public Optional<LocalDate> shown() {
        List<LocalDate> days = getDays();
        return days.stream()
                .filter(day -> day.toString().equals(text("of")))
                .findFirst()
                .or(() -> days.stream().findFirst());
    }

    public String getDay() {
        return shown().map(LocalDate::toString).orElse("");
    }

    public List<VideoDesk.BlindRow> getBlind() {
        return blindKnown.get();
    }

    public List<ClipRow> getClips() {
        return clipsKnown.get();
    }
}
