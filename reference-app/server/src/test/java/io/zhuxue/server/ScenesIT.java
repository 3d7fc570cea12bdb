package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training server as it is first met, with work on every desk: each page that is open to somebody shows itself whole. */
class ScenesIT extends InBrowser {

    private static final Path PAGES = Path.of("src/main/webapp/console");

    private static LibertyServer furnished;

    @BeforeAll
    static void furnish() {
        furnished =
                LibertyServer.start("scenes", Map.of("ZHUXUE_TRAINING_STUDENTS", "150", "ZHUXUE_TRAINING_SEED", "1"));
        server = furnished;
    }

    @AfterAll
    static void close() {
        furnished.close();
    }

    private String scenes() {
        go("/console/runs.xhtml");
        return page.locator("#scenes").count() == 0 ? "" : page.textContent("#scenes");
    }

    private void awaitScenes() {
        signIn("sheng");
        server.await(() -> scenes().matches("(?s)\\s*(完成|中断).*"), "furnished");
    }

    @Test
    void all_scenes_are_set_without_anybody_having_asked() {
        awaitScenes();
        assertThat(scenes()).contains("已布置10个场景");
        picture("scenes-runs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xian", "xuexiao", "sheng"})
    void every_page_shows_its_work_to_the_end(String account) throws IOException {
        awaitScenes();
        signIn(account);
        int opened = 0;
        for (String name : pages()) {
            Response answer = go("/console/" + name);
            if (answer.status() == 404) {
                continue;
            }
            opened++;
            assertThat(answer.status()).as("%s for %s", name, account).isEqualTo(200);
            assertThat(page.content()).as("%s for %s", name, account).doesNotContain("系统出了点问题");
            assertThat(page.locator("footer").count())
                    .as("%s for %s has an end", name, account)
                    .isEqualTo(1);
            picture("scenes-" + account + "-" + name.replace(".xhtml", ""));
        }
        assertThat(opened).isGreaterThan(20);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.map(page -> page.getFileName().toString()).sorted().toList();
        }
    }
}
