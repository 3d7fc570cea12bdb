package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.FundSource;
import io.zhuxue.nutrition.settlement.Verdict;
import io.zhuxue.nutrition.settlement.spi.SupplierPayment;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierLedgerTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 9);
    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");

    private final Ledger ledger = Ledger.create((number, entry, hash) -> {});

    /** 600 yuan earned, 400 of them central; 10 from leaders; 480 paid; 130 left over. */
    private static Verdict verdict() {
        Claim claim = new Claim(
                "BZ-1",
                SCHOOL,
                MONTH,
                120,
                Money.ofYuan(5),
                Money.ofYuan(600),
                Money.ofYuan(10),
                Money.ZERO,
                Money.ofYuan(130),
                List.of());
        return new Verdict(
                claim,
                120,
                Money.ofYuan(600),
                Map.of(FundSource.CENTRAL, Money.ofYuan(400), FundSource.PROVINCE, Money.ofYuan(200)),
                List.of(),
                Money.ZERO,
                Money.ofYuan(10),
                Map.of(new SupplierId("S1"), Money.ofYuan(480)),
                Money.ofYuan(130));
    }

    @Test
    void what_a_school_has_left_in_the_plan_is_its_surplus() {
        SupplierLedger.post(ledger, List.of(verdict()));
        assertThat(ledger.balance("PLAN/2143000001")).isEqualTo(Money.ofYuan(130));
        assertThat(ledger.balance("SUPPLIER/S1")).isEqualTo(Money.ofYuan(480));
        assertThat(ledger.balance("SOURCE/CENTRAL")).isEqualTo(Money.ofYuan(-400));
        assertThat(ledger.balance("SOURCE/LEADERS")).isEqualTo(Money.ofYuan(-10));
    }

    @Test
    void a_payment_is_posted_once_and_never_for_another_sum() {
        SupplierLedger.post(ledger, List.of(verdict()));
        SupplierLedger.post(ledger, List.of(verdict()));
        assertThat(ledger.entries()).isEqualTo(2);
        SupplierPayment more = new SupplierPayment("BZ-1/S1", "BZ-1", new SupplierId("S1"), MONTH, Money.ofYuan(481));
        assertThat(new SupplierLedger(ledger, SCHOOL.code()).pay(more).refusal())
                .isPresent();
        assertThat(ledger.balance("SUPPLIER/S1")).isEqualTo(Money.ofYuan(480));
    }

    @Test
    void the_journal_holds_its_own_check(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.csv");
        try (Writer out = Files.newBufferedWriter(file);
                CsvJournal journal = CsvJournal.create(out)) {
            SupplierLedger.post(Ledger.create(journal), List.of(verdict()));
        }
        JournalCheck.Result result = JournalCheck.check(Tables.open(file));
        assertThat(result.broken()).isEmpty();
        assertThat(result.entries()).isEqualTo(2);
    }
}
