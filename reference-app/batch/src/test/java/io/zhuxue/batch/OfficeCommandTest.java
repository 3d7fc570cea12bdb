package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private Command staff(String records, String... more) throws IOException {
        Path offices = file("offices.csv", """
            office,students,officers
            431228,5001,2
            431225,2500,1
            440100,9000,0
            """);
        Path courses = file("courses.csv", """
            course,title,stages,hours,pass
            LAW,资助法规,PRI|JUN,8,60
            NEW,新任培训,PRI,16,0
            """);
        List<Object> args = new ArrayList<>(List.of("office", "staff", "--area", "430000", "--offices", offices));
        args.addAll(List.of("--courses", courses, "--records"));
        args.add(file("records.csv", "account,office,course,hours,score\n" + records));
        args.addAll(List.of(more));
        return Command.zhuxue(args.toArray());
    }

    @Test
    void an_office_with_too_few_officers_and_an_officer_with_too_few_hours_are_listed() throws IOException {
        String records = "li,431228,LAW,8,75\nli,431228,LAW,8,80\nli,431228,NEW,16,-1\nwang,431225,LAW,8,59\n";
        Command some = staff(records, "--hours", "20");
        assertThat(some.code()).isEqualTo(3);
        assertThat(some.out())
                .contains("机构 2 个，缺 1 人")
                .contains("431228 学生 5001，现有 2 人，缺 1 人")
                .contains("参训 2 人，学时不足 20 的 1 人")
                .contains("wang 0 学时")
                .doesNotContain("li 2")
                .doesNotContain("440100");
        assertThat(staff(records, "--per-officer", "2501").code()).isZero();
    }

    @Test
    void a_course_that_nobody_gives_is_refused() throws IOException {
        assertThat(staff("li,431228,XXX,8,75\n").err()).contains("没有课程“XXX”").contains("第 2 行");
        assertThat(staff("li,431228,LAW,-1,75\n").err()).contains("学时不能为负");
        assertThat(staff("", "--per-officer", "0").err()).contains("--per-officer 至少为 1");
    }

    private Command calls(String pieces, String reviews, String published) throws IOException {
        return Command.zhuxue(
                "office",
                "calls",
                "--calls",
                file("calls.csv", "call,kind,title,closes,reviewers,bar\nC1,TYPICAL_CASE,典型经验,2022-06-30,2,80\n"),
                "--pieces",
                file("pieces.csv", "piece,call,office,title,day\n" + pieces),
                "--reviews",
                file("reviews.csv", "piece,office,score,opinion\n" + reviews),
                "--published",
                file("published.csv", "piece,day\n" + published),
                "--out",
                folder.resolve("ranked.csv"));
    }

    @Test
    void pieces_are_ranked_by_their_score_and_only_a_chosen_one_is_published() throws IOException {
        String pieces = "P1,C1,431228,暖心家访,2022-06-01\nP2,C1,431225,阳光食堂,2022-06-30\n";
        String reviews = "P1,431225,85,好\nP1,431202,80,可\nP2,431228,90,好\n";
        Command some = calls(pieces, reviews, "P1,2022-07-20\n");
        assertThat(some.code()).isEqualTo(3);
        assertThat(some.out())
                .contains("典型经验：收到 2 份，入选 1 份")
                .containsSubsequence("82.50 暖心家访（已发布 2022-07-20）", "– 阳光食堂（已评 1/2）");
        assertThat(Files.readString(folder.resolve("ranked.csv"))).contains("典型经验,暖心家访,431228,82.50");
        Command all = calls(pieces, reviews + "P2,431202,60,一般\n", "");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("75.00 阳光食堂（未入选）").contains("82.50 暖心家访（入选）");
    }

    @Test
    void nobody_reviews_his_own_piece_hands_in_late_or_publishes_what_was_not_chosen() throws IOException {
        String piece = "P1,C1,431228,暖心家访,2022-06-01\n";
        assertThat(calls(piece, "P1,431228,99,好\n", "").err())
                .contains("BAD_STEP")
                .contains("reviews.csv");
        assertThat(calls("P1,C1,431228,暖心家访,2022-07-01\n", "", "").err()).contains("2022-06-30");
        assertThat(calls(piece, "P1,431225,99,好\n", "P1,2022-07-01\n").err()).contains("published.csv");
        assertThat(calls(piece + piece, "", "").err()).contains("重复");
        assertThat(calls(piece, "P1,431225,101,好\n", "").err()).contains("0 至 100");
    }

    private Command opinion(String rows, String day) throws IOException {
        return Command.zhuxue(
                "office",
                "opinion",
                "--on",
                day,
                "--items",
                file("opinion.csv", "item,step,day,severity,source,by,words\n" + rows));
    }

    @Test
    void a_grave_item_is_answered_the_same_working_day_or_is_late() throws IOException {
        String rows = "O1,FOUND,2022-09-01,GRAVE,微博,,反映补助被冒领\nO2,FOUND,2022-09-01,ORDINARY,论坛,,询问标准\n";
        assertThat(opinion(rows, "2022-09-01").code()).isZero();
        Command late = opinion(rows, "2022-09-02");
        assertThat(late.code()).isEqualTo(3);
        assertThat(late.out())
                .contains("重大,1,1,1")
                .contains("一般,1,1,0")
                .contains("未答复：O1 反映补助被冒领（微博，应于 2022-09-01 前答复）");
        Command answered =
                opinion(rows + "O1,RESPONDED,2022-09-01,,,李主任,已核查\nO1,CLOSED,2022-09-03,,,李主任,已追回\n", "2022-09-03");
        assertThat(answered.code()).isZero();
        assertThat(answered.out()).contains("重大,1,0,0").doesNotContain("O1 反映");
    }

    @Test
    void an_item_is_not_closed_before_it_is_answered() throws IOException {
        String found = "O1,FOUND,2022-09-01,GRAVE,微博,,反映\n";
        assertThat(opinion(found + "O1,CLOSED,2022-09-01,,,李,完\n", "2022-09-01").err())
                .contains("BAD_STEP");
        assertThat(opinion("O9,CLOSED,2022-09-01,,,李,完\n", "2022-09-01").err()).contains("尚未登记");
        assertThat(opinion(found + "O1,RESPONDED,2022-08-30,,,李,答\n", "2022-09-01")
                        .err())
                .contains("日期早于上一步");
    }

    private Command content(String rows, String reach) throws IOException {
        return Command.zhuxue(
                "office",
                "content",
                "--steps",
                file("content.csv", "content,step,day,by,channel,title,words\n" + rows),
                "--reach",
                file("reach.csv", "content,channel,day,readers\n" + reach));
    }

    @Test
    void content_is_published_by_two_people_and_its_readers_are_counted_once_a_day() throws IOException {
        String rows = "W1,DRAFTED,2022-08-01,li,网站,两封信问答,正文\nW1,APPROVED,2022-08-02,wang,,,\n"
                + "W1,PUBLISHED,2022-08-03,li,,,\nW2,DRAFTED,2022-08-05,li,微信,绿色通道,正文\n";
        Command shown = content(rows, "W1,网站,2022-08-03,100\nW1,网站,2022-08-03,120\nW1,微信,2022-08-04,30\n");
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("待审核：1 篇")
                .contains("W1 两封信问答（网站）")
                .contains("网站：阅读 120 人次")
                .contains("微信：阅读 30 人次");
        assertThat(content(rows, "W2,微信,2022-08-06,1\n").err()).contains("尚未发布").contains("第 2 行");
        assertThat(content(rows + "W2,APPROVED,2022-08-06,li,,,\n", "").err()).contains("BAD_STEP");
        assertThat(content(rows + "W2,PUBLISHED,2022-08-06,wang,,,\n", "").err())
                .contains("第 6 行");
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
    void every_student_of_a_run_is_a_person_of_his_own_in_the_facts() throws IOException {
        Path facts = run();
        for (String precise : List.of("PRECISION_TARGET", "PRECISION_STANDARD", "QUALITY_CONSISTENT")) {
            Path rates = folder.resolve(precise + ".csv");
            assertThat(Command.zhuxue("report", "--facts", facts, "--indicator", precise, "--out", rates)
                            .code())
                    .isZero();
            List<String> lines = Files.readAllLines(rates);
            assertThat(lines).as(precise).hasSizeGreaterThan(1);
            assertThat(lines.subList(1, lines.size())).as(precise).allMatch(line -> line.endsWith(",100.00"));
        }
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
