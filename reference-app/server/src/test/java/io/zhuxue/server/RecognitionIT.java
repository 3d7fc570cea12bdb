package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The five steps of a recognition in a real browser, from the school's first step to the county's answer. */
class RecognitionIT extends InBrowser {

    @Test
    void a_child_is_recognised_step_by_step_and_the_family_appeals() throws IOException {
        signIn("xuexiao");
        go("/console/cases.xhtml");
        press("#all\\:open");
        assertThat(told()).contains("新开");
        press("#all\\:tell");
        assertThat(told()).contains("已告知");
        pictureOnBoth("cases");

        applyAsFamily();
        for (String each : new String[] {"banzhuren", "nianji", "xuexiao"}) {
            signIn(each);
            openCase();
            press("#do\\:decide");
            assertThat(told()).isEqualTo("已认定。");
        }
        press("#do\\:notice");
        assertThat(told()).contains("自动撤下");
        String last = page.textContent("#do").replaceAll("(?s).*公示至 (\\S+?)，.*", "$1");

        signIn("jiating");
        go("/console/notice.xhtml");
        assertThat(page.textContent(".notice")).contains("公示期").doesNotContainPattern("\\d{8}");
        pictureOnBoth("notice");
        go("/console/notice.xhtml?day=" + java.time.LocalDate.parse(last).plusDays(1));
        assertThat(page.textContent("#none")).contains("没有正在公示");

        signIn("xuexiao");
        openCase();
        press("#do\\:file");
        assertThat(page.textContent(".failure")).contains("公示");
        String after = java.time.LocalDate.parse(last).plusDays(1).toString();
        page.fill("#do\\:day", after);
        press("#do\\:file");
        assertThat(page.textContent("#step")).isEqualTo("已备案");

        signIn("jiating");
        press("text=认定与申诉");
        page.fill("#do\\:day", after);
        page.fill("#do\\:ground", "家中有人重病");
        press("#do\\:appeal");
        assertThat(told()).contains("申诉已提交");

        signIn("xian");
        openCase();
        page.fill("#do\\:day", after);
        page.fill("#do\\:answer", "经核查维持原等级");
        press("#do\\:deny");
        assertThat(page.textContent("#story")).contains("申诉不成立", "经核查维持原等级");
        pictureOnBoth("case");
        Download list = page.waitForDownload(() -> {
            go("/console/cases.xhtml");
            press("text=导出 CSV");
        });
        assertThat(Files.readString(list.path())).contains("已备案");
    }

    private void applyAsFamily() {
        signIn("jiating");
        press("text=认定与申诉");
        press("#do\\:apply");
        assertThat(page.textContent(".failure")).isNotBlank();
        page.check("input[name=consent]");
        page.check("input[name=promise]");
        press("#do\\:apply");
        assertThat(told()).contains("申请已提交");
        pictureOnBoth("case-applied");
    }

    /** The case that is furthest, which is the family's. */
    private void openCase() {
        String child = child();
        go("/console/case.xhtml?ref=" + child);
    }

    private String child() {
        return server.get("/api/me", "jiating").body().replaceAll("(?s).*/([0-9a-f]+)\"?.*", "$1");
    }

    private String told() {
        return page.textContent("#told");
    }

    @Test
    void a_class_teacher_sees_the_class_and_nothing_else() {
        signIn("banzhuren");
        assertThat(page.url()).contains("/console/cases.xhtml");
        for (String each : new String[] {"students", "overview", "payments", "watch", "reviews", "runs"}) {
            assertThat(go("/console/" + each + ".xhtml").status()).isEqualTo(404);
        }
        assertThat(server.get("/api/students", "banzhuren").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/exports/cases.csv", "banzhuren").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_doubtful_link_is_decided_by_two_people() {
        signIn("sheng");
        go("/console/reviews.xhtml");
        press("#gather\\:go");
        await("#waiting tbody tr a");
        press("#waiting tbody tr:first-child a");
        String question = page.url();
        press("#decide\\:same");
        assertThat(page.textContent(".failure")).contains("理由");
        page.fill("#decide\\:reason", "户口簿与名册一致");
        press("#decide\\:same");
        assertThat(told()).contains("意见已登记");
        pictureOnBoth("review");

        signIn("xian");
        go("/console/reviews.xhtml");
        pictureOnBoth("reviews");
        page.navigate(question);
        boolean inside = page.locator("#one").count() == 1;
        if (inside && page.locator("#decide\\:same").count() == 1) {
            page.fill("#decide\\:reason", "电话核实过");
            press("#decide\\:same");
            assertThat(page.textContent("#one")).contains("第2次");
        }
        signIn("caiwu");
        assertThat(go("/console/reviews.xhtml").status()).isEqualTo(404);
    }
}
