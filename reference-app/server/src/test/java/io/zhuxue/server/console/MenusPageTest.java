package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.menu.MenuView;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Menus (带量食谱) by page: planned, changed gram by gram, checked from a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MenusPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private MenusPage menus(Officer officer) {
        return parts.open(officer, new MenusPage(), MenusPage::fill);
    }

    @Test
    @Order(1)
    void a_menu_is_ordered_by_the_fields_of_the_form_and_opened_by_its_number() throws IOException {
        MenusPage page = menus(COUNTY);
        assertThat(page.getTasks()).isEmpty();
        assertThat(page.isOpen()).isFalse();
        parts.with("days", "1", "seconds", "4", "dishes", "60");
        page.train();
        parts.told("第2项已开始");
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
        parts.told("第3项");
        MenusPage changed = menus(COUNTY);
        parts.with("task", "3");
        assertThat(changed.getView().portions().get(0).grams()).isEqualTo("250.5");
        MenusPage nothing = menus(COUNTY);
        nothing.change();
        parts.refused("不在您的管辖范围");
    }

    @Test
    @Order(3)
    void a_file_is_needed_where_one_is_brought_and_pupils_are_typed_by_band() throws IOException {
        MenusPage page = menus(COUNTY);
        page.plan();
        parts.refused("没有选择文件");
        page = menus(COUNTY);
        parts.file("食谱.csv", "day,dish,food_code,grams_per_pupil\n1,米饭,XXXX,100\n");
        parts.with("M9-11", "", "F9-11", "0", "M6-8", "30");
        page.check();
        parts.told("已开始");
        assertThat(page.getTasks().get(0).message()).contains("没有一行可用");
        page = menus(COUNTY);
        parts.with("M9-11", "0", "F9-11", "");
        page.train();
        assertThat(parts.form.isRefused()).isTrue();
    }
}
