package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.VoiceDesk;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.VideoDesk;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Two incidents, the schools' own checks with their gaps, complaints, surveys and simulated cameras (供餐安全).
 * Needs the schools of {@link MealScene}.
 */
final class SafetyScene implements Scene {

    private final CountySchools schools;
    private final IncidentDesk incidents;
    private final CheckDesk checks;
    private final VoiceDesk voices;
    private final VideoDesk video;
    private final ClipDesk clips;

    SafetyScene(
            CountySchools schools,
            IncidentDesk incidents,
            CheckDesk checks,
            VoiceDesk voices,
            VideoDesk video,
            ClipDesk clips) {
        this.schools = schools;
        this.incidents = incidents;
        this.checks = checks;
        this.voices = voices;
        this.video = video;
        this.clips = clips;
    }

    @Override
    public String name() {
        return "事件、自查、投诉与视频";
    }

    @Override
    public boolean set(Cast cast) {
        return !incidents.incidents(cast.county()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        List<String> codes = schools.schools(cast.county()).stream()
                .map(SchoolProfile::code)
                .map(code -> code.code())
                .toList();
        incidents(cast.county(), codes, day);
        checks(cast.county(), codes, day);
        voices(cast.county(), codes, day);
        cameras(cast.county(), codes);
    }

    private void incidents(Officer county, List<String> codes, LocalDate day) {
        LocalDate first = day.minusDays(15);
        done(incidents.report(county, "SJ-1", codes.get(0), first + " 12:50", "LUNCH", "7"));
        done(incidents.step(county, "SJ-1", "STOP", first + " 13:05"));
        done(incidents.step(county, "SJ-1", "SEAL", first + " 13:30"));
        done(incidents.step(county, "SJ-1", "REPORT", first + " 14:10"));
        done(incidents.step(county, "SJ-1", "PARENTS", first + " 16:00"));
        done(incidents.close(county, "SJ-1", "四季豆未炒熟，学生当日全部康复"));
        LocalDate second = day.minusDays(1);
        done(incidents.report(county, "SJ-2", codes.get(1), second + " 13:10", "LUNCH", "3"));
        done(incidents.step(county, "SJ-2", "STOP", second + " 13:55"));
    }

    /** The schools' own checks, with the day that one forgot, as the county's books have them; and one by hand. */
    private void checks(Officer county, List<String> codes, LocalDate day) {
        done(checks.takeOver(county, day));
        LocalDate saturday = day.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        done(checks.made(county, codes.get(4), "DAILY", saturday.toString(), "库房防鼠板松动\n冷藏柜温度计失灵"));
    }

    private void voices(Officer county, List<String> codes, LocalDate day) {
        done(voices.receive(
                county, "TS-1", codes.get(2), "QUALITY", day.minusDays(20).toString(), "反映周三荤菜分量少"));
        done(voices.answer(county, "TS-1", day.minusDays(14).toString(), "已核对当日称量，分量足；请家长委员会周五到校陪餐"));
        done(voices.receive(
                county, "TS-2", codes.get(5), "MONEY", day.minusDays(18).toString(), "询问教师陪餐是否缴费"));
        String term = Term.of(day).toString();
        for (int i = 0; i < 6; i++) {
            done(voices.survey(county, codes.get(i), term, "PUPILS", i + " 2 6 " + (30 + i) + " " + (60 - 4 * i)));
        }
    }

    private void cameras(Officer county, List<String> codes) {
        done(video.simulate(county));
        LocalDate watched = schools.days(county).first().plusDays(7);
        done(video.simulateDay(county, watched.toString(), VideoDesk.USUAL_TIMES));
        done(clips.ask(county, "SJ-1", codes.get(0), "COOKING", watched + " 09:30"));
    }
}
