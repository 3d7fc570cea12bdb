package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A week's notices in a real browser: prepared by one, let out by another, read by the public without an account. */
class NoticesIT extends InBrowser {

    @Test
    void one_prepares_another_publishes_and_the_public_reads_until_it_is_taken_down() {
        signIn("xian");
        go("/console/meals.xhtml");
        page.fill("#train\\:seed", "3");
        press("#train\\:go");
        await("#tasks tbody tr:first-child:has-text('完成')");

        signIn("caiwu");
        go("/console/meals-notices.xhtml");
        page.fill("#make\\:day", "下周");
        press("#make\\:go");
        assertThat(page.textContent("#told.failure")).contains("2022-10-10");
        page.fill("#make\\:day", "2022-10-12");
        press("#make\\:go");
        await("#tasks tbody tr:first-child:has-text('完成')");
        await("#notices");
        assertThat(page.locator("#let\\:approveAll").count()).isZero();

        signIn("xian");
        go("/console/meals-notices.xhtml?week=2022-10-10");
        String link = page.getAttribute("#notices tbody tr:first-child a:has-text('预览')", "href");
        String id = link.replaceAll("\\D", "");
        assertThat(server.get("/public/notices/" + id + ".html").statusCode()).isEqualTo(404);
        go(link);
        assertThat(page.textContent("main")).contains("周带量食谱");
        picture("notice-preview");
        go("/console/meals-notices.xhtml?week=2022-10-10");
        press("#let\\:approveAll");
        assertThat(page.textContent("#told.success")).contains("审核通过");
        press("#let\\:publishAll");
        assertThat(page.textContent("#told.success")).contains("已发布");
        pictureOnBoth("notices");

        page.context().clearCookies();
        go("/public/meals.xhtml");
        assertThat(page.locator("#published tbody tr").count()).isGreaterThan(10);
        pictureOnBoth("notices-public");
        HttpResponse<String> open = server.get("/public/notices/" + id + ".html");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(server.get("/public/notices/" + id + ".pdf").body()).startsWith("%PDF");
        assertThat(server.get("/public/notices/" + id + ".json").body()).startsWith("{");
        assertThat(server.get("/public/notices/..%2f..%2ffield.key").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(server.get("/api/meals/notices/" + id + ".html").statusCode())
                .isEqualTo(401);

        signIn("caiwu");
        go("/console/meals-notices.xhtml?week=2022-10-10");
        press("#notices tbody tr:first-child input[value='撤下']");
        assertThat(page.textContent("#told.failure")).contains("内容");
        page.fill("#let\\:reason", "供应商名称写错");
        press("#notices tbody tr:first-child input[value='撤下']");
        assertThat(page.textContent("#told.success")).contains("已撤下");
        assertThat(page.textContent("#notices")).contains("供应商名称写错");
        assertThat(server.get("/public/notices/" + id + ".html").statusCode()).isEqualTo(404);
    }
}
