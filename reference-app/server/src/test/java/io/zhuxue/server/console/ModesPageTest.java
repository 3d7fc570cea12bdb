package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The move to canteens by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModesPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private ModesPage modes(Officer officer) {
        return parts.open(officer, new ModesPage(), ModesPage::fill);
    }

    @Test
    void the_move_to_canteens_is_noted_by_page() {
        ModesPage page = modes(COUNTY);
        assertThat(page.getModes()).hasSize(3);
        assertThat(page.getAhead()).hasSize(13);
        String code = page.getRows().get(1).code();
        parts.with("school", code, "mode", "FAMILY", "from", "2022-09-01", "note", "教学点");
        page.now();
        parts.told("已登记");
        assertThat(page.getCounts()).anySatisfy(count -> {
            assertThat(count.getKey().chineseName()).isEqualTo("家庭托餐");
            assertThat(count.getValue()).isEqualTo(1);
        });
        parts.with("mode", "CANTEEN", "from", "2022-10-01");
        page.plan();
        parts.told("计划已登记");
        assertThat(page.getLate()).isEqualTo(1);
        assertThat(page.getIssues())
                .anySatisfy(issue -> assertThat(issue.message()).contains("应于2022-10-01前改为食堂供餐，现仍为家庭托餐"));
        page = modes(parts.school);
        assertThat(page.isWorks()).isFalse();
        parts.with("school", "x", "mode", "CANTEEN");
        page.plan();
        assertThat(parts.form.isRefused()).isTrue();
    }
}
