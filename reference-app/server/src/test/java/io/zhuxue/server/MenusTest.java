package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.menu.MenuAsked;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuPaper;
import io.zhuxue.server.menu.MenuView;
import io.zhuxue.server.menu.MenuWork;
import io.zhuxue.server.menu.RuleLine;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Weighed menus: planned with a proof, checked when changed, read inside the area, taken away as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenusTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final MenuAsked LUNCH =
            new MenuAsked("9-11:M=120,F=110", "LUNCH", "2", false, "", "6", "1", "60", "", "", "");

    private TestDatabase server;
    private MenuDesk desk;
    private Task planned;
    private MenuView view;

    @BeforeAll
    void plan(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(java.util.Map.of(Task.Kind.MENUS, new MenuWork(InstantSource.system())));
        desk = new MenuDesk(server.uploads, server.tasks, orders);
        planned = done(desk.train(COUNTY, LUNCH).orThrow());
        view = desk.view(planned);
    }

    private Task done(Task begun) {
        return desk.find(COUNTY.scope(), begun.taskId())
                .orElseThrow(() ->
                        new AssertionError(server.tasks.find(begun.taskId()).orElseThrow()));
    }

    @Test
    void a_planned_week_costs_no_less_than_its_bound_and_says_what_binds() {
        assertThat(view.days()).hasSize(2);
        assertThat(new BigDecimal(view.saidOf("COST"))).isGreaterThanOrEqualTo(new BigDecimal(view.saidOf("BOUND")));
        assertThat(view.all("BINDING")).isNotEmpty().noneMatch(rule -> rule.contains("_"));
        assertThat(planned.message()).contains("元，下界", "WS/T 554-2017");
    }

    @Test
    void the_cost_on_the_page_is_the_cost_of_the_proof() {
        assertThat(new BigDecimal(view.costPerDay())
                        .subtract(new BigDecimal(view.saidOf("COST")))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0001"));
        BigDecimal days =
                view.days().stream().map(day -> new BigDecimal(day.yuan())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(days.divide(new BigDecimal("2"), java.math.RoundingMode.HALF_UP)
                        .subtract(new BigDecimal(view.costPerDay()))
                        .abs())
                .isLessThan(new BigDecimal("0.01"));
    }

    @Test
    void every_rule_is_a_line_of_the_chart_and_a_dot_is_bad_when_its_day_is() {
        List<RuleLine> chart = view.chart();
        assertThat(chart).extracting(RuleLine::item).contains("能量（kcal）", "蛋白质（g）", "脂肪供能比（%）");
        assertThat(chart).allSatisfy(line -> assertThat(line.from()).isBetween(0, line.to()));
        assertThat(chart.stream().flatMap(line -> line.dots().stream()).filter(dot -> !dot.ok()))
                .hasSize((int) view.rules().stream()
                        .filter(rule -> !rule.ok() && (rule.low() > 0 || rule.high() > 0))
                        .count());
    }

    @Test
    void grams_that_are_changed_make_another_menu_and_leave_the_first_as_it_is() throws IOException {
        List<String> grams = new ArrayList<>();
        view.portions().forEach(each -> grams.add(each.number() == 0 ? "0" : each.grams()));
        Task changed = done(desk.change(COUNTY, planned, grams).orThrow());
        MenuView after = desk.view(changed);
        assertThat(after.portions()).hasSize(view.portions().size() - 1);
        assertThat(after.said()).isEmpty();
        assertThat(new BigDecimal(after.costPerDay())).isLessThan(new BigDecimal(view.costPerDay()));
        assertThat(desk.view(planned)).isEqualTo(view);
    }

    @Test
    void a_menu_that_gives_too_little_is_told_what_to_give_more_of() throws IOException {
        List<String> grams = view.portions().stream().map(each -> "1").toList();
        MenuView poor = desk.view(done(desk.change(COUNTY, planned, grams).orThrow()));
        assertThat(poor.meets()).isFalse();
        assertThat(poor.advice()).anySatisfy(words -> assertThat(words).contains("能量"));
        assertThat(poor.advice()).noneMatch(words -> words.contains("energy_kcal"));
    }

    @Test
    void grams_that_are_no_numbers_are_refused() throws IOException {
        List<String> grams = view.portions().stream().map(each -> "很多").toList();
        assertThat(desk.change(COUNTY, planned, grams).refusal())
                .map(Message::code)
                .contains("BAD_MENU");
        assertThat(desk.change(COUNTY, planned, List.of("1")).refusal())
                .map(Message::code)
                .contains("BAD_MENU");
    }

    @Test
    void dishes_brought_along_are_planned_and_rows_that_cannot_be_used_are_named() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "recipes.csv", "dish,course,food_code,grams\n没有的菜,STAPLE,XXXX,100\n");
            put(zip, "prices.csv", "food_code,yuan_per_kg\n011201x,四块\n");
        }
        MenuAsked own = new MenuAsked("9-11:M=1,F=1", "LUNCH", "1", false, "", "2", "", "", "", "", "");
        Task task = done(desk.plan(COUNTY, "菜.zip", new ByteArrayInputStream(bytes.toByteArray()), own)
                .orThrow());
        assertThat(task.message()).contains("没有食谱");
        assertThat(desk.view(task).all("REJECTED"))
                .anySatisfy(row -> assertThat(row).contains("recipes", "第2行", "XXXX"))
                .anySatisfy(row -> assertThat(row).contains("prices", "第2行"));
        assertThat(desk.view(task).meets()).isFalse();
    }

    @Test
    void a_ceiling_that_is_too_low_is_named_and_relaxed_and_one_that_is_high_enough_is_kept() throws IOException {
        Task poor = done(desk.train(
                        COUNTY,
                        new MenuAsked("9-11:M=120,F=110", "LUNCH", "1", false, "", "6", "1", "60", "0.50", "", ""))
                .orThrow());
        assertThat(desk.view(poor).all("RELAXED"))
                .anySatisfy(line -> assertThat(line).contains("每生每日成本（分）", "不超过50"));
        Task rich = done(desk.train(
                        COUNTY,
                        new MenuAsked("9-11:M=120,F=110", "LUNCH", "1", false, "", "6", "1", "60", "99", "", ""))
                .orThrow());
        assertThat(desk.view(rich).all("RELAXED")).noneMatch(line -> line.contains("每生每日成本"));
    }

    @Test
    void kitchen_and_work_go_together_and_rows_of_the_store_that_cannot_be_used_are_named() throws IOException {
        String recipes = "dish,course,food_code,grams\n没有的菜,STAPLE,XXXX,100\n";
        String prices = "food_code,yuan_per_kg\n011201x,4.00\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "recipes.csv", recipes);
            put(zip, "prices.csv", prices);
            put(zip, "kitchen.csv", "resource,per_day\n炒锅,300\n");
        }
        MenuAsked own = new MenuAsked("9-11:M=1,F=1", "LUNCH", "1", false, "", "2", "", "", "", "2022-09-05", "");
        Task alone = desk.plan(COUNTY, "菜.zip", new ByteArrayInputStream(bytes.toByteArray()), own)
                .orThrow();
        assertThat(server.tasks.find(alone.taskId()).orElseThrow().message()).contains("kitchen 与菜品占用表 work 须一起给出");
        bytes.reset();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "recipes.csv", recipes);
            put(zip, "prices.csv", prices);
            put(zip, "kitchen.csv", "resource,per_day\n炒锅,300\n");
            put(zip, "work.csv", "dish,resource,amount\n别的菜,炒锅,30\n");
            put(zip, "stock.csv", "lot_no,food_code,grams,best_before,yuan_per_kg\nL1,XXXX,1000,2022-10-01,\n");
        }
        Task both = done(desk.plan(COUNTY, "菜.zip", new ByteArrayInputStream(bytes.toByteArray()), own)
                .orThrow());
        assertThat(desk.view(both).all("REJECTED"))
                .anySatisfy(row -> assertThat(row).contains("work", "第2行"))
                .anySatisfy(row -> assertThat(row).contains("stock", "第2行"));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_diet_leaves_dishes_out_with_the_reason_and_the_paper_names_the_allergens() throws IOException {
        MenuAsked halal = new MenuAsked(
                "9-11:M=120,F=110", "LUNCH", "1", false, "", "6", "1", "60", "", "2026-03-02", "HALAL,PEANUT");
        MenuView clean = desk.view(done(desk.train(COUNTY, halal).orThrow()));

        assertThat(clean.all("LEFT_OUT")).anyMatch(why -> why.contains("不合“清真”饮食要求"));
        assertThat(clean.portions())
                .isNotEmpty()
                .noneMatch(each -> each.food().contains("猪") || each.food().contains("花生"));
        assertThat(clean.days().get(0).plates())
                .anyMatch(plate -> !plate.allergens().isEmpty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MenuPaper.print(clean, "带量食谱", server.settings.font(), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("过敏原");
        }
    }

    @Test
    void a_menu_brought_along_is_told_which_dishes_may_not_be_served() throws IOException {
        String menu = "day,dish,food_code,grams_per_pupil\n1,焖豆角,ZXV26,80\n1,红烧肉,ZXA03,50\n1,米饭,ZXG1,100\n";
        MenuAsked halal = new MenuAsked("9-11:M=1,F=1", "LUNCH", "1", false, "", "2", "", "", "", "", "HALAL");

        Task task = done(
                desk.check(COUNTY, "食谱.csv", new ByteArrayInputStream(menu.getBytes(StandardCharsets.UTF_8)), halal)
                        .orThrow());

        assertThat(desk.view(task).all("NOT_TO_SERVE"))
                .hasSize(2)
                .anyMatch(why -> why.contains("焖豆角") && why.contains("不得加工制作"))
                .anyMatch(why -> why.contains("红烧肉") && why.contains("清真"));
        assertThat(task.message()).contains("2处菜品不合饮食要求或不得供应");
    }

    @Test
    void what_cannot_be_asked_is_refused_before_anything_begins() throws IOException {
        int before = server.tasks.within(Task.Kind.MENUS, "", 99).size();
        for (MenuAsked wrong : List.of(
                new MenuAsked("", "LUNCH", "5", false, "", "9", "1", "60", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "夜宵", "5", false, "", "9", "1", "60", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "0", false, "", "9", "1", "60", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9999", "1", "60", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "1", "3", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "x", "60", "", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "1", "60", "五元", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "1", "60", "0", "", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "1", "60", "", "明天", ""),
                new MenuAsked("9-11:M=1,F=1", "LUNCH", "5", false, "", "9", "1", "60", "", "", "KETO"))) {
            assertThat(desk.train(COUNTY, wrong).refusal()).as("%s", wrong).isPresent();
        }
        InputStream text = new ByteArrayInputStream(new byte[] {1});
        assertThat(desk.check(COUNTY, "食谱.doc", text, LUNCH).refusal())
                .map(Message::code)
                .contains("BAD_MENU");
        assertThat(server.tasks.within(Task.Kind.MENUS, "", 99)).hasSize(before);
    }

    @Test
    void who_brings_nothing_in_plans_nothing_and_another_county_sees_nothing() throws IOException {
        Officer finance = new Officer("caiwu", "财", Role.FINANCE, "430302");
        assertThat(desk.train(finance, LUNCH).refusal()).map(Message::code).contains("NOT_YOURS");
        Officer elsewhere = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
        assertThat(desk.find(elsewhere.scope(), planned.taskId())).isEmpty();
        assertThat(desk.menus(elsewhere.scope(), 9)).isEmpty();
    }

    @Test
    void the_workbook_read_back_is_the_menu_and_its_check_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("menu.xlsx");
        MenuPaper.workbook(view, file);
        Set<String> dishes = new HashSet<>();
        Tables.open(file).read(Column.named("菜品"), row -> dishes.add(row.value(0)));
        view.days()
                .forEach(day -> day.plates().forEach(plate -> assertThat(dishes).contains(plate.dish())));
    }

    @Test
    void the_paper_to_hang_up_holds_the_dishes_and_the_verdict() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MenuPaper.print(view, "带量食谱", server.settings.font(), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("带量食谱", "营养核对", view.days().get(0).plates().get(0).dish());
        }
    }
}
