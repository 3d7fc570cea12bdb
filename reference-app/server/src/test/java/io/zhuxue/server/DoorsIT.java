package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.access.AccessMatrix;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the declared matrix opens is open in the running server, account by account; what is closed is as if it were not
 * there.
 */
class DoorsIT extends InBrowser {

    private static final AccessMatrix MATRIX = AccessMatrix.read();

    /** Pages that show one matter alone; without its number there is nothing to show. */
    private static final Set<String> OF_ONE = Set.of("case", "student");

    private static final List<String> CALLS = List.of(
            "/api/counties",
            "/api/schools",
            "/api/students",
            "/api/answers",
            "/api/allocation",
            "/api/what-if",
            "/api/runs",
            "/api/exports/counties.csv",
            "/api/exports/cases.csv",
            "/api/exports/reviews.csv",
            "/api/exports/relief.csv",
            "/api/exports/catalogue.csv",
            "/api/exports/scholarship.csv",
            "/api/papers/letter.pdf?leavers=JUNIOR&year=2022");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "guojia, NATIONAL_OFFICER",
        "sheng, PROVINCIAL_OFFICER",
        "shi, CITY_OFFICER",
        "xian, COUNTY_OFFICER",
        "caiwu, FINANCE",
        "xuexiao, SCHOOL_OFFICER",
        "banzhuren, CLASS_TEACHER",
        "zhuanjia, EXPERT",
        "jiating, FAMILY",
        "shenji, AUDITOR",
    })
    void each_account_opens_its_pages_and_calls_and_no_other(String account, Role role) {
        signIn(account);
        Map<String, Integer> answered = new TreeMap<>();
        Map<String, Integer> expected = new TreeMap<>();
        MATRIX.of("page").forEach((name, open) -> {
            if (!OF_ONE.contains(name)) {
                expected.put(name, open.contains(role) ? 200 : 404);
                answered.put(
                        name,
                        page.request()
                                .get(server.at("/console/" + name + ".xhtml").toString())
                                .status());
            }
        });
        MATRIX.of("call").forEach((call, open) -> {
            String path = call.substring(call.indexOf('/'));
            if (call.startsWith("GET ") && !path.contains("{") && !open.contains(role)) {
                expected.put(call, 404);
                answered.put(call, server.get("/api" + path, account).statusCode());
            }
        });
        assertThat(answered).isEqualTo(expected);
    }

    /** Beyond the door, each call cuts its answer to the account. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "guojia, 11011101000111",
        "sheng, 11111111111111",
        "xian, 11111101111111",
        "caiwu, 11111001111111",
        "xuexiao, 11101001111111",
        "banzhuren, 00000000000000",
        "jiating, 00100000000001",
        "shenji, 11111001111111",
    })
    void each_account_calls_what_it_may(String account, String expected) {
        StringBuilder open = new StringBuilder();
        for (String each : CALLS) {
            open.append(server.get(each, account).statusCode() == 200 ? '1' : '0');
        }
        assertThat(open.toString()).isEqualTo(expected);
    }
}
