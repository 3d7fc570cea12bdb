package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Emergency relief in a real browser: reported, granted, paid and reviewed by four pairs of hands. */
class ReliefIT extends InBrowser {

    private String told() {
        return page.textContent("#told");
    }

    private String report() {
        signIn("xian");
        String county = server.get("/api/me", "xian").body().replaceAll("(?s).*\"(\\d{6})\".*", "$1");
        go("/console/relief.xhtml");
        press("#report\\:go");
        assertThat(page.textContent(".failure")).isNotBlank();
        page.fill("#report\\:title", "山洪");
        page.fill("#report\\:areas", county);
        press("#report\\:go");
        assertThat(told()).contains("已登记");
        return told().replaceAll("\\D", "");
    }

    @Test
    void a_flood_is_reported_and_the_children_it_hits_have_their_money_the_same_day() throws IOException {
        String event = report();
        assertThat(page.textContent("#event")).contains("山洪", "先发放后公示");
        picture("relief-reported");
        page.fill("#do\\:amount", "500");
        page.check("#reached tbody tr:nth-child(1) input");
        page.check("#reached tbody tr:nth-child(2) input");
        press("#do\\:grant");
        assertThat(told()).contains("已决定2人");
        pictureOnBoth("relief-granted");

        signIn("caiwu");
        go("/console/relief.xhtml?event=" + event + "&state=DECIDED");
        page.selectOption("select[name=whom]", "ALL");
        press("#do\\:pay");
        assertThat(told()).contains("已发放2人");

        signIn("shi");
        go("/console/relief.xhtml?event=" + event + "&state=PAID");
        page.check("#reached tbody tr:nth-child(1) input");
        page.fill("#do\\:amount", "300");
        page.fill("#do\\:reason", "部分损失已由保险赔付");
        press("#do\\:review");
        assertThat(told()).contains("已复核1人");
        go("/console/relief.xhtml?event=" + event + "&state=REVIEWED");
        assertThat(page.textContent("#reached")).contains("应追回200.00元");
        press("#reached tbody tr:first-child td:nth-child(7) a");
        assertThat(page.textContent("#story")).contains("已决定", "已发放", "已复核", "保险赔付");
        picture("relief-story");
        Download list = page.waitForDownload(() -> press("text=导出 CSV"));
        assertThat(Files.readString(list.path())).contains("已复核", "200.00").contains("*");
    }

    @Test
    void a_family_and_a_class_teacher_find_no_such_page_and_the_nation_no_name() {
        String event = report();
        signIn("guojia");
        go("/console/relief.xhtml?event=" + event);
        assertThat(page.locator("#tiles").count()).isEqualTo(1);
        assertThat(page.locator("#reached").count()).isZero();
        for (String each : new String[] {"jiating", "banzhuren"}) {
            signIn(each);
            assertThat(go("/console/relief.xhtml").status()).isEqualTo(404);
        }
        assertThat(server.get("/api/exports/relief.csv?state=" + event, "guojia")
                        .statusCode())
                .isEqualTo(404);
    }
}
