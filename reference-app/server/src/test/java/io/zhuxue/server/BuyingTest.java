package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.PlanRow;
import io.zhuxue.server.buying.PriceDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.SupplierRow;
import io.zhuxue.server.buying.TenderDesk;
import io.zhuxue.server.buying.TenderView;
import io.zhuxue.server.menu.MenuAsked;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuWork;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buying: from a plan over a tender to the price list, each decision by two people, everything only added. */
class BuyingTest {

    private static final Officer FINANCE = new Officer("caiwu", "财", Role.FINANCE, "430302");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer ELSEWHERE = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
    private static final Officer SCHOOL = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/4303020001");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 20);

    private TestDatabase server;
    private CountyDesk counties;
    private MenuDesk menus;
    private SupplierDesk suppliers;
    private PlanDesk plans;
    private TenderDesk tenders;
    private PriceDesk prices;

    @BeforeEach
    void open(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(
                Map.of(Task.Kind.MEALS, new CountyWork(), Task.Kind.MENUS, new MenuWork(InstantSource.system())));
        counties = new CountyDesk(server.uploads, server.tasks, orders);
        menus = new MenuDesk(server.uploads, server.tasks, orders);
        MatterBook book =
                new MatterBook(SqlJournals.open(server.source, server.vault.cipher()), server.audit, server.clock);
        suppliers = new SupplierDesk(book, counties);
        plans = new PlanDesk(book, suppliers, menus);
        tenders = new TenderDesk(book, plans, suppliers);
        prices = new PriceDesk(counties);
    }

    private static void done(Optional<Message> told) {
        assertThat(told).isEmpty();
    }

    private static void refused(Optional<Message> told, String code) {
        assertThat(told).map(Message::code).contains(code);
    }

    private void register(String... ids) {
        for (String id : ids) {
            done(suppliers.register(FINANCE, id, "PRODUCER", "食品经营许可证", "2024-01-01"));
        }
    }

    private void issue() {
        done(plans.draw(FINANCE, "P-1", "2022-09-01", "2023-01-31", "F001 12000\nF007 300.5"));
        done(plans.approve(COUNTY, "P-1"));
        done(tenders.issue(FINANCE, "ZB-1", "P-1", "2022-09-01"));
    }

    private TenderView tender() {
        return tenders.tenders(COUNTY).get(0);
    }

    @Test
    void a_plan_is_drawn_by_one_and_approved_by_another() {
        done(plans.draw(FINANCE, "P-1", "2022-09-01", "2023-01-31", "F001 12000\nF007 300.5"));
        refused(plans.approve(new Officer("caiwu", "同一人", Role.COUNTY_OFFICER, "430302"), "P-1"), "SAME_HAND");
        refused(plans.approve(FINANCE, "P-1"), "NOT_YOURS");
        refused(plans.approve(ELSEWHERE, "P-1"), "OUT_OF_AREA");
        refused(tenders.issue(FINANCE, "ZB-1", "P-1", "2022-09-01"), "BAD_BUYING");
        done(plans.approve(COUNTY, "P-1"));
        refused(plans.approve(COUNTY, "P-1"), "NOT_WAITING");
        PlanRow row = plans.plans(COUNTY, DAY).get(0);
        assertThat(row.isInForce()).isTrue();
        assertThat(row.plan().grams().get("F007").grams()).isEqualTo(300_500);
        refused(plans.withdraw(FINANCE, "P-1", " "), "WORDS");
        done(plans.withdraw(FINANCE, "P-1", "数量有误"));
        assertThat(plans.plans(COUNTY, DAY).get(0).isInForce()).isFalse();
        refused(tenders.issue(FINANCE, "ZB-1", "P-1", "2022-09-01"), "BAD_BUYING");
    }

    @Test
    void what_is_typed_wrong_is_told_with_the_line() {
        for (String lines : List.of("", "F001", "F001 很多", "F001 1\nF001 2", "F001 0")) {
            refused(plans.draw(FINANCE, "P-1", "2022-09-01", "2023-01-31", lines), "BAD_BUYING");
        }
        refused(plans.draw(FINANCE, "计划 一", "2022-09-01", "2023-01-31", "F001 1"), "BAD_BUYING");
        refused(plans.draw(FINANCE, "P-1", "2023-09-01", "2023-01-31", "F001 1"), "BAD_BUYING");
        refused(plans.draw(SCHOOL, "P-1", "2022-09-01", "2023-01-31", "F001 1"), "NOT_YOURS");
        assertThat(plans.plans(COUNTY, DAY)).isEmpty();
    }

    @Test
    void a_plan_of_a_menu_needs_what_its_pupils_eat_in_the_weeks() throws IOException {
        MenuAsked asked = new MenuAsked("9-11:M=60,F=40", "LUNCH", "1", false, "", "4", "1", "60", "", "", "");
        Task menu = menus.train(COUNTY, asked).orThrow();
        var portion = menus.view(menus.find(COUNTY.scope(), menu.taskId()).orElseThrow())
                .portions()
                .get(0);
        done(plans.drawFromMenu(FINANCE, "P-2", "2022-09-01", "2023-01-31", menu.taskId(), "2"));
        PlanRow row = plans.plans(COUNTY, DAY).get(0);
        assertThat(row.plan().grams().get(portion.code()).grams())
                .isGreaterThanOrEqualTo((long) (Double.parseDouble(portion.grams()) * 100 * 5 * 2));
        assertThat(row.basis()).contains("食谱", "2周");
        refused(plans.drawFromMenu(FINANCE, "P-3", "2022-09-01", "2023-01-31", 999, "2"), "BAD_BUYING");
    }

    @Test
    void a_tender_is_awarded_by_another_hand_and_its_contract_makes_the_price_list() {
        register("S1", "S2", "S3");
        issue();
        assertThat(tender().file().tender().closes()).isEqualTo(LocalDate.of(2022, 9, 21));
        done(tenders.bid(FINANCE, "ZB-1", "S1", "2022-09-20", "F001 4.80\nF007 28"));
        done(tenders.bid(FINANCE, "ZB-1", "S2", "2022-09-20", "F001 4.60\nF007 27"));
        done(tenders.bid(FINANCE, "ZB-1", "S3", "2022-09-21", "F001 5.00\nF007 29"));
        assertThat(tender().faults()).isNotEmpty();
        done(tenders.committee(FINANCE, "ZB-1", "Z1 专家\nZ2 专家\nZ3 专家\nZ4 专家\nD1 代表"));
        StringBuilder scores = new StringBuilder();
        for (String member : List.of("Z1", "Z2", "Z3", "Z4", "D1")) {
            for (String supplier : List.of("S1", "S2", "S3")) {
                scores.append(member).append(' ').append(supplier).append(" 80\n");
            }
        }
        done(tenders.score(FINANCE, "ZB-1", scores.toString()));
        assertThat(tender().faults()).isEmpty();
        refused(tenders.contract(FINANCE, "ZB-1", "HT-1", "2022-10-01", "2023-01-31"), "BAD_BUYING");
        refused(tenders.decide(new Officer("caiwu", "同一人", Role.COUNTY_OFFICER, "430302"), "ZB-1"), "SAME_HAND");
        done(tenders.decide(COUNTY, "ZB-1"));
        assertThat(tender().isAwarded()).isTrue();
        refused(tenders.bid(FINANCE, "ZB-1", "S1", "2022-09-21", "F001 1"), "NOT_WAITING");
        done(tenders.contract(FINANCE, "ZB-1", "HT-1", "2022-10-01", "2023-01-31"));
        refused(tenders.contract(FINANCE, "ZB-1", "HT-1", "2022-10-01", "2023-01-31"), "BAD_BUYING");
        List<ContractPrice> rice =
                suppliers.prices(COUNTY).on(LocalDate.of(2022, 11, 1)).get("F001");
        assertThat(rice).hasSize(1);
        assertThat(rice.get(0).supplier().id()).isEqualTo("S2");
        assertThat(rice.get(0).perKilogram().toString()).isEqualTo("4.60");
        done(suppliers.end(COUNTY, "HT-1", "2022-10-15", "多次短斤少两"));
        assertThat(suppliers.prices(COUNTY).on(LocalDate.of(2022, 11, 1))).isEmpty();
    }

    @Test
    void a_member_with_an_interest_stands_in_the_way_and_the_tender_fails_with_its_reasons() {
        register("S1", "S2", "S3");
        issue();
        for (String supplier : List.of("S1", "S2", "S3")) {
            done(tenders.bid(FINANCE, "ZB-1", supplier, "2022-09-20", "F001 4.80\nF007 28"));
        }
        done(tenders.committee(FINANCE, "ZB-1", "Z1 专家 S1\nZ2 专家\nZ3 专家\nZ4 专家\nD1 代表"));
        assertThat(tender().faults()).anySatisfy(fault -> assertThat(fault).contains("Z1"));
        done(tenders.decide(COUNTY, "ZB-1"));
        assertThat(tender().isAwarded()).isFalse();
        assertThat(tender().state()).isEqualTo("废标");
        refused(tenders.committee(FINANCE, "ZB-2", "Z1 专家"), "OUT_OF_AREA");
        refused(tenders.committee(FINANCE, "ZB-1", "Z1 评委"), "BAD_BUYING");
        refused(tenders.score(FINANCE, "ZB-1", "Z1 S1 101"), "BAD_BUYING");
    }

    @Test
    void licences_that_end_are_told_and_a_removed_supplier_bids_no_more() {
        done(suppliers.register(FINANCE, "S1", "PRODUCER", "食品经营许可证", "2022-10-01"));
        done(suppliers.register(FINANCE, "S1", "PRODUCER", "动物检疫合格证", "2024-10-01"));
        SupplierRow row = suppliers.suppliers(COUNTY, DAY).get(0);
        assertThat(row.supplier().licences()).hasSize(2);
        assertThat(row.warnings()).singleElement().asString().contains("食品经营许可证");
        done(suppliers.remove(FINANCE, "S1", "合同到期"));
        assertThat(suppliers.suppliers(COUNTY, DAY)).isEmpty();
        issue();
        refused(tenders.bid(FINANCE, "ZB-1", "S1", "2022-09-20", "F001 1\nF007 1"), "BAD_BUYING");
        refused(suppliers.register(SCHOOL, "S2", "PRODUCER", "证", "2024-01-01"), "NOT_YOURS");
        assertThat(suppliers.suppliers(ELSEWHERE, DAY)).isEmpty();
    }

    @Test
    void a_county_s_tables_fill_the_register_once_and_their_prices_are_watched() throws IOException {
        assertThat(suppliers.takeOver(FINANCE).refusal()).map(Message::code).contains("NO_MEALS");
        counties.train(COUNTY, 7);
        int taken = suppliers.takeOver(FINANCE).orThrow();
        assertThat(taken).isPositive();
        assertThat(suppliers.takeOver(FINANCE).orThrow()).isZero();
        assertThat(suppliers.prices(COUNTY).on(LocalDate.of(2022, 10, 10))).containsKey("F001");
        Task watch = prices.latest(COUNTY.scope()).orElseThrow();
        assertThat(prices.charts(watch)).contains("F001");
        assertThat(Files.readString(prices.chart(watch, "F001").orElseThrow())).contains("<svg");
        assertThat(prices.chart(watch, "../F001")).isEmpty();
        assertThat(prices.shares(watch)).isNotEmpty();
        assertThat(prices.findings(watch, SCHOOL.scope()))
                .allSatisfy(each -> assertThat(each.school()).isEqualTo("4303020001"));
    }
}
