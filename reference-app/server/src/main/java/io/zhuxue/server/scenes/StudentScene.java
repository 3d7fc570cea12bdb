package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.identification.growth.Aspect;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.Virtue;
import io.zhuxue.identification.recognition.CaseCommand;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.identification.recognition.Signer;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.growth.GrowthDesk;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.CaseRow;
import io.zhuxue.server.recognition.CaseView;
import io.zhuxue.server.recognition.LinkDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Recognition at the training school, some cases at each step, one growth file, and the links that wait (认定、成长、复核). */
final class StudentScene implements Scene {

    private static final int ALL = 500;

    /** SM3 of a form would stand here; the training accounts sign no paper. */
    private static final String NO_FORM = "0".repeat(64);

    private final CaseDesk cases;
    private final GrowthDesk growth;
    private final LinkDesk links;

    StudentScene(CaseDesk cases, GrowthDesk growth, LinkDesk links) {
        this.cases = cases;
        this.growth = growth;
        this.links = links;
    }

    @Override
    public String name() {
        return "困难认定、成长档案与比对复核";
    }

    @Override
    public boolean set(Cast cast) {
        return !cases.find(cast.school(), "", 0, 1).rows().isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        recognition(cast, day);
        growth(cast, day);
        done(links.gather(cast.province()));
    }

    /**
     * The class of the training teacher is decided and in notice; of the rest some have applied, and all have been told.
     */
    private void recognition(Cast cast, LocalDate day) {
        LocalDate told = day.minusDays(20);
        done(cases.begin(cast.school(), SchoolYear.of(told), "", told));
        cases.tellAll(cast.school(), told, "2022版", "告知书");
        List<CaseRow> ofClass =
                cases.find(cast.teacher(), CaseStep.NOTIFIED.name(), 0, ALL).rows();
        for (CaseRow row : ofClass) {
            CaseView view = cases.open(cast.school(), row.personRef()).orElseThrow();
            apply(cast.school(), view, row.personRef(), told.plusDays(3));
            decide(cast, view, row.personRef(), told.plusDays(8));
        }
        cases.beginNotices(cast.school(), told.plusDays(18));
        cases.find(cast.school(), CaseStep.NOTIFIED.name(), 0, ALL).rows().stream()
                .limit(3)
                .forEach(row -> apply(
                        cast.school(),
                        cases.open(cast.school(), row.personRef()).orElseThrow(),
                        row.personRef(),
                        told.plusDays(10)));
    }

    private void apply(Officer school, CaseView view, String person, LocalDate on) {
        LocalDate born = view.file().opening().birthDate();
        Signer signer = on.isBefore(born.plusYears(16)) ? Signer.GUARDIAN : Signer.STUDENT;
        done(cases.act(school, person, new CaseCommand.Apply(on, school.account(), signer, true, true, NO_FORM)));
    }

    private void decide(Cast cast, CaseView view, String person, LocalDate on) {
        ring(cast.teacher(), person, on, Ring.CLASS, view);
        ring(cast.grade(), person, on.plusDays(2), Ring.GRADE, view);
        ring(cast.school(), person, on.plusDays(4), Ring.SCHOOL, view);
    }

    private void ring(Officer who, String person, LocalDate on, Ring ring, CaseView view) {
        done(cases.act(
                who,
                person,
                new CaseCommand.DecideLevel(on, who.account(), ring, view.file().recommended(), "")));
    }

    private void growth(Cast cast, LocalDate day) {
        Officer family = cast.family();
        Optional<GrowthDesk.Pupil> child = growth.pupil(family, family.own());
        if (child.isEmpty()) {
            return;
        }
        String person = child.get().personRef();
        done(growth.add(family, person, new GrowthEntry.Consented(day.minusDays(45), family.account())));
        List<GrowthEntry> kept = List.of(
                new GrowthEntry.MentorAssigned(day.minusDays(42), cast.teacher().account()),
                new GrowthEntry.GoalSet(day.minusDays(42), "数学赶上班级中游", Aspect.STUDY, "班级名次", 38, 25),
                new GrowthEntry.TalkHeld(
                        day.minusDays(30), Aspect.STUDY, cast.teacher().account(), 30),
                new GrowthEntry.ActivityJoined(day.minusDays(24), "重阳节敬老院志愿服务", Virtue.GRATITUDE, 3),
                new GrowthEntry.ActivityJoined(day.minusDays(12), "诚信主题班会", Virtue.HONESTY, 1),
                new GrowthEntry.GoalMeasured(day.minusDays(5), "数学赶上班级中游", 31));
        kept.forEach(entry -> done(growth.add(cast.school(), person, entry)));
    }
}
