package io.zhuxue.identification.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolReaderTest {

    private static final String HEADER = "学校标识码 学校名称 所在地 办学性质 隶属 营养改善计划 供餐模式 当地公办普高学杂费 当地公办中职学费 民办实收";

    private final List<Rejection> refused = new ArrayList<>();

    @Test
    void a_school_is_read_with_its_fees_under_chinese_headers() {
        List<School> schools = SchoolReader.create()
                .read(
                        Sheet.of("schools.csv", HEADER)
                                .row("3443000001", "某高中", "4312A1", "PRIVATE", "LOCAL", "", "", "1200.00", "", "4800"),
                        refused::add);

        assertThat(refused).isEmpty();
        assertThat(schools).singleElement().satisfies(school -> {
            assertThat(school.ownership()).isEqualTo(School.Ownership.PRIVATE);
            assertThat(school.nutrition()).isEqualTo(School.NutritionPlan.NONE);
            assertThat(school.mealMode()).isEqualTo(School.MealMode.NONE);
            assertThat(school.feeShs()).isEqualTo(Money.ofYuan(1200));
            assertThat(school.feeVoc()).isEqualTo(Money.ZERO);
            assertThat(school.privateFee()).contains(Money.ofYuan(4800));
            assertThat(school.region().code()).isEqualTo("4312A1");
        });
    }

    @Test
    void faulty_and_repeated_schools_are_refused_with_their_cells() {
        List<School> schools = SchoolReader.create()
                .read(
                        Sheet.of("schools.csv", HEADER)
                                .row("1", "甲", "430211", "PUBLIC", "LOCAL", "NATIONAL", "CANTEEN", "", "", "")
                                .row("1", "乙", "430211", "PUBLIC", "LOCAL", "", "", "", "", "")
                                .row("2", "丙", "", "STATE", "LOCAL", "", "", "12.345", "", "-1"),
                        refused::add);

        assertThat(schools).extracting(School::name).containsExactly("甲");
        assertThat(refused)
                .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .containsExactly(
                        "3 school_code DUPLICATE_KEY",
                        "4 region MISSING",
                        "4 ownership BAD_VALUE",
                        "4 fee_shs BAD_VALUE",
                        "4 private_fee BAD_VALUE");
    }
}
