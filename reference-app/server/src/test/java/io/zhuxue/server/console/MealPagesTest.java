package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.disclosure.Notice;
import io.zhuxue.server.menu.MenuView;
import io.zhuxue.server.safety.RecallRow;
import io.zhuxue.server.video.CameraRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages of school meals: what a form becomes, what is told, what each user is offered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MealPagesTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer FINANCE = new Officer("caiwu", "财", Role.FINANCE, "430302");
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    private PageParts parts;
    private Officer school;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = new PageParts(data);
        parts.counties.train(COUNTY, 7);
        parts.request(COUNTY);
        String code = modes(COUNTY).getRows().get(0).code();
        school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/" + code);
    }

    private MenusPage menus(Officer officer) {
        parts.request(officer);
        MenusPage page = parts.filled(new MenusPage());
        page.fill();
        return page;
    }

    private NoticesPage notices(Officer officer) {
        parts.request(officer);
        NoticesPage page = parts.filled(new NoticesPage());
        page.fill();
        return page;
    }

    private BuyingPage buying(Officer officer) {
        parts.request(officer);
        BuyingPage page = parts.filled(new BuyingPage());
        page.fill();
        return page;
    }

    private SafetyPage safety(Officer officer) {
        parts.request(officer);
        return parts.filled(new SafetyPage());
    }

    private ChecksPage checks(Officer officer) {
        parts.request(officer);
        ChecksPage page = parts.filled(new ChecksPage());
        page.fill();
        return page;
    }

    private VideoPage video(Officer officer) {
        parts.request(officer);
        VideoPage page = parts.filled(new VideoPage());
        page.fill();
        return page;
    }

    private ModesPage modes(Officer officer) {
        parts.request(officer);
        ModesPage page = parts.filled(new ModesPage());
        page.fill();
        return page;
    }

    private void told(String words) {
        assertThat(parts.form.getNotice()).contains(words);
        assertThat(parts.form.isRefused()).isFalse();
    }

    private void refused(String words) {
        assertThat(parts.form.getNotice()).contains(words);
        assertThat(parts.form.isRefused()).isTrue();
    }

    @Test
    @Order(1)
    void a_menu_is_ordered_by_the_fields_of_the_form_and_opened_by_its_number() throws IOException {
        MenusPage page = menus(COUNTY);
        assertThat(page.getTasks()).isEmpty();
        assertThat(page.isOpen()).isFalse();
        parts.with("days", "1", "seconds", "4", "dishes", "60");
        page.train();
        told("第2项已开始");
        MenusPage after = menus(COUNTY);
        assertThat(after.isBusy()).isFalse();
        parts.with("task", "2");
        assertThat(after.isOpen()).isTrue();
        MenuView view = after.getView();
        assertThat(view.asked().pupils()).isEqualTo("9-11:M=120,F=110");
        assertThat(view.days()).hasSize(1);
        assertThat(after.getBands()).hasSize(4);
        assertThat(after.getMeals()).hasSize(4);
    }

    @Test
    @Order(2)
    void grams_that_are_typed_beside_the_menu_are_checked_as_another_one() throws IOException {
        MenusPage page = menus(COUNTY);
        parts.with("task", "2");
        page.getView().portions().forEach(each -> parts.with("g" + each.number(), each.grams()));
        parts.with("g0", "250.5");
        page.change();
        told("第3项");
        MenusPage changed = menus(COUNTY);
        parts.with("task", "3");
        assertThat(changed.getView().portions().get(0).grams()).isEqualTo("250.5");
        MenusPage nothing = menus(COUNTY);
        nothing.change();
        refused("不在您的管辖范围");
    }

    @Test
    @Order(3)
    void a_file_is_needed_where_one_is_brought_and_pupils_are_typed_by_band() throws IOException {
        MenusPage page = menus(COUNTY);
        page.plan();
        refused("没有选择文件");
        page = menus(COUNTY);
        parts.file("食谱.csv", "day,dish,food_code,grams_per_pupil\n1,米饭,XXXX,100\n");
        parts.with("M9-11", "", "F9-11", "0", "M6-8", "30");
        page.check();
        told("已开始");
        assertThat(page.getTasks().get(0).message()).contains("没有一行可用");
        page = menus(COUNTY);
        parts.with("M9-11", "0", "F9-11", "");
        page.train();
        assertThat(parts.form.isRefused()).isTrue();
    }

    @Test
    @Order(4)
    void who_prepares_notices_is_a_county_and_who_approves_is_another() {
        NoticesPage page = notices(FINANCE);
        assertThat(page.isPrepares()).isTrue();
        assertThat(page.getWeek()).isNull();
        parts.with("day", "下周");
        page.prepare();
        refused("2022-10-10");
        parts.with("day", "2022-10-12");
        page.prepare();
        told("已开始编制");
        assertThat(page.isBusy()).isFalse();
        NoticesPage own = notices(FINANCE);
        assertThat(own.getWeek()).isEqualTo(LocalDate.of(2022, 10, 10));
        assertThat(own.getRows()).hasSize(20).noneMatch(own::approves);
        NoticesPage other = notices(COUNTY);
        assertThat(other.getRows()).allMatch(other::approves);
        assertThat(other.getTop()).isPositive();
        assertThat(other.state("DRAFT")).isEqualTo("待审核");
        assertThat(other.mode("CANTEEN")).isEqualTo("食堂供餐");
        assertThat(notices(school).isPrepares()).isFalse();
        assertThat(notices(PROVINCE).isPrepares()).isFalse();
    }

    @Test
    @Order(5)
    void one_notice_or_all_go_out_and_the_public_finds_a_school_by_its_name() {
        NoticesPage page = notices(COUNTY);
        Notice first = page.getRows().get(0);
        page.publish(first.id());
        assertThat(parts.form.isRefused()).isTrue();
        page.approve(first.id());
        told("审核通过");
        page.publish(first.id());
        told("公众可以查阅");
        page.approveAll();
        told("19份已审核通过");
        page.publishAll();
        told("19份已发布");
        parts.request(COUNTY);
        PublicMealsPage open = parts.filled(new PublicMealsPage());
        assertThat(open.getRows()).hasSize(20);
        assertThat(open.getTop()).isPositive();
        assertThat(open.getWeek()).isEqualTo(LocalDate.of(2022, 10, 10));
        parts.with("school", first.name());
        assertThat(open.getRows())
                .extracting(Notice::name)
                .contains(first.name())
                .hasSizeLessThan(20);
        parts.with("school", "没有这所学校");
        assertThat(open.getRows()).isEmpty();
        page = notices(COUNTY);
        page.withdraw(first.id());
        refused("须写明内容");
        parts.with("reason", "品牌写错");
        page.withdraw(first.id());
        told("已撤下");
        parts.request(COUNTY);
        assertThat(parts.filled(new PublicMealsPage()).getRows()).hasSize(19);
    }

    @Test
    @Order(6)
    void what_is_typed_of_buying_stays_in_the_form_until_it_is_taken() {
        BuyingPage page = buying(FINANCE);
        assertThat(page.isWorks()).isTrue();
        assertThat(page.isDecides()).isFalse();
        parts.with("plan", "P-1", "lines", "F001 多");
        page.draw();
        refused("每样一行");
        assertThat(parts.form.text("plan")).isEqualTo("P-1");
        parts.with("lines", "F001 12000", "from", "2022-09-01", "to", "2023-01-31");
        page.draw();
        told("待他人批准");
        assertThat(parts.form.text("plan")).isEmpty();
        assertThat(page.getPlans()).hasSize(1);
        page = buying(COUNTY);
        page.approve("P-1");
        told("已批准");
        assertThat(page.getPlans().get(0).isInForce()).isTrue();
        page = buying(FINANCE);
        parts.with("tender", "ZB-1", "plan", "P-1", "on", "2022-09-01");
        page.issue();
        told("已发出");
        parts.with("tender", "ZB-1", "supplier", "S9", "on", "2022-09-10", "lines", "F001 4");
        page.bid();
        refused("名录中没有");
        assertThat(page.getTenders()).hasSize(1);
    }

    @Test
    @Order(7)
    void a_register_is_filled_from_the_tables_and_shown_at_the_day_of_the_page() {
        BuyingPage page = buying(COUNTY);
        page.takeOver();
        told("登记供应商与合同");
        assertThat(page.getSuppliers()).isNotEmpty();
        assertThat(page.isWatched()).isTrue();
        assertThat(page.getCharts()).isNotEmpty();
        assertThat(page.getShares()).isNotEmpty();
        assertThat(page.getFindings()).hasSizeLessThanOrEqualTo(100);
        String some = page.getSuppliers().get(0).id();
        page.remove(some);
        refused("须写明");
        parts.with("reason", "合同到期");
        page.remove(some);
        told("退出名录");
        assertThat(page.getSuppliers()).extracting(row -> row.id()).doesNotContain(some);
        parts.with("supplier", "S1", "kind", "TRADER", "licence", "食品经营许可证", "until", "2030-01-01");
        page.register();
        told("已登记");
        assertThat(buying(school).isWorks()).isFalse();
        assertThat(buying(PROVINCE).isDecides()).isFalse();
    }

    @Test
    @Order(8)
    void a_recall_is_searched_then_confirmed_and_never_sent_unticked() {
        SafetyPage page = safety(COUNTY);
        assertThat(page.isFound()).isFalse();
        assertThat(page.getStops()).isEmpty();
        parts.with("recall", "ZH-1", "supplier", "没有", "food", "F002", "reason", "检出霉变");
        page.search();
        refused("没有找到");
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
        refused("勾选确认");
        assertThat(page.getRecalls()).isEmpty();
        parts.parameters.put("sure", new String[] {"on"});
        page.call();
        told("封存");
        RecallRow recall = safety(COUNTY).getRecalls().get(0);
        page = safety(COUNTY);
        page.letGo("ZH-1", recall.lots().get(0).lot());
        refused("须写明");
        parts.with("words", "误封");
        page.letGo("ZH-1", recall.lots().get(0).lot());
        told("已解封");
        assertThat(page.getRecalls().get(0).held()).isEqualTo(recall.held() - 1);
        parts.with("words", "已退回");
        page.end("ZH-1");
        told("已结束");
    }

    @Test
    @Order(9)
    void the_button_that_calls_is_there_for_the_request_that_presses_it() {
        SafetyPage page = safety(COUNTY);
        parts.parameters.put("recall:call", new String[] {"一键召回并封存"});
        assertThat(page.isFound()).isTrue();
        page.call();
        assertThat(page.isFound()).isFalse();
    }

    @Test
    @Order(10)
    void an_incident_goes_through_its_steps_by_page() {
        SafetyPage page = safety(school);
        assertThat(page.isWorks()).isTrue();
        assertThat(page.isCounty()).isFalse();
        String code = page.getSchools().get(0).code().code();
        parts.with("number", "SJ-1", "school", code, "noticed", "2022-11-24 11:50", "meal", "LUNCH", "ill", "4");
        page.report();
        told("已登记");
        page.step("SJ-1", "STOP");
        told("处置已登记");
        parts.with("ill", "6");
        page.count("SJ-1");
        told("人数已更新");
        assertThat(page.getIncidents()).singleElement().satisfies(row -> {
            assertThat(row.incident().ill()).isEqualTo(6);
            assertThat(row.incident().suspectedMeal()).isPresent();
        });
        page = safety(COUNTY);
        assertThat(page.isDecides()).isTrue();
        parts.with("words", "查明");
        page.close("SJ-1");
        refused("四项处置");
    }

    @Test
    @Order(11)
    void checks_complaints_and_surveys_are_noted_by_page() throws IOException {
        ChecksPage page = checks(school);
        String code = page.getSchools().get(0).code().code();
        assertThat(page.getMonth()).isEqualTo(YearMonth.of(2022, 11));
        parts.with("month", "2022-10");
        assertThat(page.getMonth()).isEqualTo(YearMonth.of(2022, 10));
        int missing = page.getCalendar().missing();
        LocalDate day = page.getCalendar().days().get(0);
        parts.with("school", code, "level", "DAILY", "date", day.toString(), "problems", "地面有积水");
        page.made();
        told("自查已登记");
        parts.with("month", "2022-10");
        assertThat(page.getCalendar().missing()).isEqualTo(missing - 1);
        var problem = page.getProblems().get(0);
        page.fixed(problem.file(), problem.number());
        told("整改已登记");
        assertThat(page.getProblems()).isEmpty();
        parts.with("number", "TS-1", "school", code, "topic", "QUALITY", "date", "2022-11-20", "words", "偏凉");
        page.receive();
        told("已受理");
        parts.with("words", "学校食堂");
        page.passOn("TS-1");
        told("已转办");
        parts.with("words", "已加装保温台");
        page.answer("TS-1");
        told("已答复");
        page.reopen("TS-1");
        refused("须写明");
        parts.with("words", "仍偏凉");
        page.reopen("TS-1");
        told("重新办理");
        assertThat(page.getComplaints())
                .singleElement()
                .satisfies(row -> assertThat(row.story()).hasSize(4));
        long before = page.getSurveysMissing();
        parts.with("school", code, "asked", "PARENTS", "counts", "1 1 8 40 50");
        page.survey();
        told("满意度已登记");
        assertThat(page.getSurveysMissing()).isEqualTo(before - 1);
        assertThat(page.getSurveys())
                .singleElement()
                .satisfies(row -> assertThat(row.percent()).isEqualTo(90));
        assertThat(page.getLevels()).hasSize(3);
        page.measure();
        refused("没有选择文件");
        parts.file(
                "g.csv",
                "school_code,pupil_no,sex,born,measured,height_mm,weight_g\n"
                        + (code + ",P1,M,2012-09-01,2022-11-01,1400,33000\n").repeat(1) + "x,P2,M,a,b,c,d\n");
        page.measure();
        told("已采用1行");
        assertThat(page.getGrowth()).anyMatch(figure -> figure.pupils().equals("少于5"));
        assertThat(page.getMost()).isZero();
        assertThat(checks(PROVINCE).isWorks()).isFalse();
    }

    @Test
    @Order(12)
    void cameras_and_clips_are_noted_by_page() {
        VideoPage page = video(COUNTY);
        String code = page.getSchools().get(0).code().code();
        assertThat(page.getPoints()).hasSize(9);
        page.simulate();
        told("40台");
        assertThat(page.getCameras()).hasSize(40).allMatch(CameraRow::simulated);
        assertThat(page.getCover()).hasSize(20);
        parts.with("day", "2022-10-10");
        page.simulateDay();
        told("盲区");
        assertThat(page.getDay()).isEqualTo("2022-10-10");
        assertThat(page.getBlind()).isNotEmpty();
        parts.with("device", "43030200001320000001", "school", code);
        page.hang();
        refused("至少一个环节");
        parts.parameters.put("point", new String[] {"COOKING", "SAMPLE"});
        page.hang();
        told("已登记");
        assertThat(page.getCameras()).hasSize(41);
        page.remove("43030200001320000001");
        refused("须写明");
        parts.with("words", "搬迁");
        page.remove("43030200001320000001");
        told("已拆除");
        parts.with("event", "LOT-1", "school", code, "at", "RECEIVING", "when", "2022-10-10 08:00");
        page.ask();
        told("已申请保存");
        String file = page.getClips().get(0).file();
        parts.with("words", "录像机故障");
        page.miss(file);
        told("无法保存");
        parts.with("words", "NVR-1");
        page.keep(file);
        told("保存位置");
        parts.with("words", "核对验收短重");
        page.watch(file);
        told("审计链");
        parts.with("day", "2022-10-11", "times", "COOKING 09:00 10:00", "reports", "错");
        page.reports();
        refused("HEARD");
        assertThat(video(school).isWorks()).isFalse();
    }

    @Test
    @Order(13)
    void the_move_to_canteens_is_noted_by_page() {
        ModesPage page = modes(COUNTY);
        assertThat(page.getModes()).hasSize(3);
        assertThat(page.getAhead()).hasSize(13);
        String code = page.getRows().get(1).code();
        parts.with("school", code, "mode", "FAMILY", "from", "2022-09-01", "note", "教学点");
        page.now();
        told("已登记");
        assertThat(page.getCounts()).anySatisfy(count -> {
            assertThat(count.getKey().chineseName()).isEqualTo("家庭托餐");
            assertThat(count.getValue()).isEqualTo(1);
        });
        parts.with("mode", "CANTEEN", "from", "2022-10-01");
        page.plan();
        told("计划已登记");
        assertThat(page.getLate()).isEqualTo(1);
        page = modes(school);
        assertThat(page.isWorks()).isFalse();
        parts.with("school", List.of("x").get(0), "mode", "CANTEEN");
        page.plan();
        assertThat(parts.form.isRefused()).isTrue();
    }
}
