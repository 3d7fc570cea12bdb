package io.zhuxue.disbursement.payment;

import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.disbursement.payment.spi.AccountVerifier;
import java.util.EnumMap;
import java.util.Map;

/**
 * A verifier that knows no real account (模拟账户核验), for training and tests: of a thousand accounts so many are wrong for
 * each reason. The same seed and account always get the same verdict.
 */
public final class SimulatedAccountVerifier implements AccountVerifier {

    private final String seed;
    private final EnumMap<AnswerReason, Integer> perMille;
    private final int unanswered;

    private SimulatedAccountVerifier(String seed, Map<AnswerReason, Integer> perMille, int unanswered) {
        this.seed = seed;
        this.perMille = new EnumMap<>(AnswerReason.class);
        this.perMille.putAll(perMille);
        this.unanswered = unanswered;
    }

    /**
     * A simulated verifier.
     *
     * @param perMille how many accounts of a thousand are wrong for a reason
     * @param unanswered how many of a thousand get no answer
     */
    public static SimulatedAccountVerifier of(String seed, Map<AnswerReason, Integer> perMille, int unanswered) {
        return new SimulatedAccountVerifier(seed, perMille, unanswered);
    }

    @Override
    public Verdict verify(Payee payee) {
        String number = payee.account().map(Account::number).orElse("");
        int at = Integer.parseInt(Sm3.of(seed + "\n" + number).substring(0, 6), 16) % 1000;
        for (Map.Entry<AnswerReason, Integer> reason : perMille.entrySet()) {
            at -= reason.getValue();
            if (at < 0) {
                return new Verdict.Wrong(reason.getKey());
            }
        }
        return at < unanswered ? new Verdict.NoAnswer() : new Verdict.Confirmed();
    }
}
