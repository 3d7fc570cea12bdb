package io.zhuxue.disbursement.loan;

import java.time.LocalDate;

/**
 * The county's proof that it took an application (受理证明), which the student brings to the university.
 *
 * @param number its number
 * @param application what was taken
 * @param on the day
 * @param checkCode the code that the university types in with the receipt (回执校验码), six digits
 */
public record AcceptanceProof(String number, LoanApplication application, LocalDate on, String checkCode) {}
