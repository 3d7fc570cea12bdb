package io.zhuxue.flow.run;

import io.zhuxue.core.Message;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.Payee;
import io.zhuxue.identification.roster.AccountEntry;
import io.zhuxue.identification.roster.Guardian;
import io.zhuxue.identification.roster.Student;

/** From the roster's account cells to the payee that disbursement pays. */
final class PayeeMapper {

    private PayeeMapper() {}

    static Payee payee(Student student) {
        Payee payee = Payee.of(
                student.schoolCode(),
                student.studentNo(),
                student.name(),
                student.guardians().stream().map(Guardian::name).toList());
        AccountEntry entry = student.account();
        if (entry.kind() == io.zhuxue.identification.roster.AccountKind.NONE) {
            return payee;
        }
        AccountKind kind = AccountKind.valueOf(entry.kind().name());
        return payee.paidInto(new Account(kind, entry.number(), entry.holder(), entry.bankNo()));
    }

    /** The column of the roster that an account's fault stands in. */
    static String columnOf(Message fault) {
        return switch (fault.code()) {
            case "ACCOUNT_MISSING" -> "account_no";
            case "ACCOUNT_NAME" -> "account_name";
            default -> "bank_no";
        };
    }
}
