package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The exchange with the rural monitoring register in a real browser. */
class RuralIT extends InBrowser {

    /** An export of a register with one household of the county and nobody else. */
    private static FilePayload export(String county) {
        String table = "id_no,name,household_no,relation,region,since,until,risk_removed,birth_date\n"
                + ",赵新户,H-88888,户主," + county + ",2022-10-01,,,1980-01-01\n";
        byte[] zip = Zips.of("TP.csv", table);
        return new FilePayload("register.zip", "application/zip", zip);
    }

    private String county() {
        return server.get("/api/me", "xian").body().replaceAll("(?s).*\"area(Code)?\"\\s*:\\s*\"(\\d{6})\".*", "$2");
    }

    @Test
    void a_new_export_is_compared_and_what_became_of_its_members_goes_back_signed() throws IOException {
        String county = county();
        assertThat(county).matches("\\d{6}");
        signIn("xian");
        go("/console/watch.xhtml");
        page.click("nav >> text=乡村振兴");
        page.waitForSelector("#take\\:file");
        page.setInputFiles("#take\\:file", export(county));
        page.fill("#take\\:asOf", "2022-11-01");
        page.click("#take\\:go");
        page.waitForSelector("#told");
        assertThat(page.textContent("#told")).contains("已导入1本名册，可用1行");
        page.selectOption("#compare\\:older", "run-1");
        page.selectOption("#compare\\:newer", page.getAttribute("#compare\\:newer option[value^='file-']", "value"));
        page.click("#compare\\:go");
        page.waitForSelector("#result");
        page.waitForLoadState();
        assertThat(page.textContent("#counts")).contains("脱贫");
        assertThat(page.textContent("#changes")).contains("新增", "退出");
        assertThat(page.textContent("main")).doesNotContain("赵新户");
        pictureOnBoth("rural");
        Download list = page.waitForDownload(() -> page.click("text=变动 CSV"));
        assertThat(Files.readString(list.path(), StandardCharsets.UTF_8))
                .contains("新增")
                .doesNotContain("赵新户");
        page.click("#changes tbody a >> nth=0");
        page.waitForSelector("#one");
        assertThat(page.textContent("#one")).doesNotContain("名册第");

        go("/console/rural.xhtml");
        assertThat(page.locator("#return\\:make").count()).isZero();
        page.click("#return\\:ask");
        page.waitForSelector("#uses");
        assertThat(page.textContent("#uses")).contains("待审批");
        signIn("shi");
        go("/console/rural.xhtml");
        page.click("#uses input[value=批准]");
        page.waitForSelector("#told");
        assertThat(page.textContent("#told")).contains("已批准");
        signIn("xian");
        go("/console/rural.xhtml");
        page.click("#return\\:make");
        page.waitForSelector("#told");
        assertThat(page.textContent("#told")).contains("回传包第1号已生成", "已资助");
        picture("rural-return");
        Download sent = page.waitForDownload(() -> page.click("#sent a >> nth=0"));
        try (FileSystem inside = FileSystems.newFileSystem(sent.path())) {
            String told = Files.readString(inside.getPath("content/return.csv"));
            assertThat(told).contains("已资助").doesNotContainPattern("\\d{17}[0-9X]");
            assertThat(inside.getPath("signature.csv")).exists();
        }
        signIn("xuexiao");
        assertThat(go("/console/rural.xhtml").status()).isEqualTo(404);
        go("/console/watch.xhtml");
        assertThat(page.locator("nav >> text=乡村振兴").count()).isZero();
        assertThat(server.get("/api/rural/return-1.zip", "xuexiao").statusCode())
                .isEqualTo(404);
    }
}
