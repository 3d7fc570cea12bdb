package io.zhuxue.disbursement.payment;

import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the codes of banks mean (回执代码对照), as data: the codes of ISO 20022, and those that a host adds for its bank.
 *
 * @param statuses status code to what it says
 * @param reasons reason code to our reason
 */
public record AnswerCodes(Map<String, BankAnswer.Says> statuses, Map<String, AnswerReason> reasons) {

    private static final String STANDARD = "/io/zhuxue/disbursement/policy/bank-answers.yaml";

    public AnswerCodes {
        statuses = Map.copyOf(statuses);
        reasons = Map.copyOf(reasons);
    }

    /** The codes of ISO 20022 and the usual Chinese words. */
    public static AnswerCodes standard() {
        try (InputStream in = AnswerCodes.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks " + STANDARD);
            }
            return new AnswerCodes(Map.of(), Map.of()).with("bank-answers.yaml", in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * These codes with those of a YAML file of {@code statuses:} and {@code reasons:}, which go before.
     *
     * @throws PolicyException with everything that is wrong in the file
     */
    public AnswerCodes with(String file, InputStream yaml) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<String, BankAnswer.Says> newStatuses = new HashMap<>(statuses);
        Map<String, AnswerReason> newReasons = new HashMap<>(reasons);
        Optional<PolicyNode> root = PolicyNode.read(file, yaml, problems);
        if (root.isPresent()) {
            Map<String, PolicyNode> keys = root.get().map(java.util.Set.of("statuses", "reasons"));
            read(keys, "statuses", BankAnswer.Says.class, newStatuses);
            read(keys, "reasons", AnswerReason.class, newReasons);
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new AnswerCodes(newStatuses, newReasons);
    }

    private static <E extends Enum<E>> void read(
            Map<String, PolicyNode> keys, String key, Class<E> type, Map<String, E> into) {
        PolicyNode node = keys.get(key);
        if (node != null) {
            node.map().forEach((code, meaning) -> meaning.as(type).ifPresent(constant -> into.put(code, constant)));
        }
    }

    /** What a status code says; a code that is not known is asked after. */
    public BankAnswer.Says says(String status) {
        return statuses.getOrDefault(status, BankAnswer.Says.UNKNOWN);
    }

    /** What a reason code means. */
    public AnswerReason reason(String code) {
        return reasons.getOrDefault(code, AnswerReason.NOT_SAID);
    }
}
