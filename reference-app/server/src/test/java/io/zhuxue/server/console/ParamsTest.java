package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever stands in an address, a page opens. */
class ParamsTest {

    @Test
    void what_is_absent_is_blank() {
        assertThat(Params.text(null)).isEmpty();
        assertThat(Params.text("x")).isEqualTo("x");
    }

    @Property
    void no_text_breaks_the_number_of_a_page(@ForAll String text) {
        assertThat(Params.page(text)).isNotNegative();
    }

    @Test
    void a_page_is_a_number_and_nothing_else_is() {
        assertThat(Params.page("12")).isEqualTo(12);
        assertThat(Params.page("-1")).isZero();
        assertThat(Params.page("99999999999")).isZero();
    }

    @Test
    void blank_values_leave_no_trace_and_others_are_encoded() {
        assertThat(Params.query("county", "430302", "school", "", "name", "一中 &b"))
                .isEqualTo("county=430302&name=%E4%B8%80%E4%B8%AD+%26b");
        assertThat(Params.query("county", "")).isEmpty();
    }
}
