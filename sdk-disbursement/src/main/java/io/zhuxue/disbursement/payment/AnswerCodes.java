package io.zhuxue.disbursement.payment;

import io.zhuxue.core.identity.BankNo;
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
import java.util.Set;

/**
 * What the codes of banks mean (回执代码对照), as data: the codes of ISO 20022, those that a host adds, and those of single
 * banks, since banks have no common set.
 *
 * @param statuses status code to what it says
 * @param reasons reason code to our reason
 * @param banks the codes of single banks, by the first digits of their CNAPS number, such as 102
 */
public record AnswerCodes(
        Map<String, BankAnswer.Says> statuses, Map<String, AnswerReason> reasons, Map<String, AnswerCodes> banks) {

    private static final String STANDARD = "/io/zhuxue/disbursement/policy/bank-answers.yaml";

    public AnswerCodes {
        statuses = Map.copyOf(statuses);
        reasons = Map.copyOf(reasons);
        banks = Map.copyOf(banks);
    }

    /** Codes that hold for every bank. */
    public AnswerCodes(Map<String, BankAnswer.Says> statuses, Map<String, AnswerReason> reasons) {
        this(statuses, reasons, Map.of());
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

    /** What codes mean at one bank: its own go before those that hold for every bank. */
    public AnswerCodes at(BankNo bank) {
        String number = bank.toString();
        for (int digits = number.length(); digits > 0; digits--) {
            AnswerCodes own = banks.get(number.substring(0, digits));
            if (own != null) {
                Map<String, BankAnswer.Says> allStatuses = new HashMap<>(statuses);
                allStatuses.putAll(own.statuses);
                Map<String, AnswerReason> allReasons = new HashMap<>(reasons);
                allReasons.putAll(own.reasons);
                return new AnswerCodes(allStatuses, allReasons);
            }
        }
        return this;
    }

    /**
     * These codes with those of a YAML file of {@code statuses:}, {@code reasons:} and, by bank, {@code banks:}, which go
     * before.
     *
     * @throws PolicyException with everything that is wrong in the file
     */
    public AnswerCodes with(String file, InputStream yaml) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<String, BankAnswer.Says> newStatuses = new HashMap<>(statuses);
        Map<String, AnswerReason> newReasons = new HashMap<>(reasons);
        Map<String, AnswerCodes> newBanks = new HashMap<>(banks);
        Optional<PolicyNode> root = PolicyNode.read(file, yaml, problems);
        if (root.isPresent()) {
            Map<String, PolicyNode> keys = root.get().map(Set.of("statuses", "reasons", "banks"));
            read(keys, "statuses", BankAnswer.Says.class, newStatuses);
            read(keys, "reasons", AnswerReason.class, newReasons);
            if (keys.containsKey("banks")) {
                keys.get("banks").map().forEach((digits, bank) -> newBanks.put(digits, bank(bank)));
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new AnswerCodes(newStatuses, newReasons, newBanks);
    }

    private static AnswerCodes bank(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(Set.of("statuses", "reasons"));
        Map<String, BankAnswer.Says> own = new HashMap<>();
        Map<String, AnswerReason> ownReasons = new HashMap<>();
        read(keys, "statuses", BankAnswer.Says.class, own);
        read(keys, "reasons", AnswerReason.class, ownReasons);
        return new AnswerCodes(own, ownReasons);
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
