package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.reporting.conduct.Call;
import io.zhuxue.reporting.conduct.Duty;
import io.zhuxue.server.office.ConductBook;
import io.zhuxue.server.office.TeamBook;
import java.time.LocalDate;

/** Study, duties, courses and calls of the offices (工作台账、队伍与经验). */
final class OfficeScene implements Scene {

    private final ConductBook conduct;
    private final TeamBook team;

    OfficeScene(ConductBook conduct, TeamBook team) {
        this.conduct = conduct;
        this.team = team;
    }

    @Override
    public String name() {
        return "工作台账与队伍";
    }

    @Override
    public boolean set(Cast cast) {
        return !conduct.plans(cast.county()).isEmpty()
                || !conduct.duties(cast.county()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        study(cast, day);
        duties(cast, day);
        courses(cast, day);
        calls(cast, day);
    }

    private void study(Cast cast, LocalDate day) {
        long history = done(conduct.plan(cast.county(), day.getYear(), "党史学习教育", 4, 8, day.minusDays(40)));
        done(conduct.held(cast.county(), history, 1, 8, day.minusDays(35)));
        done(conduct.held(cast.county(), history, 2, 7, day.minusDays(14)));
        long policy = done(conduct.plan(cast.school(), day.getYear(), "学生资助政策", 2, 6, day.minusDays(30)));
        done(conduct.held(cast.school(), policy, 1, 6, day.minusDays(20)));
    }

    private void duties(Cast cast, LocalDate day) {
        long notice = done(conduct.duty(cast.county(), "资助专干", "督促各校公示认定结果满五个工作日", day.plusDays(7), day.minusDays(20)));
        done(conduct.check(cast.city(), notice, Duty.Finding.PROBLEM, "抽查一校，公示只有三个工作日", day.minusDays(9)));
        done(conduct.check(cast.city(), notice, Duty.Finding.RECTIFIED, "该校已补足公示并报送照片", day.minusDays(2)));
        done(conduct.duty(cast.county(), "宣传负责人", "资助宣传内容两人审核后发布", day.minusDays(3), day.minusDays(25)));
        done(conduct.duty(cast.county(), "中心主任", "学期中检查营养餐食堂两次", day.plusDays(30), day.minusDays(25)));
    }

    private void courses(Cast cast, LocalDate day) {
        done(team.staff(cast.county(), 3, day.minusDays(30)));
        long course = done(team.course(cast.city(), "家庭经济困难学生认定实务", 8, 60, day.minusDays(28)));
        done(team.took(cast.county(), course, cast.county().account(), 8, 86, day.minusDays(15)));
        done(team.took(cast.county(), course, cast.finance().account(), 6, 55, day.minusDays(15)));
    }

    private void calls(Cast cast, LocalDate day) {
        long call = done(
                team.call(cast.city(), Call.Kind.TYPICAL_CASE, "资助育人典型经验", day.plusDays(20), 1, 80, day.minusDays(15)));
        done(team.handIn(
                cast.county(),
                Long.toString(call),
                "一户一册：防返贫监测户子女比对做法",
                "每月与乡村振兴部门交换名册，新增户三日内由学校核实。",
                day.minusDays(4)));
    }
}
