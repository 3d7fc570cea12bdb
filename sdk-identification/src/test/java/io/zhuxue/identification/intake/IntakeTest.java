package io.zhuxue.identification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private final Intake intake = new Intake("t.csv", List.of(Column.required("a", "甲"), Column.optional("b", "乙")));

    private record Cells(long number, String... cells) implements Row {
        @Override
        public String value(int column) {
            return cells[column];
        }
    }

    private Intake cell(String text) {
        intake.turnTo(new Cells(7, text, ""));
        return intake;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        intake.refuse((Rejection each) -> faults.add(each.file() + " " + each.row() + " " + each.column() + " "
                + each.reason().code()));
        return faults;
    }

    @Test
    void every_fault_of_a_row_is_told_and_the_one_that_decides_first() {
        intake.turnTo(new Cells(7, "x", ""));
        intake.date(0, LocalDate.MIN);
        intake.report(0, IdentificationMessage.DUPLICATE_KEY);
        intake.required(1);
        assertThat(intake.clean()).isFalse();
        assertThat(faults()).containsExactly("t.csv 7 b MISSING", "t.csv 7 a BAD_VALUE", "t.csv 7 a DUPLICATE_KEY");
        intake.turnTo(new Cells(8, "x", ""));
        assertThat(intake.clean()).as("a new row begins clean").isTrue();
    }

    @Property(tries = 1_000)
    void a_date_is_read_when_and_only_when_it_exists(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        boolean exists = year >= 1 && month >= 1 && month <= 12 && day >= 1;
        exists = exists && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
        String text = String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        assertThat(Intake.isoDate(text).isPresent()).isEqualTo(exists);
        if (exists) {
            assertThat(Intake.isoDate(text)).contains(LocalDate.of(year, month, day));
        }
    }

    @Property(tries = 1_000)
    void no_text_of_any_kind_makes_a_reader_fail(@ForAll @StringLength(max = 14) String text) {
        cell(text);
        intake.date(0, LocalDate.MIN);
        intake.number(0, 0, 100, 0);
        intake.region(0);
        intake.money(0);
        intake.flag(0, false);
        intake.code(0, Codes.of(SpecialGroup.values()), SpecialGroup.TP);
        assertThat(text.isEmpty() || !intake.clean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-9-1", "2022/09/01", "20220901", "2022-09-0x", "abcd-ef-gh", "2022-09-01 "})
    void a_date_in_another_form_is_a_bad_value(String text) {
        cell(text).date(0, LocalDate.MIN);
        assertThat(faults()).containsExactly("t.csv 7 a BAD_VALUE");
    }

    @ParameterizedTest
    @CsvSource({"0,true,0", "12,true,12", "13,false,5", "-1,false,5", "1.0,false,5", "0000012,false,5", "'',true,5"})
    void a_number_lies_between_its_bounds_or_is_blank(String text, boolean good, int value) {
        assertThat(cell(text).number(0, 0, 12, 5)).isEqualTo(value);
        assertThat(intake.clean()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"1,true,true", "0,false,true", "'',true,true", "yes,true,false"})
    void a_flag_is_one_zero_or_blank(String text, boolean value, boolean good) {
        assertThat(cell(text).flag(0, true)).isEqualTo(value);
        assertThat(intake.clean()).isEqualTo(good);
    }

    @Test
    void money_is_not_negative_and_has_two_decimals_at_most() {
        assertThat(cell("12.50").money(0)).contains(Money.ofFen(1_250));
        assertThat(cell("").money(0)).isEmpty();
        assertThat(intake.clean()).isTrue();
        for (String bad : List.of("-1", "1.234", "1,000", "x")) {
            assertThat(cell(bad).money(0)).isEmpty();
            assertThat(intake.clean()).isFalse();
        }
    }

    @Test
    void a_place_is_read_again_as_the_same_object() {
        assertThat(cell("430211").region(0).orElseThrow())
                .isSameAs(cell("430211").region(0).orElseThrow());
        assertThat(cell("43").region(0)).isEmpty();
        assertThat(faults()).containsExactly("t.csv 7 a BAD_VALUE");
    }

    @Test
    void a_code_is_one_of_those_that_are_named_in_the_message() {
        assertThat(cell("DBR").requiredCode(0, Codes.of(SpecialGroup.values()), SpecialGroup.TP))
                .isEqualTo(SpecialGroup.DBR);
        cell("").requiredCode(0, Codes.of(SpecialGroup.values()), SpecialGroup.TP);
        assertThat(faults()).containsExactly("t.csv 7 a MISSING");
        cell("XX").code(0, Codes.of(SpecialGroup.values()), SpecialGroup.TP);
        intake.refuse(each -> assertThat(each.reason().text()).contains("甲", "TP、FF1"));
    }
}
