package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Safety in a real browser: an incident step by step, a recall in one click and its undo, the calendar of checks. */
class SafetyIT extends InBrowser {

    private void county() {
        signIn("xian");
        go("/console/meals.xhtml");
        page.fill("#train\\:seed", "9");
        press("#train\\:go");
        await("#tasks tbody tr:first-child:has-text('完成')");
    }

    @Test
    void an_incident_and_a_recall_that_is_searched_confirmed_and_partly_undone() {
        county();
        go("/console/meals-safety.xhtml");
        page.fill("#incident\\:number", "SJ-IT");
        page.fill("#incident\\:noticed", "2022-10-12 12:50");
        page.fill("#incident\\:ill", "3");
        press("#incident\\:go");
        told("已登记");
        page.fill("#work\\:when", "2022-10-12 13:10");
        press("input[value='已停止供餐']");
        told("处置已登记");
        assertThat(page.textContent("#incidents")).contains("SJ-IT", "2022-10-12 13:10", "超时");
        page.fill("#work\\:words", "查明");
        press("input[value='结案']");
        told("四项处置");

        page.fill("#recall\\:number", "ZH-IT");
        page.fill("#recall\\:supplier", "没有这家");
        page.fill("#recall\\:food", "F002");
        page.fill("#recall\\:reason", "检出霉变");
        press("#recall\\:search");
        told("没有找到");
        go("/console/meals-buying.xhtml");
        press("#buy\\:take");
        String supplier = page.textContent("#prices tr:has(th:text-is('F002')) td:nth-child(3)")
                .strip();
        go("/console/meals-safety.xhtml");
        page.fill("#recall\\:number", "ZH-IT");
        page.fill("#recall\\:supplier", supplier);
        page.fill("#recall\\:food", "F002");
        page.fill("#recall\\:reason", "检出霉变");
        press("#recall\\:search");
        assertThat(page.textContent("#reach")).contains("所学校", "个批次");
        press("#recall\\:call");
        told("勾选确认");
        page.check("input[name='sure']");
        picture("recall-search");
        press("#recall\\:call");
        told("封存");
        press(".recall summary");
        page.fill("#work\\:words", "批号读错，误封");
        press(".lots input[value='解封（误封）']");
        told("已解封");
        press(".recall summary");
        pictureOnBoth("safety");
        assertThat(server.get("/api/meals/recalls/ZH-IT/movements.csv", "xian").body())
                .contains("HOLD");
        assertThat(server.get("/api/meals/recalls/ZH-IT/movements.csv", "xuexiao")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void checks_complaints_surveys_and_growth_stand_on_one_page() throws IOException {
        county();
        go("/console/meals-checks.xhtml?month=2022-10");
        assertThat(page.locator("#calendar tbody tr").count()).isEqualTo(30);
        page.fill("#check\\:date", "2022-10-10");
        page.fill("#check\\:problems", "冰箱未贴标签");
        press("#check\\:go");
        told("自查已登记");
        assertThat(page.textContent("#problems")).contains("冰箱未贴标签");
        press("#problems input[value='已整改']");
        told("整改已登记");
        page.fill("#complaint\\:number", "TS-IT");
        page.fill("#complaint\\:words", "饭菜偏凉");
        press("#complaint\\:go");
        told("投诉已受理");
        page.fill("#work\\:words", "已加装保温台");
        press("#complaints input[value='答复']");
        told("已答复");
        page.fill("#survey\\:counts", "1 2 7 40 50");
        press("#survey\\:go");
        told("满意度已登记");
        String school = page.getAttribute("#check select[name='school'] option", "value");
        StringBuilder csv = new StringBuilder("school_code,pupil_no,sex,born,measured,height_mm,weight_g\n");
        for (int i = 0; i < 12; i++) {
            csv.append(school).append(",P").append(i).append(",M,2012-09-01,2022-10-20,1400,33000\n");
        }
        Path file = Files.createTempDirectory("growth").resolve("growth.csv");
        Files.writeString(file, csv);
        page.setInputFiles("#growthIn\\:file", file);
        press("#growthIn\\:go");
        told("已采用12行");
        assertThat(page.textContent("#growth")).contains("未见异常", "12");
        go("/console/meals-checks.xhtml?month=2022-10");
        assertThat(page.locator("#calendar td.ok").count()).isEqualTo(1);
        pictureOnBoth("checks");
    }
}
