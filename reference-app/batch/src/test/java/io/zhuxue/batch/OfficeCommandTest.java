package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeCommandTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Command study(String area, String sessions) throws IOException {
        Path plans = file("plans.csv", """
            plan,office,year,topic,sessions,members
            a,431228,2022,党史学习教育,4,10
            b,431225,2022,党史学习教育,2,5
            """);
        return Command.zhuxue(
                "office",
                "study",
                "--area",
                area,
                "--plans",
                plans,
                "--sessions",
                file("sessions.csv", "plan,number,day,present\n" + sessions));
    }

    @Test
    void study_adds_up_from_county_to_province() throws IOException {
        String sessions = "a,1,2022-03-01,9\na,2,2022-04-01,10\nb,1,2022-03-05,5\n";
        assertThat(study("431228", sessions).out()).contains("有计划的机构 1 个；计划 4 次，已学 2 次；应到 40 人次，实到 19 人次。");
        assertThat(study("430000", sessions).out()).contains("有计划的机构 2 个；计划 6 次，已学 3 次；应到 50 人次，实到 24 人次。");
        assertThat(study("440000", sessions).out()).contains("有计划的机构 0 个");
    }

    @Test
    void a_cell_that_means_nothing_is_refused_with_file_row_and_column() throws IOException {
        Command refused = study("431228", "a,1,March,9\n");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("BAD_CELL").contains("“sessions.csv”第 2 行“day”栏的“March”");
        assertThat(study("431228", "a,0,2022-03-01,9\n").err()).contains("BAD_STEP");
        assertThat(study("hunan", "").err()).contains("BAD_REGION");
    }

    private Command duties(String checks) throws IOException {
        Path duties = file("duties.csv", """
            duty,office,role,task,due
            D1,431228,主任,签订责任书,2022-03-31
            D2,431228,科员,开展政策宣传,2022-06-30
            D3,431225,主任,签订责任书,2022-03-31
            """);
        return Command.zhuxue(
                "office",
                "duties",
                "--area",
                "431200",
                "--duties",
                duties,
                "--on",
                "2022-05-01",
                "--checks",
                file("checks.csv", "duty,finding,day,by,evidence\n" + checks));
    }

    @Test
    void overdue_duties_and_those_being_put_right_are_listed() throws IOException {
        Command some = duties("D1,DONE,2022-03-20,督导组,责任书扫描件\n");
        assertThat(some.code()).isEqualTo(3);
        assertThat(some.out()).contains("逾期：1 项").contains("D3 主任 签订责任书").contains("已完成：1 项");
        Command all = duties("D1,DONE,2022-03-20,督导组,责任书\nD3,PROBLEM,2022-04-02,督导组,未盖章\n");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("整改中：1 项").contains("逾期：0 项");
    }

    @Test
    void nobody_checks_his_own_duty_and_no_duty_is_invented() throws IOException {
        assertThat(duties("D1,DONE,2022-03-20,主任,责任书\n").err())
                .contains("BAD_STEP")
                .contains("第 2 行");
        assertThat(duties("D9,DONE,2022-03-20,督导组,责任书\n").err()).contains("D9");
        assertThat(duties("D1,GOOD,2022-03-20,督导组,责任书\n").err()).contains("DONE、PROBLEM、RECTIFIED");
    }

    private Command tickets(String rows, String day) throws IOException {
        return Command.zhuxue(
                "office",
                "tickets",
                "--area",
                "430000",
                "--on",
                day,
                "--tickets",
                file("tickets.csv", "ticket,step,day,kind,area,words\n" + rows));
    }

    @Test
    void a_ticket_that_is_not_answered_in_its_working_days_is_late() throws IOException {
        String rows = "T1,RECEIVED,2022-09-01,NO_GREEN_CHANNEL,431228,学校未开绿色通道\n"
                + "T2,RECEIVED,2022-09-01,POLICY_NOT_APPLIED,431228,补助未到账\n"
                + "T2,ANSWERED,2022-09-05,,,已补发\nT2,SETTLED,2022-09-06,,,家长已收到\n";
        assertThat(tickets(rows, "2022-09-01").code()).isZero();
        Command late = tickets(rows, "2022-09-09");
        assertThat(late.code()).isEqualTo(3);
        assertThat(late.out())
                .contains("未开通绿色通道,1,1,0,0,1")
                .contains("资助政策未落实,1,0,0,1,0")
                .contains("超期未答复：T1，应于 2022-09-02 前答复");
    }

    @Test
    void a_step_that_the_ticket_does_not_allow_is_refused_with_its_row() throws IOException {
        String first = "T1,RECEIVED,2022-09-01,OTHER,431228,问\n";
        assertThat(tickets(first + "T1,SETTLED,2022-09-02,,,好\n", "2022-09-03").err())
                .contains("BAD_STEP")
                .contains("第 3 行");
        assertThat(tickets(first + first, "2022-09-03").err()).contains("重复受理");
        assertThat(tickets("T2,ANSWERED,2022-09-01,,,答\n", "2022-09-03").err()).contains("尚未受理");
        assertThat(tickets(first + "T1,ANSWERED,2022-08-30,,,答\n", "2022-09-03").err())
                .contains("日期早于上一步");
    }

    @Test
    void the_six_norms_are_scored_from_a_run_and_from_evidence() throws IOException {
        Path facts = run();
        Path csv = folder.resolve("card.csv");
        Command bare = Command.zhuxue("office", "scorecard", "--facts", facts, "--region", "43");
        Command seen = Command.zhuxue(
                "office",
                "scorecard",
                "--facts",
                facts,
                "--region",
                "43",
                "--out",
                csv,
                "--evidence",
                file("evidence.csv", "item,evidence\nOFFICE,编办批文\nTRAINED,结业名册\n"));
        assertThat(seen.code()).isZero();
        assertThat(bare.out()).contains("机构队伍建设规范：0.00");
        assertThat(seen.out()).contains("机构队伍建设规范：14.00");
        assertThat(Files.readString(csv)).contains("编办批文").contains("应助尽助率");
        assertThat(Command.zhuxue(
                                "office",
                                "scorecard",
                                "--facts",
                                facts,
                                "--region",
                                "43",
                                "--evidence",
                                file("wrong.csv", "item,evidence\nNONE,x\n"))
                        .err())
                .contains("没有评分项“NONE”");
    }

    @Test
    void the_figures_of_a_press_conference_carry_the_hash_of_the_rows_behind_them() throws IOException {
        Path facts = run();
        Path one = folder.resolve("one.md");
        Path other = folder.resolve("other.md");
        assertThat(Command.zhuxue("office", "factsheet", "--facts", facts, "--as-of", "2022-12-31", "--out", one)
                        .code())
                .isZero();
        Command.zhuxue("office", "factsheet", "--facts", facts, "--as-of", "2022-12-31", "--out", other);
        assertThat(Files.readString(one)).contains("SM3").contains("金额（元）").isEqualTo(Files.readString(other));
        assertThat(Command.zhuxue(
                                "office",
                                "factsheet",
                                "--facts",
                                facts,
                                "--as-of",
                                "2022-12-31",
                                "--indicator",
                                "NONE",
                                "--out",
                                one)
                        .err())
                .contains("INDICATOR_UNKNOWN");
    }

    private Path run() {
        Path province = folder.resolve("province");
        Command.zhuxue("generate", "--students", 200, "--seed", 7, "--out", province);
        Command.run(province, "2022-AUTUMN", folder.resolve("results"));
        return folder.resolve("results/facts");
    }
}
