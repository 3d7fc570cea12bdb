package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Officers at work in a real browser. */
class ConsoleIT extends InBrowser {

    @Test
    void a_county_officer_sees_her_county_opens_a_student_and_takes_a_list_away() throws IOException {
        signIn("xian");
        assertThat(page.locator("#counties tbody tr").count()).isEqualTo(1);
        picture("county-overview");

        go("/console/students.xhtml?aided=true");
        String masked =
                page.locator("#students tbody tr:first-child td:nth-child(2)").textContent();
        assertThat(masked).contains("*");
        picture("county-students");

        Download list = page.waitForDownload(() -> press("text=导出 XLSX"));
        assertThat(Files.size(list.path())).isGreaterThan(1000);

        press("#students tbody tr:first-child a");
        assertThat(page.textContent(".trace")).contains("名册比对", "困难认定", "应享资助", "财教", "分担：中央");
        assertThat(page.textContent("main")).doesNotContainPattern("\\d{17}[0-9X]");
        picture("student");
    }

    @Test
    void sealed_values_open_only_for_a_purpose_and_the_auditor_finds_the_line() {
        signIn("xian");
        go("/console/students.xhtml?aided=true");
        press("#students tbody tr:first-child a");
        press("#open\\:go");
        assertThat(page.textContent(".failure")).contains("用途");
        page.fill("#open\\:purpose", "核对收款账户");
        press("#open\\:go");
        assertThat(page.textContent(".success")).contains("核对收款账户", "审计链");
        picture("student-opened");
        press("text=退出");
        await("#in\\:account");

        signIn("shenji");
        go("/console/audit.xhtml");
        assertThat(page.textContent(".success")).contains("审计链完整");
        assertThat(page.textContent("#audit")).contains("核对收款账户", "查看完整信息");
        picture("audit");
    }

    @Test
    void a_student_is_found_by_name_without_the_name_in_the_address() {
        signIn("sheng");
        go("/console/students.xhtml");
        String name =
                page.locator("#students tbody tr:first-child a").textContent().substring(0, 1);
        page.fill("#find\\:what", name);
        press("#find\\:go");
        assertThat(page.locator("#students tbody tr a").allTextContents())
                .allSatisfy(found -> assertThat(found).startsWith(name));
        assertThat(page.url()).doesNotContain("what");
    }

    @Test
    void every_page_of_the_province_opens() {
        signIn("sheng");
        picture("overview");
        for (String each : List.of(
                "figures",
                "schools",
                "students",
                "payments",
                "answers",
                "allocation",
                "policy",
                "whatif",
                "watch",
                "unaided",
                "rejects",
                "meals",
                "meals-menu",
                "meals-notices",
                "meals-buying",
                "meals-safety",
                "meals-checks",
                "meals-video",
                "meals-modes",
                "cases",
                "notice",
                "reviews",
                "letters",
                "service",
                "runs")) {
            assertThat(go("/console/" + each + ".xhtml").status()).isEqualTo(200);
            picture(each);
        }
    }

    @Test
    void the_four_precisions_open_to_counties_and_programmes_and_to_the_students_behind_them() {
        signIn("xian");
        go("/console/figures.xhtml");
        assertThat(page.locator(".tile").count()).isEqualTo(4);
        picture("figures");
        press(".tile:nth-child(3) a");
        assertThat(page.locator("#rows tbody tr").count()).isPositive();
        press("#indicators a:text-is('受助学生人数')");
        press("#rows tbody tr:first-child a");
        assertThat(page.locator("#details tbody tr").count()).isPositive();
        picture("figures-behind");
        press("#details tbody a >> nth=0");
        assertThat(page.textContent(".trace")).contains("应享资助");
        assertThat(server.get("/api/figures/press.md", "xian").body()).contains("新闻发布会数据口径");
        assertThat(server.get("/api/figures/AIDED_MONEY.csv", "xian").body()).startsWith("term,region");
        assertThat(server.get("/api/figures/NO_SUCH.csv", "xian").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/figures/press.md", "xuexiao").statusCode()).isEqualTo(404);
    }

    @Test
    void every_way_that_is_offered_opens() {
        for (String account : List.of("guojia", "xian", "xuexiao", "jiating", "shenji")) {
            signIn(account);
            for (String room : links("header nav a")) {
                assertThat(go(room).status()).as("%s for %s", room, account).isEqualTo(200);
                assertThat(page.locator("header nav a.on").count()).isEqualTo(1);
                assertThat(links("nav.parts a"))
                        .allSatisfy(way -> assertThat(server.get(way, account).statusCode())
                                .isEqualTo(200));
            }
        }
    }

    private List<String> links(String selector) {
        return page.locator(selector).all().stream()
                .map(each -> each.getAttribute("href"))
                .toList();
    }

    @Test
    void a_county_finds_who_is_not_in_any_school_and_opens_the_register_for_a_purpose() {
        signIn("xian");
        go("/console/watch.xhtml");
        assertThat(page.textContent("#tiles")).contains("已资助", "不在本地就读");
        press("#watch tbody tr:first-child td:last-child a");
        assertThat(page.textContent("#one")).doesNotContain("名册第");
        page.fill("#open\\:purpose", "核查就学去向");
        press("#open\\:go");
        await("#one .success");
        assertThat(page.textContent("#one")).contains("名册第", "核查就学去向");
        picture("watch-opened");
    }

    @Test
    void a_question_of_policy_is_answered_with_its_document() {
        signIn("xuexiao");
        go("/console/policy.xhtml");
        page.fill("#question", "普通高中国家助学金特别困难一年多少钱");
        press("#ask button");
        assertThat(page.textContent("#answer")).contains("3000", "财教");
        page.fill("#question", "火星学费是多少");
        press("#ask button");
        assertThat(page.textContent("#unknown")).contains("不能完整回答");
    }

    @Test
    void a_training_county_is_checked_and_a_claim_opens_down_to_the_gram() {
        signIn("xian");
        go("/console/meals.xhtml");
        press("#train\\:go");
        await("#claims tbody tr a");
        assertThat(page.textContent("#issues")).contains("_");
        picture("meals-checked");
        press("#claims tbody tr:first-child a");
        assertThat(page.locator("#lots details").count()).isGreaterThan(10);
        press("#lots summary >> nth=0");
        assertThat(page.textContent("#lots details[open]")).contains("午餐");
        picture("meals-claim");
    }

    @Test
    void a_family_sees_its_own_child_and_no_list() {
        signIn("jiating");
        assertThat(page.url()).contains("student.xhtml?ref=");
        assertThat(page.textContent(".trace")).contains("资金发放");
        assertThat(go("/console/students.xhtml").status()).isEqualTo(404);
    }

    @Test
    void a_wrong_password_is_told_and_nothing_opens() {
        page.navigate(server.at("/login.xhtml").toString());
        picture("login");
        page.fill("#in\\:account", "sheng");
        page.fill("#in\\:password", "wrong");
        press("#in\\:enter");
        assertThat(page.textContent(".failure")).contains("账号或密码不正确");
    }
}
