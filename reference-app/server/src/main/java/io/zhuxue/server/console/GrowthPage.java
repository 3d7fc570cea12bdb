package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.identification.growth.Aspect;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.GrowthFile;
import io.zhuxue.identification.growth.Virtue;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.growth.GrowthDesk;
import io.zhuxue.server.office.Faults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Growth (发展与育人): activities with their hours, a student's growth record, sums by school. */
@Named("growth")
@RequestScoped
public class GrowthPage {

    @Inject
    private GrowthDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<List<GrowthDesk.Pupil>> pupils =
            new Once<>(() -> me.get().own().isEmpty() ? desk.pupils(me.get()) : List.of());

    /** Adds an activity to the files of all ticked students. */
    public void join() {
        Virtue virtue = choice(Virtue.values(), form.text("virtue"));
        var entry = new GrowthEntry.ActivityJoined(day(), form.text("activity"), virtue, count("hours"));
        List<String> ticked = form.many("who");
        Optional<Message> fault = Faults.words(form.text("activity"), day());
        if (fault.isPresent() || ticked.isEmpty()) {
            form.refuse(fault.orElse(ServerMessage.BAD_REQUEST.with("没有勾选学生")));
            return;
        }
        GrowthDesk.Outcome outcome = desk.addAll(me.get(), ticked, entry);
        String refused = outcome.refused().entrySet().stream()
                .map(each -> each.getValue() + "人未记：" + each.getKey())
                .collect(Collectors.joining(" "));
        form.tell(outcome.done() == 0, "已记入" + outcome.done() + "人。" + refused);
    }

    public void consent(boolean given) {
        String by = me.get().account();
        add(given ? new GrowthEntry.Consented(day(), by) : new GrowthEntry.ConsentWithdrawn(day(), by));
    }

    public void mentor() {
        add(new GrowthEntry.MentorAssigned(day(), form.text("mentor")));
    }

    public void talk() {
        Aspect aspect = choice(Aspect.values(), form.text("aspect"));
        add(new GrowthEntry.TalkHeld(day(), aspect, form.text("mentor"), count("minutes")));
    }

    public void goal() {
        Aspect aspect = choice(Aspect.values(), form.text("aspect"));
        add(new GrowthEntry.GoalSet(
                day(), form.text("goal"), aspect, form.text("measure"), count("before"), count("target")));
    }

    public void measure() {
        add(new GrowthEntry.GoalMeasured(day(), form.text("goal"), count("target")));
    }

    public void pledge() {
        add(new GrowthEntry.Pledged(day(), Sm3.of(getRef() + "\n" + day())));
    }

    public void achieve() {
        GrowthEntry.Outcome outcome = choice(GrowthEntry.Outcome.values(), form.text("outcome"));
        add(new GrowthEntry.Achieved(day(), outcome, form.text("what")));
    }

    /** Corrects an entry: another amount in its place, or nothing; the wrong one stays to be read. */
    public void correct() {
        int number = count("number");
        Optional<GrowthEntry> wrong = desk.file(me.get(), getRef())
                .map(GrowthFile::entries)
                .filter(entries -> number >= 1 && number <= entries.size())
                .map(entries -> entries.get(number - 1));
        Optional<GrowthEntry> right =
                form.text("amount").isEmpty() ? Optional.empty() : wrong.flatMap(each -> with(each, count("amount")));
        if (!form.text("amount").isEmpty() && right.isEmpty()) {
            form.refuse(ServerMessage.BAD_REQUEST.with("该条没有数量可改，请作废后重新登记"));
            return;
        }
        add(new GrowthEntry.Corrected(day(), number, form.text("reason"), right));
    }

    private static Optional<GrowthEntry> with(GrowthEntry entry, int amount) {
        if (entry instanceof GrowthEntry.ActivityJoined joined) {
            return Optional.of(
                    new GrowthEntry.ActivityJoined(joined.day(), joined.activity(), joined.virtue(), amount));
        } else if (entry instanceof GrowthEntry.TalkHeld talk) {
            return Optional.of(new GrowthEntry.TalkHeld(talk.day(), talk.aspect(), talk.mentor(), amount));
        } else if (entry instanceof GrowthEntry.GoalMeasured measured) {
            return Optional.of(new GrowthEntry.GoalMeasured(measured.day(), measured.goal(), amount));
        }
        return Optional.empty();
    }

    private void add(GrowthEntry entry) {
        for (String name : List.of("mentor", "goal", "measure", "what", "reason")) {
            String words = form.text(name);
            if (!words.isEmpty() && Faults.words(words, day()).isPresent()) {
                form.refuse(ServerMessage.WORDS.with());
                return;
            }
        }
        boolean blank = entry instanceof GrowthEntry.MentorAssigned
                        && form.text("mentor").isEmpty()
                || entry instanceof GrowthEntry.GoalSet && form.text("goal").isEmpty()
                || entry instanceof GrowthEntry.Achieved && form.text("what").isEmpty();
        if (blank) {
            form.refuse(ServerMessage.WORDS.with());
            return;
        }
        form.told(desk.add(me.get(), getRef(), entry), "已记入成长档案。");
    }

    private static <E extends Enum<E>> E choice(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(all[0]);
    }

    private int count(String name) {
        return form.number(name)
                .filter(number -> number < 1_000_000)
                .map(Long::intValue)
                .orElse(0);
    }

    /** The student whose file is open: the family's own child, or the one asked for. */
    public String getRef() {
        return me.get().own().isEmpty() ? form.text("ref") : me.get().own();
    }

    /** True when a file is open. */
    public boolean isOpen() {
        return desk.pupil(me.get(), getRef()).isPresent();
    }

    public GrowthDesk.Pupil getPupil() {
        return desk.pupil(me.get(), getRef()).orElseThrow();
    }

    public GrowthFile getFile() {
        return desk.file(me.get(), getRef()).orElseThrow();
    }

    /** The mentor, or that there is none. */
    public String getMentor() {
        return getFile().mentor().orElse("未结对");
    }

    /** The hours of a virtue. */
    public int hours(Virtue virtue) {
        return getFile().hours().getOrDefault(virtue, 0);
    }

    /** An entry in words. */
    public String words(GrowthEntry entry) {
        if (entry instanceof GrowthEntry.ActivityJoined joined) {
            return "参加活动“" + joined.activity() + "”（" + joined.virtue().chineseName() + "）" + joined.hours() + "学时";
        } else if (entry instanceof GrowthEntry.TalkHeld talk) {
            return "与导师谈话（" + talk.aspect().chineseName() + "）" + talk.minutes() + "分钟";
        } else if (entry instanceof GrowthEntry.GoalSet set) {
            return "目标“" + set.goal() + "”：" + set.measure() + " " + set.before() + "→" + set.target();
        } else if (entry instanceof GrowthEntry.GoalMeasured measured) {
            return "目标“" + measured.goal() + "”现为" + measured.value();
        } else if (entry instanceof GrowthEntry.MentorAssigned assigned) {
            return "导师结对：" + assigned.mentor();
        } else if (entry instanceof GrowthEntry.Achieved achieved) {
            return "成果：" + achieved.what();
        } else if (entry instanceof GrowthEntry.QuizTaken quiz) {
            return "知识测验“" + quiz.quiz() + "”" + quiz.right() + "/" + quiz.questions();
        } else if (entry instanceof GrowthEntry.Corrected corrected) {
            return "更正第" + corrected.number() + "条（" + corrected.reason() + "）："
                    + corrected.instead().map(right -> "应为" + words(right)).orElse("作废");
        } else if (entry instanceof GrowthEntry.Pledged) {
            return "签署诚信承诺";
        } else if (entry instanceof GrowthEntry.Referred) {
            return "已作心理转介（内容封存）";
        }
        return entry instanceof GrowthEntry.Consented ? "知情同意" : "撤回同意";
    }

    public List<GrowthDesk.Pupil> getPupils() {
        return pupils.get();
    }

    public List<GrowthDesk.SchoolSum> getSums() {
        return me.get().own().isEmpty() ? desk.sums(me.get()) : List.of();
    }

    public List<Virtue> getVirtues() {
        return Arrays.asList(Virtue.values());
    }

    public List<Aspect> getAspects() {
        return Arrays.asList(Aspect.values());
    }

    public LocalDate getDay() {
        return day();
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
