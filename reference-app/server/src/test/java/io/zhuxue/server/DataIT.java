package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The management of data in a real browser. */
class DataIT extends InBrowser {

    @Test
    void a_use_is_registered_by_one_and_approved_by_another() throws IOException {
        signIn("xian");
        go("/console/data.xhtml");
        assertThat(page.textContent("#catalogue")).contains("重要数据", "认定岗", "待核");
        page.check("input[value=PAYMENT]");
        page.fill("#ask\\:purpose", "核对到账率");
        press("#ask\\:go");
        assertThat(page.textContent("#told")).contains("待他人审批");
        assertThat(page.locator("#purposes input[value=批准]").count()).isZero();
        signIn("shi");
        go("/console/data.xhtml");
        press("#purposes input[value=批准]");
        assertThat(page.textContent("#purposes")).contains("资金发放", "使用中");
        page.fill("#uses\\:reason", "不再需要");
        press("#purposes input[value=撤回]");
        assertThat(page.textContent("#purposes")).contains("已撤回");
        Download list = page.waitForDownload(() -> press("text=目录 CSV"));
        assertThat(Files.readString(list.path())).contains("人员代号");
    }

    @Test
    void a_package_of_nobody_we_trust_is_refused_and_stands_in_the_log() {
        signIn("sheng");
        go("/console/data.xhtml");
        page.setInputFiles(
                "#receive\\:file", new FilePayload("x.zip", "application/zip", Zips.of("content/a.csv", "a\n1\n")));
        page.fill("#receive\\:packageKind", "FACTS");
        press("#receive\\:go");
        assertThat(page.textContent("#told")).contains("拒收");
        assertThat(page.textContent("#log")).contains("x.zip", "拒收");
        pictureOnBoth("data");
        signIn("jiating");
        assertThat(go("/console/data.xhtml").status()).isEqualTo(404);
    }
}
