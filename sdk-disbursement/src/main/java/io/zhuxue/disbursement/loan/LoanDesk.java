package io.zhuxue.disbursement.loan;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.disbursement.DisbursementMessage;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The loan desk of an aid centre (助学贷款受理): takes applications, one kind a school year and within the cap, and receipts
 * that carry the proof's code. Not for use by several threads.
 */
public final class LoanDesk {

    private record Held(PersonRef student, int year) {}

    private final PolicyBook policy;
    private final String secret;
    private final Map<Held, AcceptanceProof> proofs = new HashMap<>();
    private final Map<String, LoanReceipt> receipts = new HashMap<>();

    private LoanDesk(PolicyBook policy, String secret) {
        this.policy = policy;
        this.secret = secret;
    }

    /**
     * A desk without applications.
     *
     * @param secret makes the check codes of proofs; known to the desk alone
     */
    public static LoanDesk open(PolicyBook policy, String secret) {
        return new LoanDesk(policy, secret);
    }

    /**
     * Takes an application; the same one again gives the same proof.
     *
     * @param number the number of the proof
     * @return the proof; refused when another loan is held in the school year, or the cap is exceeded
     */
    public Parsed<AcceptanceProof> take(String number, LoanApplication application, LocalDate on) {
        Held key = new Held(application.student(), application.year().firstYear());
        AcceptanceProof before = proofs.get(key);
        if (before != null) {
            return before.application().equals(application)
                    ? Parsed.accepted(before)
                    : Parsed.refused(DisbursementMessage.LOAN_HELD.with(
                            before.application().kind().chineseName()));
        }
        Optional<Money> cap = cap(application);
        if (cap.isEmpty() || application.amount().compareTo(cap.get()) > 0) {
            Message reason = cap.map(most -> DisbursementMessage.LOAN_CAP.with(application.amount(), most))
                    .orElseGet(() -> DisbursementMessage.NO_AMOUNT_IN_FORCE.with("国家助学贷款额度"));
            return Parsed.refused(reason);
        }
        AcceptanceProof proof = new AcceptanceProof(number, application, on, code(number));
        proofs.put(key, proof);
        return Parsed.accepted(proof);
    }

    private Optional<Money> cap(LoanApplication application) {
        String parameter = application.postgraduate() ? "loan.pg" : "loan.ug";
        return policy.find(parameter, application.year().firstDay(), Place.NATION)
                .map(Resolved::yuan);
    }

    /** Six digits that nobody guesses without the secret. */
    private String code(String number) {
        BigInteger hash = new BigInteger(Sm3.of(secret + "\n" + number), 16);
        return String.format("%06d", hash.mod(BigInteger.valueOf(1_000_000)).intValueExact());
    }

    /**
     * Takes a university's receipt; the same one again does nothing.
     *
     * @param checkCode the code on the proof
     * @return the receipt; refused when the code is not the proof's, the day is over, or another receipt was taken
     */
    public Parsed<LoanReceipt> answer(LoanReceipt receipt, String checkCode) {
        AcceptanceProof proof = receipt.proof();
        boolean known = proof.equals(proofs.get(new Held(
                proof.application().student(), proof.application().year().firstYear())));
        if (!known || !checkCode.equals(proof.checkCode())) {
            return Parsed.refused(DisbursementMessage.LOAN_CODE.with(proof.number()));
        }
        LocalDate last = lastDay(proof.application().year());
        if (receipt.on().isAfter(last)) {
            return Parsed.refused(DisbursementMessage.LOAN_RECEIPT_LATE.with(proof.number(), last));
        }
        LoanReceipt before = receipts.putIfAbsent(proof.number(), receipt);
        return before == null || before.equals(receipt)
                ? Parsed.accepted(receipt)
                : Parsed.refused(DisbursementMessage.LOAN_RECEIPT_TWICE.with(proof.number()));
    }

    private LocalDate lastDay(SchoolYear year) {
        int monthAndDay = policy.find("loan.receipt.by", year.firstDay(), Place.NATION)
                .map(Resolved::whole)
                .orElse(1231);
        return LocalDate.of(year.firstYear(), monthAndDay / 100, monthAndDay % 100);
    }

    /** The loan that a student holds in a school year, if any. */
    public Optional<AcceptanceProof> held(PersonRef student, SchoolYear year) {
        return Optional.ofNullable(proofs.get(new Held(student, year.firstYear())));
    }
}
