package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static io.zhuxue.server.console.PageParts.FINANCE;
import static io.zhuxue.server.console.PageParts.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.disclosure.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Notices of school meals by page: prepared by one, approved by another, found by the public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private NoticesPage notices(Officer officer) {
        return parts.open(officer, new NoticesPage(), NoticesPage::fill);
    }

    @Test
    @Order(1)
    void who_prepares_notices_is_a_county_and_who_approves_is_another() {
        NoticesPage page = notices(FINANCE);
        assertThat(page.isPrepares()).isTrue();
        assertThat(page.getWeek()).isNull();
        parts.with("day", "下周");
        page.prepare();
        parts.refused("2022-10-10");
        parts.with("day", "2022-10-12");
        page.prepare();
        parts.told("已开始编制");
        assertThat(page.isBusy()).isFalse();
        NoticesPage own = notices(FINANCE);
        assertThat(own.getWeek()).isEqualTo(LocalDate.of(2022, 10, 10));
        assertThat(own.getRows()).hasSize(30).noneMatch(own::approves);
        NoticesPage other = notices(COUNTY);
        assertThat(other.getRows()).allMatch(other::approves);
        assertThat(other.getTop()).isPositive();
        assertThat(other.state("DRAFT")).isEqualTo("待审核");
        assertThat(other.mode("CANTEEN")).isEqualTo("食堂供餐");
        assertThat(notices(parts.school).isPrepares()).isFalse();
        assertThat(notices(PROVINCE).isPrepares()).isFalse();
    }

    @Test
    @Order(2)
    void one_notice_or_all_go_out_and_the_public_finds_a_school_by_its_name() {
        NoticesPage page = notices(COUNTY);
        Notice first = page.getRows().get(0);
        page.publish(first.id());
        assertThat(parts.form.isRefused()).isTrue();
        page.approve(first.id());
        parts.told("审核通过");
        page.publish(first.id());
        parts.told("公众可以查阅");
        page.approveAll();
        parts.told("29份已审核通过");
        page.publishAll();
        parts.told("29份已发布");
        parts.request(COUNTY);
        PublicMealsPage open = parts.filled(new PublicMealsPage());
        assertThat(open.getRows()).hasSize(30);
        assertThat(open.getTop()).isPositive();
        assertThat(open.getWeek()).isEqualTo(LocalDate.of(2022, 10, 10));
        parts.with("school", first.name());
        assertThat(open.getRows())
                .extracting(Notice::name)
                .contains(first.name())
                .hasSizeLessThan(30);
        parts.with("school", "没有这所学校");
        assertThat(open.getRows()).isEmpty();
        page = notices(COUNTY);
        page.withdraw(first.id());
        parts.refused("须写明内容");
        parts.with("reason", "品牌写错");
        page.withdraw(first.id());
        parts.told("已撤下");
        parts.request(COUNTY);
        assertThat(parts.filled(new PublicMealsPage()).getRows()).hasSize(29);
    }
}
