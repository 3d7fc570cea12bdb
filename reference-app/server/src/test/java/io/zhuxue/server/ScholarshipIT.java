package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A round of review in a real browser, from the upload of its tables to the result. */
class ScholarshipIT extends InBrowser {

    private void upload(String button, String rows) {
        page.setInputFiles(
                "#tables\\:file", new FilePayload("table.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        press("#tables\\:" + button);
        assertThat(page.textContent("#told")).contains("新增2条");
    }

    @Test
    void a_round_goes_from_its_tables_through_check_draw_and_scores_to_the_result() {
        signIn("guojia");
        go("/console/scholarship.xhtml");
        page.fill("#open\\:title", "本专科国家奖学金");
        page.fill("#open\\:readers", "2");
        press("#open\\:go");
        assertThat(page.textContent("#told")).contains("批次已建立");
        String id = page.getAttribute("#tables input[name=round]", "value");
        upload("files", "file_id,school_code,province\nA1,4143000001,43\nA2,4111000001,11\n");
        upload(
                "experts",
                "expert_id,school_code,province,capacity,conflicts\nzhuanjia,4144000001,44,5,\n"
                        + "zhuanjia2,4131000001,31,5,\n");
        page.fill("#check\\:missing", "成绩单");
        press("#files tbody tr:nth-child(2) input[value=缺件]");
        assertThat(page.textContent("#files")).contains("缺：成绩单");

        signIn("sheng");
        go("/console/scholarship.xhtml?round=" + id);
        assertThat(page.textContent("#files")).contains("A1").doesNotContain("A2");
        press("#files tbody tr:nth-child(1) input[value=齐全]");
        assertThat(page.textContent("#files")).contains("齐全");

        signIn("guojia");
        go("/console/scholarship.xhtml?round=" + id);
        press("#run\\:draw");
        assertThat(page.textContent(".failure")).contains("种子");
        page.fill("#run\\:seed", "20221124");
        press("#run\\:draw");
        assertThat(page.textContent("#proof")).contains("全部规则成立", "20221124");
        press("#run\\:close");
        assertThat(page.textContent(".failure")).contains("不能办理");

        for (String expert : new String[] {"zhuanjia", "zhuanjia2"}) {
            signIn(expert);
            assertThat(page.url()).contains("scholarship.xhtml");
            assertThat(page.textContent("#rounds")).contains("本专科国家奖学金");
            go("/console/scholarship.xhtml?round=" + id);
            assertThat(page.textContent("main")).contains("A1").doesNotContain("4143000001", "分派核验");
            page.fill("#read\\:score", expert.equals("zhuanjia") ? "95" : "70");
            page.fill("#read\\:opinion", "学业与实践突出");
            press("#assigned input[value=评分]");
            assertThat(page.textContent("#assigned")).contains("学业与实践突出");
            picture("scholarship-expert");
            assertThat(go("/console/overview.xhtml").status()).isEqualTo(404);
        }

        signIn("guojia");
        go("/console/scholarship.xhtml?round=" + id);
        assertThat(page.textContent("#files")).contains("82.50", "分差大");
        press("#run\\:close");
        assertThat(page.textContent("#round")).contains("已结束");
        pictureOnBoth("scholarship");
        assertThat(server.get("/api/exports/scholarship.csv?state=" + id, "guojia")
                        .body())
                .contains("82.50");
        signIn("jiating");
        assertThat(go("/console/scholarship.xhtml").status()).isEqualTo(404);
    }
}
