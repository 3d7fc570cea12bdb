package io.zhuxue.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.dining.DiningTables;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.kitchen.KitchenTables;
import io.zhuxue.nutrition.mode.ModeTables;
import io.zhuxue.nutrition.procurement.ProcurementTables;
import io.zhuxue.nutrition.procurement.TenderTables;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.VoiceTables;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.SupplyTables;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table of the chain with rows as nobody should write them: each is rejected by row, column and code. */
class HostileRowsTest {

    @TempDir
    private Path folder;

    private final List<Rejection> rejections = new ArrayList<>();

    /** A table with a good row of it. */
    enum Of {
        DAYS(SettlementTables.SCHOOL_DAYS, SettlementTables::schoolDays, "2022-09-05"),
        CONTRACTS(SettlementTables.CONTRACTS, SettlementTables::contracts, "C1,S1,012001,4.80,2022-09-01,9999-12-31"),
        CLAIMS(
                SettlementTables.CLAIMS,
                (table, bad) -> SettlementTables.claims(table, nothing(), bad),
                "B1,2143000001,2022-09,100,5.00,500.00,0.00,-3.00,497.00"),
        ORDERS(SupplyTables.ORDERS, SupplyTables::orders, "O1,2143000001,S1,C1,2022-09-05,012001,5000"),
        RECEIPTS(
                SupplyTables.RECEIPTS,
                SupplyTables::receipts,
                "L1,O1,2143000001,S1,C1,012001,,B7,2022-09-01,2022-10-01,2022-09-05T07:30,王,李,p.jpg,cert,"
                        + "5000,5000,0,,4.80"),
        MOVEMENTS(SupplyTables.MOVEMENTS, SupplyTables::movements, "2143000001,1,L1,ISSUE,2022-09-05,500,lunch"),
        CHECKS(KitchenTables.CHECKS, KitchenTables::checks, "2143000001,2022-09-05,赵,36.5,1,2023-01-01"),
        COOKING(
                KitchenTables.COOKING,
                KitchenTables::dishes,
                "2143000001,2022-09-05,lunch,红烧肉,赵,2022-09-05T11:00,75.0,130,2022-09-05T11:10,赵,4.0,"),
        SERVICES(
                KitchenTables.SERVICES,
                KitchenTables::services,
                "2143000001,2022-09-05,lunch,钱,5.00,2022-09-05T11:20,2022-09-05T11:30,65.0,2022-09-05T11:40"),
        PUPILS(DiningTables.PUPILS, DiningTables::pupils, "2143000001,P1,一班,2022-09-01,"),
        ABSENCES(DiningTables.ABSENCES, DiningTables::absences, "2143000001,2022-09-05,P1"),
        DINING(
                DiningTables.EVENTS,
                (table, bad) -> {
                    List<Object> events = new ArrayList<>();
                    DiningTables.events(table, bad, events::add);
                    return events;
                },
                "D1,7,2143000001,P1,lunch,2022-09-05T12:00"),
        SCHOOLS(DisclosureTables.SCHOOLS, DisclosureTables::schools, "2143000001,大河小学,CANTEEN,"),
        RECIPES(DisclosureTables.RECIPES, DisclosureTables::recipes, "红烧肉,081101,60"),
        MODES(ModeTables.MODES, ModeTables::modes, "2143000001,2022-09-01,FAMILY"),
        TARGETS(ModeTables.PLAN, ModeTables::targets, "2143000001,2023-09-01"),
        SUPPLIERS(ProcurementTables.SUPPLIERS, ProcurementTables::suppliers, "S1,PRODUCER,食品生产许可证,2023-12-31"),
        TENDER(
                TenderTables.TENDER,
                (table, bad) -> TenderTables.tender(table, bad).map(List::of).orElse(List.of()),
                "ZB-1,2022-01-01,2022-01-25,012001,1000000"),
        BIDS(TenderTables.BIDS, TenderTables::bids, "S1,2022-01-20,012001,4.80"),
        COMMITTEE(TenderTables.COMMITTEE, TenderTables::committee, "甲,1,"),
        SCORES(TenderTables.SCORES, TenderTables::scores, "甲,S1,90"),
        INCIDENTS(
                SafetyTables.INCIDENTS,
                SafetyTables::incidents,
                "SJ-1,2143000001,2022-09-05T13:00,3,2022-09-05,lunch,2022-09-05T13:10,,,"),
        SELF_CHECKS(SafetyTables.SELF_CHECKS, SafetyTables::selfChecks, "2143000001,DAILY,2022-09-05,王,生熟混放,"),
        COMPLAINTS(SafetyTables.COMPLAINTS, SafetyTables::complaints, "TS-1,2143000001,QUALITY,2022-09-05,"),
        INSPECTIONS(
                SafetyTables.INSPECTIONS,
                SafetyTables::inspections,
                "JC-1,2143000001,2022-09-05,EDUCATION;HEALTH,A1,0,,"),
        GROWTH(SafetyTables.GROWTH, SafetyTables::growth, "2143000001,P1,1,2012-09-05,2022-09-05,1400,35000"),
        SURVEYS(VoiceTables.SURVEYS, VoiceTables::surveys, "2143000001,2022-AUTUMN,PUPILS,0,1,2,30,60"),
        LESSONS(VoiceTables.LESSONS, VoiceTables::lessons, "2143000001,2022-09-05,BALANCED_DIET,45"),
        CAMERAS(SurveillanceTables.CAMERAS, SurveillanceTables::cameras, "43052900001320000001,2143000001,COOKING"),
        TIMES(SurveillanceTables.TIMES, SurveillanceTables::times, "COOKING,09:00,13:00");

        private final List<Column> columns;
        private final BiFunction<TableSource, Consumer<Rejection>, ? extends Collection<?>> reading;
        private final List<String> good;

        <T extends Collection<?>> Of(
                List<Column> columns, BiFunction<TableSource, Consumer<Rejection>, T> reading, String good) {
            this.columns = columns;
            this.reading = reading;
            this.good = Arrays.asList(good.split(",", -1));
        }

        private String header() {
            return columns.stream().map(Column::name).collect(Collectors.joining(","));
        }

        private String with(String column, String cell) {
            List<String> cells = new ArrayList<>(good);
            cells.set(columns.stream().map(Column::name).toList().indexOf(column), cell);
            return String.join(",", cells);
        }

        private String row() {
            return String.join(",", good);
        }

        private static TableSource nothing() {
            return new TableSource() {
                @Override
                public String name() {
                    return "none";
                }

                @Override
                public void read(List<Column> columns, Consumer<io.zhuxue.core.table.Row> reader) {
                    // holds no row
                }
            };
        }
    }

    private Collection<?> read(Of table, Charset charset, String... lines) throws IOException {
        Path file = folder.resolve(table + ".csv");
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(charset));
        return table.reading.apply(Tables.open(file), rejections::add);
    }

    private Collection<?> read(Of table, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(table.header()));
        lines.addAll(List.of(rows));
        return read(table, StandardCharsets.UTF_8, lines.toArray(String[]::new));
    }

    private List<String> rejected() {
        return rejections.stream()
                .map(each ->
                        each.row() + " " + each.column() + " " + each.reason().code())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_good_row_is_taken_in_utf_8_and_in_gb_18030_and_under_chinese_headers(Of table) throws IOException {
        assertThat(read(table, table.row())).hasSize(1);
        Object inUtf8 = read(table, table.row()).iterator().next();
        String chinese = table.columns.stream().map(Column::chineseName).collect(Collectors.joining(","));
        assertThat(read(table, Charset.forName("GB18030"), chinese, table.row())
                        .iterator()
                        .next())
                .isEqualTo(inUtf8);
        assertThat(rejections).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_without_one_of_its_columns_is_refused_as_a_whole(Of table) {
        List<Column> needed = table.columns.stream().filter(Column::required).toList();
        String header = needed.stream().skip(1).map(Column::name).collect(Collectors.joining(","));
        Assertions.assertThatThrownBy(() -> read(table, StandardCharsets.UTF_8, header + ",别的", table.row()))
                .isInstanceOf(TableException.class);
        Assertions.assertThatThrownBy(() -> read(table, StandardCharsets.UTF_8, "", ""))
                .isInstanceOf(TableException.class);
        assertThat(rejections).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_of_rubbish_is_rejected_and_costs_no_other_row(Of table) throws IOException {
        String rubbish = table.columns.stream().map(column -> "¿").collect(Collectors.joining(","));
        int alone = read(table, table.row()).size();
        assertThat(read(table, rubbish, table.row())).hasSize(alone);
        if (!rejections.isEmpty()) {
            assertThat(rejections).allMatch(each -> each.row() == 2);
        }
        boolean onlyTexts = rejections.isEmpty();
        assertThat(onlyTexts)
                .as("each of these tables has a cell that is no free text")
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource({
        "DAYS, date, 2022-02-30, BAD_VALUE",
        "DAYS, date, 5.9.2022, BAD_VALUE",
        "DAYS, date, +999999999-01-01, BAD_VALUE",
        "DAYS, date, 0022-09-05, BAD_VALUE",
        "CONTRACTS, contract_no, '', MISSING",
        "CONTRACTS, yuan_per_kg, -0.01, BAD_VALUE",
        "CONTRACTS, yuan_per_kg, 4.805, BAD_MONEY",
        "CONTRACTS, yuan_per_kg, ４.80, BAD_MONEY",
        "CONTRACTS, yuan_per_kg, 10000.01, BAD_VALUE",
        "CLAIMS, meals, 999999999999999999, BAD_VALUE",
        "CLAIMS, meals, -1, BAD_VALUE",
        "CLAIMS, month, 2022-13, BAD_VALUE",
        "CLAIMS, month, 202209, BAD_VALUE",
        "CLAIMS, subsidy, 9999999999999.99, BAD_VALUE",
        "CLAIMS, opening, -9999999999999.99, BAD_VALUE",
        "CLAIMS, leaders_paid, -1.00, BAD_VALUE",
        "ORDERS, grams, -5, BAD_VALUE",
        "ORDERS, grams, 5000.5, BAD_VALUE",
        "ORDERS, grams, 100000000000, BAD_VALUE",
        "ORDERS, school_code, 214300000１, SCHOOL_CODE_FORM",
        "RECEIPTS, lot_no, '', MISSING",
        "RECEIPTS, weighed_grams, 999999999999999, BAD_VALUE",
        "RECEIPTS, weighed_grams, 99999999999999999999, BAD_VALUE",
        "RECEIPTS, weighed_grams, 1e3, BAD_VALUE",
        "RECEIPTS, yuan_per_kg, 9999999999999.99, BAD_VALUE",
        "RECEIPTS, received_at, 2022-09-05, BAD_VALUE",
        "RECEIPTS, received_at, 2022-09-05T07:30Z, BAD_VALUE",
        "RECEIPTS, received_at, 1999-12-31T23:59:59, BAD_VALUE",
        "RECEIPTS, receiver2, '', MISSING",
        "MOVEMENTS, kind, issue, BAD_VALUE",
        "MOVEMENTS, meal, day, BAD_VALUE",
        "MOVEMENTS, meal, '', MISSING",
        "MOVEMENTS, number, 1.0, BAD_VALUE",
        "MOVEMENTS, number, 9999999999999999999, BAD_VALUE",
        "CHECKS, temperature, 36.55, BAD_VALUE",
        "CHECKS, temperature, 100000, BAD_VALUE",
        "CHECKS, fit, 是, BAD_VALUE",
        "COOKING, sample_grams, -125, BAD_VALUE",
        "COOKING, sample_by, '', MISSING",
        "COOKING, sample_disposed_at, later, BAD_VALUE",
        "SERVICES, leader_paid, '', MISSING",
        "PUPILS, since, '', BAD_VALUE",
        "PUPILS, class_name, '', MISSING",
        "DINING, eaten_at, 1999-09-05T12:00, BAD_VALUE",
        "DINING, eaten_at, 9999-09-05T12:00, BAD_VALUE",
        "DINING, meal, DAY, BAD_VALUE",
        "DINING, number, -7, BAD_VALUE",
        "SCHOOLS, mode, 外卖, BAD_VALUE",
        "RECIPES, grams, '', MISSING",
        "MODES, mode, '', MISSING",
        "TARGETS, due, soon, BAD_VALUE",
        "SUPPLIERS, kind, 生产, BAD_VALUE",
        "SUPPLIERS, until, '', BAD_VALUE",
        "SUPPLIERS, licence, '', MISSING",
        "TENDER, grams, 1 000, BAD_VALUE",
        "BIDS, yuan_per_kg, -1, BAD_VALUE",
        "COMMITTEE, expert, 2, BAD_VALUE",
        "SCORES, points, 101, BAD_VALUE",
        "SCORES, points, 99.5, BAD_VALUE",
        "INCIDENTS, ill, 99999999, BAD_VALUE",
        "INCIDENTS, suspected_date, '', BAD_VALUE",
        "INCIDENTS, suspected_meal, '', MISSING",
        "INCIDENTS, stop, 13:10, BAD_VALUE",
        "SELF_CHECKS, level, YEARLY, BAD_VALUE",
        "SELF_CHECKS, fixed, 9月6日, BAD_VALUE",
        "COMPLAINTS, topic, FOOD, BAD_VALUE",
        "INSPECTIONS, offices, EDUCATION;POLICE, BAD_VALUE",
        "INSPECTIONS, offices, EDUCATION;EDUCATION, BAD_VALUE",
        "GROWTH, height_mm, 0, BAD_VALUE",
        "GROWTH, weight_g, 35.5, BAD_VALUE",
        "GROWTH, sex, X, BAD_VALUE",
        "SURVEYS, marks_3, -2, BAD_VALUE",
        "LESSONS, topic, MATHS, BAD_VALUE",
        "CAMERAS, device_id, 123, BAD_VALUE",
        "CAMERAS, point, ROOF, BAD_VALUE",
        "TIMES, to, 09:00, BAD_VALUE",
        "TIMES, from, 9, BAD_VALUE",
    })
    void a_row_with_one_bad_cell_is_rejected_there_and_costs_no_other_row(
            Of table, String column, String cell, String code) throws IOException {
        int alone = read(table, table.row()).size();
        assertThat(read(table, table.with(column, cell), table.row())).hasSize(alone);
        assertThat(rejected()).containsExactly("2 " + column + " " + code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CLAIMS, claim_no",
        "MOVEMENTS, number",
        "SERVICES, meal",
        "SCHOOLS, school_code",
        "RECIPES, food_code",
        "MODES, from",
        "TARGETS, school_code",
        "INCIDENTS, incident_no",
        "COMPLAINTS, complaint_no",
        "INSPECTIONS, item",
        "GROWTH, measured",
        "SURVEYS, term",
    })
    void of_two_rows_of_one_key_the_later_is_rejected(Of table, String column) throws IOException {
        assertThat(read(table, table.row(), table.row())).hasSize(1);
        assertThat(rejected()).containsExactly("3 " + column + " DUPLICATE_KEY");
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource({
        "ORDERS, school_code, 2143000002, order_no",
        "ORDERS, supplier_id, S2, order_no",
        "ORDERS, date, 2022-09-06, order_no",
        "INSPECTIONS, date, 2022-09-06, inspection_no",
        "INSPECTIONS, offices, HEALTH, inspection_no",
        "TENDER, closes, 2022-02-25, issued",
        "SUPPLIERS, kind, TRADER, kind",
    })
    void rows_of_one_thing_that_contradict_each_other_do_not_melt_into_one(
            Of table, String column, String cell, String at) throws IOException {
        assertThat(read(table, table.row(), table.with(column, cell))).hasSize(1);
        assertThat(rejected()).containsExactly("3 " + at + " ROWS_DISAGREE");
    }

    @Test
    void a_rejected_row_does_not_stand_in_the_way_of_a_later_good_one() throws IOException {
        assertThat(read(Of.CLAIMS, Of.CLAIMS.with("meals", "x"), Of.CLAIMS.row()))
                .hasSize(1);
        assertThat(rejected()).containsExactly("2 meals BAD_VALUE");
    }

    @Test
    void the_numbers_of_two_schools_books_do_not_meet() throws IOException {
        assertThat(read(Of.MOVEMENTS, Of.MOVEMENTS.row(), Of.MOVEMENTS.with("school_code", "2143000002")))
                .hasSize(2);
        assertThat(rejections).isEmpty();
    }

    @Test
    void a_rejection_repeats_nothing_of_what_the_cell_held() throws IOException {
        read(Of.GROWTH, Of.GROWTH.with("weight_g", "张三体重35公斤"));
        assertThat(rejections)
                .singleElement()
                .satisfies(each -> assertThat(each.reason().text()).doesNotContain("张三"));
    }
}
