package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An office's own work in a real browser. */
class OfficeIT extends InBrowser {

    private String told() {
        return page.textContent("#told");
    }

    @Test
    void what_is_said_is_taken_in_answered_and_closed() {
        signIn("xian");
        go("/console/opinions.xhtml");
        page.fill("#take\\:source", "微博");
        page.fill("#take\\:summary", "称助学金发放慢");
        press("#take\\:go");
        assertThat(told()).contains("按期答复");
        press("#items input[value=答复]");
        assertThat(page.textContent(".failure")).contains("须写明");
        page.fill("#work\\:words", "已公布发放时间");
        press("#items input[value=答复]");
        assertThat(told()).contains("已答复");
        page.fill("#work\\:words", "网民已了解");
        press("#items input[value=办结]");
        assertThat(page.textContent("#items")).contains("已办结", "已公布发放时间");
        pictureOnBoth("opinions");
        assertThat(server.get("/api/exports/opinions.csv", "xian").body()).contains("办结");
        assertThat(server.get("/api/exports/tickets.csv", "xian").statusCode()).isEqualTo(200);
    }

    @Test
    void study_duties_and_norms_are_kept_and_checked_by_the_office_above() {
        signIn("xian");
        go("/console/office.xhtml");
        page.fill("#plan\\:topic", "资助政策学习");
        page.fill("#plan\\:sessions", "4");
        page.fill("#plan\\:members", "6");
        press("#plan\\:go");
        page.fill("#study\\:number", "1");
        page.fill("#study\\:present", "5");
        press("#plans input[value=登记一次]");
        assertThat(page.textContent("#plans")).contains("20.8%");
        page.fill("#take\\:role", "资助专干");
        page.fill("#take\\:task", "公示认定结果");
        press("#take\\:go");
        page.fill("#norms\\:shown", "县教发〔2022〕3号");
        press("#lines tbody tr:first-child input");
        assertThat(page.textContent("#lines")).contains("县教发", "%");
        signIn("shi");
        go("/console/office.xhtml");
        page.fill("#check\\:evidence", "公示照片");
        press("#duties input[value=已履责]");
        assertThat(page.textContent("#duties")).contains("已完成", "公示照片");
        pictureOnBoth("office");
    }

    @Test
    void a_course_a_call_and_a_piece_go_their_way() {
        signIn("sheng");
        go("/console/team.xhtml");
        page.fill("#offer\\:title", "资助业务培训");
        page.fill("#offer\\:hours", "8");
        page.fill("#offer\\:pass", "60");
        press("#offer\\:go");
        page.fill("#call\\:callTitle", "资助育人典型");
        page.fill("#call\\:reviewers", "1");
        press("#call\\:go");
        assertThat(told()).contains("征集已发出");
        page.fill("#staff\\:officers", "2");
        press("#staff\\:go");
        assertThat(page.textContent("main")).contains("尚缺");
        signIn("xuexiao");
        go("/console/team.xhtml");
        page.fill("#take\\:account", "xuexiao");
        page.fill("#take\\:attended", "8");
        page.fill("#take\\:score", "88");
        press("#courses input[value=登记学员]");
        assertThat(page.textContent("#trainees")).contains("合格");
        page.fill("#hand\\:pieceTitle", "勤工助学");
        page.fill("#hand\\:words", "以岗代补，培养能力。");
        press("#calls input[value=提交材料]");
        assertThat(told()).contains("材料已提交");
        signIn("xian");
        go("/console/team.xhtml");
        page.fill("#judge\\:points", "90");
        page.fill("#judge\\:opinion", "可推广");
        press("#pieces input[value=评审]");
        assertThat(page.textContent("#pieces")).contains("90.00", "入选");
        press("#pieces input[value=发布]");
        assertThat(page.textContent("#pieces")).contains("已发布");
        pictureOnBoth("team");
        signIn("jiating");
        for (String each : new String[] {"team", "office", "opinions"}) {
            assertThat(go("/console/" + each + ".xhtml").status()).isEqualTo(404);
        }
    }
}
