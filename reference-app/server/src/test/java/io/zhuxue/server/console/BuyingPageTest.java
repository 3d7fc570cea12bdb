package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static io.zhuxue.server.console.PageParts.FINANCE;
import static io.zhuxue.server.console.PageParts.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Buying by page: what is typed stays until it is taken, and each office has its own part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BuyingPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private BuyingPage buying(Officer officer) {
        return parts.open(officer, new BuyingPage(), BuyingPage::fill);
    }

    @Test
    @Order(1)
    void what_is_typed_of_buying_stays_in_the_form_until_it_is_taken() {
        BuyingPage page = buying(FINANCE);
        assertThat(page.isWorks()).isTrue();
        assertThat(page.isDecides()).isFalse();
        parts.with("plan", "P-1", "lines", "F001 多");
        page.draw();
        parts.refused("每样一行");
        assertThat(parts.form.text("plan")).isEqualTo("P-1");
        parts.with("lines", "F001 12000", "from", "2022-09-01", "to", "2023-01-31");
        page.draw();
        parts.told("待他人批准");
        assertThat(parts.form.text("plan")).isEmpty();
        assertThat(page.getPlans()).hasSize(1);
        page = buying(COUNTY);
        page.approve("P-1");
        parts.told("已批准");
        assertThat(page.getPlans().get(0).isInForce()).isTrue();
        page = buying(FINANCE);
        parts.with("tender", "ZB-1", "plan", "P-1", "on", "2022-09-01");
        page.issue();
        parts.told("已发出");
        parts.with("tender", "ZB-1", "supplier", "S9", "on", "2022-09-10", "lines", "F001 4");
        page.bid();
        parts.refused("名录中没有");
        assertThat(page.getTenders()).hasSize(1);
    }

    @Test
    @Order(2)
    void a_register_is_filled_from_the_tables_and_shown_at_the_day_of_the_page() {
        BuyingPage page = buying(COUNTY);
        page.takeOver();
        parts.told("登记供应商与合同");
        assertThat(page.getSuppliers()).isNotEmpty();
        assertThat(page.isWatched()).isTrue();
        assertThat(page.getCharts()).isNotEmpty();
        assertThat(page.getShares()).isNotEmpty();
        assertThat(page.getFindings()).hasSizeLessThanOrEqualTo(100);
        String some = page.getSuppliers().get(0).id();
        page.remove(some);
        parts.refused("须写明");
        parts.with("reason", "合同到期");
        page.remove(some);
        parts.told("退出名录");
        assertThat(page.getSuppliers()).extracting(row -> row.id()).doesNotContain(some);
        parts.with("supplier", "S1", "kind", "TRADER", "licence", "食品经营许可证", "until", "2030-01-01");
        page.register();
        parts.told("已登记");
        assertThat(buying(parts.school).isWorks()).isFalse();
        assertThat(buying(PROVINCE).isDecides()).isFalse();
    }
}
