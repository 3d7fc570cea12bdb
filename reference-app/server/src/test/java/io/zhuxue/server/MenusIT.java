package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A week's menu in a real browser: planned, shown with its proof, changed, taken away. */
class MenusIT extends InBrowser {

    private void open(String label) {
        await("#tasks tbody tr:first-child a:has-text('" + label + "')");
        press("#tasks tbody tr:first-child a");
        await("#days");
    }

    @Test
    void a_county_plans_a_week_changes_it_and_takes_it_away() throws IOException {
        signIn("xian");
        go("/console/meals-menu.xhtml");
        page.fill("#ask\\:seconds", "8");
        page.fill("#ask\\:dishes", "60");
        press("#ask\\:train");
        assertThat(page.textContent("#told")).contains("已开始");
        picture("menu-running");
        open("练习菜品库");
        assertThat(page.textContent("#menu")).contains("成本下界", "证明差距", "决定成本的规则");
        assertThat(page.locator("#days tbody tr").count()).isGreaterThan(15);
        assertThat(page.locator("svg .dot").count()).isGreaterThan(20);
        press("summary:has-text('逐日逐项')");
        assertThat(page.textContent("#rules")).contains("能量（kcal）", "WS/T 554-2017");
        pictureOnBoth("menu-planned");

        for (String format : new String[] {"XLSX", "CSV", "PDF"}) {
            Download file = page.waitForDownload(() -> press("#menu a:has-text('" + format + "')"));
            assertThat(Files.size(file.path())).as(format).isGreaterThan(500);
            Files.copy(
                    file.path(),
                    Path.of(System.getProperty("server.scratch"), "pictures", file.suggestedFilename()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (format.equals("CSV")) {
                Path menu = Files.createTempDirectory("menu").resolve("menu.csv");
                Files.copy(file.path(), menu);
                page.setInputFiles("#ask\\:file", menu);
            }
        }
        press("#ask\\:check");
        open("menu.csv");
        assertThat(page.textContent("#days")).contains("克");

        page.fill("#days tbody tr:first-child input", "0");
        press("#grams\\:go");
        open("修改后");
        assertThat(page.textContent("#menu")).contains("不符合");
        picture("menu-changed");
    }

    @Test
    void what_cannot_be_planned_is_told_on_the_page() {
        signIn("xian");
        go("/console/meals-menu.xhtml");
        page.fill("#ask\\:days", "99");
        press("#ask\\:train");
        assertThat(page.textContent("#told.failure")).contains("天数");
        press("#ask\\:plan");
        assertThat(page.textContent("#told.failure")).contains("没有选择文件");
    }

    @Test
    void who_may_not_bring_in_sees_menus_and_no_form() {
        signIn("caiwu");
        assertThat(go("/console/meals-menu.xhtml").status()).isEqualTo(200);
        assertThat(page.locator("#order").count()).isZero();
        assertThat(server.get("/api/meals/menus/1/menu.csv").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/meals/menus/999999/menu.csv", "caiwu").statusCode())
                .isEqualTo(404);
    }
}
