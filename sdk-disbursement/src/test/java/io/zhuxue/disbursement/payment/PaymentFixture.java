package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.core.money.Money;
import java.util.List;

/** Payees, lines and batches of the tests; all names are invented. */
final class PaymentFixture {

    static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    static final String BANK_NO = "105311940569";
    static final Payer PAYER = new Payer("某省学生资助管理中心", "4300150000000001", new BankNo(BANK_NO));

    private PaymentFixture() {}

    static Account account(AccountKind kind, String name) {
        return new Account(kind, "6220497465075291703", name, BANK_NO);
    }

    static Payee pupil(AccountKind kind, String accountName) {
        return Payee.of("2143000001", "G1", "毛远", List.of("邹莺佑", "程萱莉")).paidInto(account(kind, accountName));
    }

    static PaymentLine line(String studentNo, String programme, int instalment, long fen) {
        String id = LineId.of("2143000001", studentNo, programme, TERM, instalment);
        return new PaymentLine(id, "2143000001", studentNo, programme, TERM, instalment, Money.ofFen(fen));
    }

    static Payment payment(String studentNo, String programme, long fen) {
        return new Payment(line(studentNo, programme, 1, fen), account(AccountKind.SSC, "学生" + studentNo));
    }
}
