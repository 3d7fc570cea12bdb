package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page opens for whom: the whole list, account by account; what is closed is as if it were not there. */
class DoorsIT extends InBrowser {

    private static final List<String> PAGES = List.of(
            "overview",
            "schools",
            "students",
            "payments",
            "answers",
            "allocation",
            "policy",
            "letters",
            "service",
            "whatif",
            "watch",
            "cases",
            "notice",
            "reviews",
            "unaided",
            "rejects",
            "meals",
            "meals-menu",
            "meals-notices",
            "meals-buying",
            "meals-modes",
            "meals-safety",
            "meals-checks",
            "meals-video",
            "relief",
            "data",
            "scholarship",
            "growth",
            "opinions",
            "office",
            "team",
            "runs",
            "audit");

    /** Pages of an office's own work: whoever sees sums opens them; what stands on them is cut to the account. */
    private static final String OFFICE = " relief data scholarship growth opinions office team";

    /** Pages of school meals for whoever sees sums; those that tell of schools' troubles for whoever sees lists. */
    private static final String MEALS = " meals-menu meals-notices meals-buying meals-modes";

    private static final String TROUBLES = " meals-safety meals-checks meals-video";

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
    @CsvSource(
            delimiter = '|',
            value = {
                "guojia | overview schools allocation policy letters service whatif reviews" + " meals",
                "sheng | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship whatif watch cases notice reviews unaided rejects meals runs",
                "shi | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship whatif watch cases notice reviews unaided rejects meals",
                "xian | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship whatif watch cases notice reviews unaided rejects meals",
                "caiwu | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship watch cases notice unaided rejects meals",
                "xuexiao | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship watch cases notice reviews unaided rejects meals",
                "banzhuren | cases notice",
                "zhuanjia | scholarship",
                "jiating | notice growth",
                "shenji | overview schools students payments answers allocation policy letters service relief data"
                        + " scholarship watch cases notice unaided rejects meals audit",
            })
    void each_account_opens_its_pages_and_no_other(String account, String pages) {
        signIn(account);
        Set<String> open = new TreeSet<>();
        for (String each : PAGES) {
            int status = page.request()
                    .get(server.at("/console/" + each + ".xhtml").toString())
                    .status();
            assertThat(status).as(each).isIn(200, 404);
            if (status == 200) {
                open.add(each);
            }
        }
        String expected = pages.contains("service") ? pages + OFFICE + MEALS : pages;
        expected = pages.contains("students") ? expected + TROUBLES : expected;
        assertThat(open).isEqualTo(new TreeSet<>(Arrays.asList(expected.split(" "))));
    }

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
