package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Growth files in a real browser: the family consents, the school writes, the county sees sums. */
class GrowthIT extends InBrowser {

    @Test
    void with_the_familys_consent_an_activity_and_a_goal_are_kept() {
        String child = server.get("/api/me", "jiating").body().replaceAll("(?s).*/([0-9a-f]+)\"?.*", "$1");
        signIn("xuexiao");
        go("/console/growth.xhtml");
        boolean aided = page.locator("#pupils input[value='" + child + "']").count() == 1;
        if (!aided) {
            child = page.getAttribute("#pupils tbody tr:first-child input", "value");
            go("/console/growth.xhtml?ref=" + child);
            press("#do\\:consent");
        } else {
            signIn("jiating");
            go("/console/growth.xhtml");
            press("#do\\:consent");
            signIn("xuexiao");
        }
        go("/console/growth.xhtml");
        page.check("#pupils input[value='" + child + "']");
        page.fill("#join\\:activity", "社区志愿服务");
        page.fill("#join\\:hours", "3");
        press("#join\\:go");
        assertThat(page.textContent("#told")).contains("已记入1人");
        go("/console/growth.xhtml?ref=" + child);
        page.fill("#do\\:goal", "数学");
        page.fill("#do\\:measure", "名次");
        page.fill("#do\\:before", "30");
        page.fill("#do\\:target", "20");
        press("#do\\:set");
        assertThat(page.textContent("#entries")).contains("社区志愿服务", "目标“数学”");
        List<String> entries = page.locator("#entries li").allTextContents();
        String activity = entries.stream()
                .filter(each -> each.contains("社区志愿服务"))
                .reduce((first, last) -> last)
                .orElseThrow();
        String number = String.valueOf(entries.lastIndexOf(activity) + 1);
        page.fill("#do\\:number", number);
        page.fill("#do\\:amount", "2");
        page.fill("#do\\:reason", "多记了一学时");
        page.click("#do\\:correct");
        page.waitForSelector("#entries del");
        assertThat(page.textContent("#entries")).contains("更正第" + number + "条（多记了一学时）：应为");
        pictureOnBoth("growth");
        signIn("xian");
        go("/console/growth.xhtml?ref=" + child);
        assertThat(page.locator("#file").count()).isZero();
        assertThat(page.locator("#sums tbody tr").count()).isPositive();
        signIn("guojia");
        go("/console/reviews.xhtml");
        assertThat(page.textContent("#waiting")).contains("国家级只看汇总");
    }
}
