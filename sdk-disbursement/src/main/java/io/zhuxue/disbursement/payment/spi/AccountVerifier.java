package io.zhuxue.disbursement.payment.spi;

import io.zhuxue.disbursement.payment.AnswerReason;
import io.zhuxue.disbursement.payment.Payee;

/** Who can tell whether an account may be paid into before money is sent (账户核验): a bank, a clearing house, a card platform. */
public interface AccountVerifier {

    /** What is known of an account. */
    sealed interface Verdict {

        /** The account is in the payee's or guardian's name and takes money. */
        record Confirmed() implements Verdict {}

        /** Money would come back, and why. */
        record Wrong(AnswerReason reason) implements Verdict {}

        /** No answer; to be asked again. */
        record NoAnswer() implements Verdict {}
    }

    /** Asks about the account of a payee, who has one. */
    Verdict verify(Payee payee);
}
