package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real server at its first start: it has made a training province, run the cycle over it and shows the results. */
class ServerIT {

    private static LibertyServer server;

    @BeforeAll
    static void start() {
        server = LibertyServer.training();
    }

    @Test
    void readiness_names_each_schema_and_the_training_run() throws IOException {
        assertThat(server.get("/health/ready").body())
                .contains("\"identification\":\"3\"", "\"disbursement\":\"1\"", "\"nutrition\":\"1\"")
                .contains("\"app\":\"" + newestScript() + "\"")
                .contains("training-province", "\"percent\":100");
    }

    /** The number of the newest script of the server's own schema. */
    private static int newestScript() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration/app"))) {
            return scripts.map(script -> script.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void liveness_answers() {
        assertThat(server.get("/health/live").body()).contains("\"UP\"");
    }

    @Test
    void a_call_without_a_user_gets_401_and_no_page() {
        HttpResponse<String> answer = server.get("/api/counties");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("SIGN_IN").doesNotContain("<html");
    }

    @Test
    void a_call_with_a_wrong_password_gets_401() {
        HttpResponse<String> answer = server.send(
                HttpRequest.newBuilder(server.at("/api/counties")).header("Authorization", "Basic bm9ib2R5Ondyb25n"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_without_a_user_leads_to_the_sign_in_page() {
        HttpResponse<String> answer = server.get("/console/overview.xhtml");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).contains("/login.xhtml?next=");
    }

    @Test
    void the_sign_in_page_speaks_chinese_and_forbids_foreign_code() {
        HttpResponse<String> answer = server.get("/login.xhtml");
        assertThat(answer.body()).contains("学生资助信息系统", "培训账号", "县级业务员");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_province_sees_all_counties_and_a_county_only_itself() {
        assertThat(occurrences(server.get("/api/counties", "sheng").body(), "\"region\""))
                .isGreaterThan(3);
        assertThat(occurrences(server.get("/api/counties", "xian").body(), "\"region\""))
                .isEqualTo(1);
    }

    @Test
    void the_shares_of_all_programmes_add_up_to_the_fen() {
        String body = server.get("/api/programmes", "sheng").body();
        long shares =
                sum(body, "centralFen") + sum(body, "provinceFen") + sum(body, "cityFen") + sum(body, "countyFen");
        assertThat(shares).isEqualTo(sum(body, "amountFen")).isPositive();
        assertThat(sum(server.get("/api/counties", "sheng").body(), "amountFen"))
                .isEqualTo(shares);
    }

    @Test
    void a_students_decision_cites_its_document_and_hides_name_and_number() {
        String list = server.get("/api/students?aided=true", "xian").body();
        Matcher ref = Pattern.compile("\"ref\":\"([0-9a-f]{64})\"").matcher(list);
        assertThat(ref.find()).isTrue();
        String decision = server.get("/api/students/" + ref.group(1), "xian").body();
        assertThat(decision).contains("\"citation\":\"财教", "\"centralFen\"").doesNotContain("Sealed");
        assertThat(list).doesNotContainPattern("(?<![0-9a-f])\\d{17}[0-9X](?![0-9a-f])");
    }

    @Test
    void a_student_elsewhere_is_as_if_she_were_not_there() {
        HttpResponse<String> answer = server.get("/api/students/" + "0".repeat(64), "xian");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("OUT_OF_AREA", "\"number\":9504");
    }

    @Test
    void the_national_office_gets_sums_and_no_students() {
        assertThat(server.get("/api/counties", "guojia").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/students", "guojia").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/exports/students.csv", "guojia").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_county_cannot_start_a_run_for_the_province() {
        assertThat(server.get("/api/runs", "xian").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/runs", "sheng").body()).contains("\"state\":\"DONE\"", "\"shown\":true");
    }

    @Test
    void lists_go_out_as_csv_and_as_a_workbook() {
        HttpResponse<String> csv = server.get("/api/exports/students.csv", "xian");
        assertThat(csv.body()).startsWith("姓名,证件号码").doesNotContainPattern("\\d{17}[0-9X]");
        HttpResponse<String> workbook = server.get("/api/exports/counties.xlsx", "sheng");
        assertThat(header(workbook, "Content-Disposition")).contains("counties.xlsx");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void the_allocation_adds_up_to_what_is_due_and_is_cut_to_the_area() {
        String all = server.get("/api/allocation", "sheng").body();
        assertThat(sum(all, "amountFen"))
                .isEqualTo(sum(server.get("/api/programmes", "sheng").body(), "amountFen"));
        String own = server.get("/api/allocation", "xian").body();
        assertThat(occurrences(own, "\"region\"")).isPositive().isLessThan(occurrences(all, "\"region\""));
    }

    @Test
    void a_question_of_policy_is_answered_with_its_document_or_not_at_all() {
        String known = server.get("/api/policy/ask?day=2022-09-01&question=" + coded("普通高中国家助学金特别困难一年多少钱"), "xian")
                .body();
        assertThat(known).contains("\"known\":true", "3000", "财教");
        assertThat(server.get("/api/policy/ask?day=2022-09-01&question=" + coded("火星学费"), "xian")
                        .body())
                .contains("\"known\":false");
        assertThat(server.get("/api/policy/standards?day=2022-09-01", "xian").body())
                .contains("\"termFen\":150000", "SHS_GRANT");
    }

    @Test
    void bank_answers_go_through_two_hands_and_bring_money_home() {
        byte[] answers = server.bytes("/api/answers/training.zip", "caiwu");
        String path = "/api/answers?day=2022-11-24&name=answers.zip";
        assertThat(server.post(path, "xian", answers).statusCode()).isEqualTo(404);
        HttpResponse<String> handedIn = server.post(path, "caiwu", answers);
        assertThat(handedIn.statusCode()).isEqualTo(202);
        String id = number(handedIn.body(), "id");
        assertThat(server.post("/api/answers/" + id + "/check", "caiwu", new byte[0])
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.post("/api/answers/" + id + "/check", "xian", new byte[0])
                        .statusCode())
                .isEqualTo(202);
        server.await(
                () -> server.get("/api/answers", "xian").body().contains("\"state\":\"DONE\""),
                "done with the answers");
        assertThat(server.get("/api/answers/findings", "xian").body()).contains("MATCH");
        assertThat(sum(server.get("/api/answers/days", "xian").body(), "paid")).isPositive();
        assertThat(server.get("/api/exports/findings.csv", "xian").body()).startsWith("结果,明细号");
    }

    @Test
    void a_reform_is_tried_over_the_province_and_read_by_area() {
        HttpResponse<String> begun =
                server.post("/api/what-if?example=third-year-vocational-grant", "sheng", new byte[0]);
        assertThat(begun.statusCode()).isEqualTo(202);
        String id = number(begun.body(), "id");
        server.await(() -> server.get("/api/what-if/" + id, "sheng").statusCode() == 200, "done with the reform");
        String effects = server.get("/api/what-if/" + id, "sheng").body();
        assertThat(sum(effects, "afterFen") - sum(effects, "beforeFen")).isEqualTo(sum(effects, "costFen"));
        assertThat(server.get("/api/what-if/" + id + "/cost.svg", "sheng").body())
                .contains("<svg");
        assertThat(server.get("/api/what-if/" + id, "xian").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/what-if/" + id + "/cost.png", "sheng")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
        assertThat(server.get("/api/what-if/" + id + "/cost.svg", "xian").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_interface_describes_itself() {
        assertThat(server.get("/openapi").body()).contains("/api/students/{ref}", "/api/runs/training", "学生资助数据接口");
    }

    @Test
    void metrics_are_there() {
        assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(json);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static long occurrences(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static long sum(String json, String field) {
        return Pattern.compile("\"" + field + "\":(-?\\d+)")
                .matcher(json)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
