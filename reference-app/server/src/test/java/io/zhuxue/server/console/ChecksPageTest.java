package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Checks, complaints, surveys and growth by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private ChecksPage checks(Officer officer) {
        return parts.open(officer, new ChecksPage(), ChecksPage::fill);
    }

    @Test
    void checks_complaints_and_surveys_are_noted_by_page() throws IOException {
        ChecksPage page = checks(parts.school);
        String code = page.getSchools().get(0).code().code();
        assertThat(page.getMonth()).isEqualTo(YearMonth.of(2022, 11));
        parts.with("month", "2022-10");
        assertThat(page.getMonth()).isEqualTo(YearMonth.of(2022, 10));
        int missing = page.getCalendar().missing();
        LocalDate day = page.getCalendar().days().get(0);
        parts.with("school", code, "level", "DAILY", "date", day.toString(), "problems", "地面有积水");
        page.made();
        parts.told("自查已登记");
        parts.with("month", "2022-10");
        assertThat(page.getCalendar().missing()).isEqualTo(missing - 1);
        var problem = page.getProblems().get(0);
        page.fixed(problem.file(), problem.number());
        parts.told("整改已登记");
        assertThat(page.getProblems()).isEmpty();
        parts.with("number", "TS-1", "school", code, "topic", "QUALITY", "date", "2022-11-20", "words", "偏凉");
        page.receive();
        parts.told("已受理");
        parts.with("words", "学校食堂");
        page.passOn("TS-1");
        parts.told("已转办");
        parts.with("words", "已加装保温台");
        page.answer("TS-1");
        parts.told("已答复");
        page.reopen("TS-1");
        parts.refused("须写明");
        parts.with("words", "仍偏凉");
        page.reopen("TS-1");
        parts.told("重新办理");
        assertThat(page.getComplaints())
                .singleElement()
                .satisfies(row -> assertThat(row.story()).hasSize(4));
        long before = page.getSurveysMissing();
        parts.with("school", code, "asked", "PARENTS", "counts", "1 1 8 40 50");
        page.survey();
        parts.told("满意度已登记");
        assertThat(page.getSurveysMissing()).isEqualTo(before - 1);
        assertThat(page.getSurveys())
                .singleElement()
                .satisfies(row -> assertThat(row.percent()).isEqualTo(90));
        assertThat(page.getLevels()).hasSize(3);
        page.measure();
        parts.refused("没有选择文件");
        parts.file(
                "g.csv",
                "school_code,pupil_no,sex,born,measured,height_mm,weight_g\n"
                        + (code + ",P1,M,2012-09-01,2022-11-01,1400,33000\n").repeat(1) + "x,P2,M,a,b,c,d\n");
        page.measure();
        parts.told("已采用1行");
        assertThat(page.getGrowth()).anyMatch(figure -> figure.pupils().equals("少于5"));
        assertThat(page.getMost()).isZero();
        assertThat(checks(PROVINCE).isWorks()).isFalse();
    }
}
