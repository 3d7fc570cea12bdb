package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.payment.spi.AccountVerifier;
import java.util.Optional;

/**
 * The whole check before money is sent (发放前账户核验): first what the account itself shows ({@link AccountCheck}), then what a
 * verifier knows of it. An account without an answer is not paid into until there is one.
 */
public final class AccountPrecheck {

    private final AccountVerifier verifier;

    private AccountPrecheck(AccountVerifier verifier) {
        this.verifier = verifier;
    }

    /** A check that asks this verifier. */
    public static AccountPrecheck create(AccountVerifier verifier) {
        return new AccountPrecheck(verifier);
    }

    /** Why this student cannot be paid yet; empty when nothing stands against it. */
    public Optional<Message> check(Payee payee) {
        Optional<Message> visible = AccountCheck.check(payee);
        if (visible.isPresent()) {
            return visible;
        }
        AccountVerifier.Verdict verdict = verifier.verify(payee);
        if (verdict instanceof AccountVerifier.Verdict.Wrong wrong) {
            return Optional.of(
                    DisbursementMessage.ACCOUNT_WRONG.with(wrong.reason().chineseName()));
        }
        return verdict instanceof AccountVerifier.Verdict.NoAnswer
                ? Optional.of(DisbursementMessage.ACCOUNT_UNANSWERED.with())
                : Optional.empty();
    }
}
