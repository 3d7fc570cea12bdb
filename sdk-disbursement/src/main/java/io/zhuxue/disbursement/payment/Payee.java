package io.zhuxue.disbursement.payment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is paid (收款人): a student's key, name, guardians and account; private data, which {@link #toString} hides. */
public final class Payee {

    private final String schoolCode;
    private final String studentNo;
    private final String name;
    private final List<String> guardians;
    private final @Nullable Account account;

    private Payee(String schoolCode, String studentNo, String name, List<String> guardians, @Nullable Account account) {
        this.schoolCode = schoolCode;
        this.studentNo = studentNo;
        this.name = name;
        this.guardians = List.copyOf(guardians);
        this.account = account;
    }

    /** A student for whom no account is reported. */
    public static Payee of(String schoolCode, String studentNo, String name, List<String> guardians) {
        return new Payee(schoolCode, studentNo, name, guardians, null);
    }

    /** The same student, paid into this account. */
    public Payee paidInto(Account into) {
        return new Payee(schoolCode, studentNo, name, guardians, into);
    }

    /** The school code. */
    public String schoolCode() {
        return schoolCode;
    }

    /** The student number in the school. */
    public String studentNo() {
        return studentNo;
    }

    /** The student's name. */
    public String name() {
        return name;
    }

    /** The guardians' names. */
    public List<String> guardians() {
        return guardians;
    }

    /** The account, if one is reported. */
    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public String toString() {
        return "payee of school " + schoolCode;
    }
}
