package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.GRAIN;
import static io.zhuxue.nutrition.procurement.Bought.GREENS;
import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierTest {

    @TempDir
    Path folder;

    private static Supplier until(LocalDate... ends) {
        List<Supplier.Licence> licences = new ArrayList<>();
        for (LocalDate end : ends) {
            licences.add(new Supplier.Licence("许可证" + licences.size(), end));
        }
        return new Supplier(GRAIN, Supplier.Kind.PRODUCER, licences);
    }

    @Test
    void all_licences_hold_or_none_does() {
        assertThat(until(MONDAY, MONDAY.plusDays(9)).licensedOn(MONDAY)).isTrue();
        assertThat(until(MONDAY.minusDays(1), MONDAY.plusDays(9)).licensedOn(MONDAY))
                .isFalse();
        assertThat(until().licensedOn(MONDAY)).isFalse();
    }

    @Test
    void a_licence_that_was_renewed_holds_though_the_old_one_stands_in_the_register_too() {
        Supplier.Licence old = new Supplier.Licence("食品经营许可证", MONDAY.minusDays(1));
        Supplier.Licence renewed = new Supplier.Licence("食品经营许可证", MONDAY.plusYears(5));
        Supplier.Licence other = new Supplier.Licence("营业执照", MONDAY.plusDays(60));
        for (List<Supplier.Licence> rows : List.of(List.of(old, renewed, other), List.of(other, renewed, old))) {
            Supplier supplier = new Supplier(GRAIN, Supplier.Kind.PRODUCER, rows);
            assertThat(supplier.licensedOn(MONDAY)).isTrue();
            assertThat(supplier.licenceWarnings(MONDAY, RULES)).isEmpty();
            assertThat(LicenceCheck.of(List.of(supplier)).check(List.of(Bought.rice(1, MONDAY, 480))))
                    .isEmpty();
            assertThat(supplier.licensedOn(MONDAY.plusDays(61)))
                    .as("the other one ends")
                    .isFalse();
        }
    }

    @Test
    void a_licence_is_warned_of_thirty_days_before_it_ends() {
        assertThat(until(MONDAY.plusDays(30)).licenceWarnings(MONDAY, RULES)).isEmpty();
        assertThat(until(MONDAY.plusDays(29), MONDAY.minusDays(1)).licenceWarnings(MONDAY, RULES))
                .extracting(Message::text)
                .containsExactly("供应商“G1”的许可证0将于2022-10-04到期。", "供应商“G1”的许可证1已于2022-09-04到期。");
        assertThat(until().licenceWarnings(MONDAY, RULES))
                .extracting(Message::code)
                .containsExactly("NO_LICENCE");
    }

    @Test
    void a_delivery_without_a_valid_licence_is_found_once_a_school_on_its_first_day() {
        LicenceCheck check = LicenceCheck.of(List.of(until(MONDAY)));
        List<Purchase> bought = List.of(
                Bought.rice(1, MONDAY.plusDays(2), 480),
                Bought.rice(1, MONDAY.plusDays(1), 480),
                Bought.rice(1, MONDAY, 480),
                Bought.rice(2, MONDAY.plusDays(2), 480));
        List<Finding> findings = check.check(bought);
        assertThat(findings).extracting(Finding::code).containsOnly("DELIVERED_UNLICENSED");
        assertThat(findings).extracting(Finding::school).containsExactly(Bought.school(1), Bought.school(2));
        assertThat(findings.get(0).date()).isEqualTo(MONDAY.plusDays(1));
        assertThat(findings.get(0).evidence()).hasSize(2);
    }

    @Test
    void a_supplier_that_is_not_on_the_register_has_no_licence() {
        assertThat(LicenceCheck.of(List.of()).check(List.of(Bought.rice(1, MONDAY, 480))))
                .extracting(Finding::code)
                .containsExactly("NO_LICENCE");
    }

    @Test
    void suppliers_come_back_as_they_were_written() {
        Supplier bare = new Supplier(GREENS, Supplier.Kind.TRADER, List.of());
        Path file = folder.resolve("suppliers.csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(ProcurementTables.SUPPLIERS))) {
            ProcurementTables.write(csv, bare);
            ProcurementTables.write(csv, until(MONDAY, MONDAY.plusDays(1)));
            csv.commit();
        }
        List<Rejection> rejections = new ArrayList<>();
        assertThat(ProcurementTables.suppliers(Tables.open(file), rejections::add))
                .containsExactly(until(MONDAY, MONDAY.plusDays(1)), bare);
        assertThat(rejections).isEmpty();
    }

    @Test
    void a_licence_without_a_day_is_refused() throws Exception {
        Path file = folder.resolve("suppliers.csv");
        Files.writeString(file, "供应商代码,类型,证照,有效期至\nG1,PRODUCER,许可证,\nG2,FARM,,\n");
        List<Rejection> rejections = new ArrayList<>();
        assertThat(ProcurementTables.suppliers(Tables.open(file), rejections::add))
                .isEmpty();
        assertThat(rejections).extracting(Rejection::column).containsExactly("until", "kind");
    }
}
