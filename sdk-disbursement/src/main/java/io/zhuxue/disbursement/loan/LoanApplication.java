package io.zhuxue.disbursement.loan;

import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;

/**
 * An application for a student loan of one school year (贷款申请).
 *
 * @param student who, as an opaque reference
 * @param year the school year
 * @param kind where it is taken
 * @param postgraduate whether a postgraduate, whose cap is another
 * @param amount what is asked for, more than nothing
 */
public record LoanApplication(PersonRef student, SchoolYear year, LoanKind kind, boolean postgraduate, Money amount) {

    public LoanApplication {
        if (amount.fen() <= 0) {
            throw new IllegalArgumentException("a loan is more than nothing");
        }
    }
}
