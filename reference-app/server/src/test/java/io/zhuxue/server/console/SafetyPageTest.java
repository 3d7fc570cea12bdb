package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.safety.RecallRow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Recalls and incidents by page: searched, confirmed, never sent unticked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SafetyPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
        buying(COUNTY).takeOver();
    }

    private SafetyPage safety(Officer officer) {
        return parts.open(officer, new SafetyPage(), page -> {});
    }

    private BuyingPage buying(Officer officer) {
        return parts.open(officer, new BuyingPage(), BuyingPage::fill);
    }

    @Test
    @Order(1)
    void a_recall_is_searched_then_confirmed_and_never_sent_unticked() {
        SafetyPage page = safety(COUNTY);
        assertThat(page.isFound()).isFalse();
        assertThat(page.getStops()).isEmpty();
        parts.with("recall", "ZH-1", "supplier", "没有", "food", "F002", "reason", "检出霉变");
        page.search();
        parts.refused("没有找到");
        String supplier = buying(COUNTY).getPrices().stream()
                .filter(price -> price.foodCode().equals("F002"))
                .findFirst()
                .map(price -> price.supplier().id())
                .orElse("G43001");
        page = safety(COUNTY);
        parts.with("recall", "ZH-1", "supplier", supplier, "food", "F002", "reason", "检出霉变");
        page.search();
        assertThat(page.isFound()).isTrue();
        assertThat(page.getReach()).isNotNull();
        assertThat(page.getStops()).isNotEmpty();
        page.call();
        parts.refused("勾选确认");
        assertThat(page.getRecalls()).isEmpty();
        parts.parameters.put("sure", new String[] {"on"});
        page.call();
        parts.told("封存");
        RecallRow recall = safety(COUNTY).getRecalls().get(0);
        page = safety(COUNTY);
        page.letGo("ZH-1", recall.lots().get(0).lot());
        parts.refused("须写明");
        parts.with("words", "误封");
        page.letGo("ZH-1", recall.lots().get(0).lot());
        parts.told("已解封");
        assertThat(page.getRecalls().get(0).held()).isEqualTo(recall.held() - 1);
        parts.with("words", "已退回");
        page.end("ZH-1");
        parts.told("已结束");
    }

    @Test
    @Order(2)
    void the_button_that_calls_is_there_for_the_request_that_presses_it() {
        SafetyPage page = safety(COUNTY);
        parts.parameters.put("recall:call", new String[] {"一键召回并封存"});
        assertThat(page.isFound()).isTrue();
        page.call();
        assertThat(page.isFound()).isFalse();
    }

    @Test
    @Order(3)
    void an_incident_goes_through_its_steps_by_page() {
        SafetyPage page = safety(parts.school);
        assertThat(page.isWorks()).isTrue();
        assertThat(page.isCounty()).isFalse();
        String code = page.getSchools().get(0).code().code();
        parts.with("number", "SJ-1", "school", code, "noticed", "2022-11-24 11:50", "meal", "LUNCH", "ill", "4");
        page.report();
        parts.told("已登记");
        page.step("SJ-1", "STOP");
        parts.told("处置已登记");
        parts.with("ill", "6");
        page.count("SJ-1");
        parts.told("人数已更新");
        assertThat(page.getIncidents()).singleElement().satisfies(row -> {
            assertThat(row.incident().ill()).isEqualTo(6);
            assertThat(row.incident().suspectedMeal()).isPresent();
        });
        page = safety(COUNTY);
        assertThat(page.isDecides()).isTrue();
        parts.with("words", "查明");
        page.close("SJ-1");
        parts.refused("四项处置");
    }
}
