package io.zhuxue.disbursement.channel;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.AnswerReason;
import io.zhuxue.disbursement.payment.BankAnswer;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A simulated digital-yuan wallet service (模拟数字人民币钱包): no real operator is behind it. Money arrives locked and is
 * released when its condition holds (智能合约式条件支付); what is not released by its last day goes back.
 *
 * <p>Answers are those of a status report: locked is ACCEPTED, released PAID, expired RETURNED. The sums locked, released and
 * returned always add up to what was sent. Not for use by several threads.
 */
public final class SimulatedWallet implements PaymentChannel {

    /** When money is released. */
    public sealed interface Condition {

        /** At once. */
        record AtOnce() implements Condition {}

        /** From a day on. */
        record FromDay(LocalDate day) implements Condition {}

        /**
         * When somebody confirms something, such as the school that the student is in class.
         *
         * @param by who confirms
         * @param lastDay the last day for it; afterwards the money goes back
         */
        record Confirmed(String by, LocalDate lastDay) implements Condition {}
    }

    private enum State {
        LOCKED,
        RELEASED,
        RETURNED
    }

    private static final class Lock {
        private final Money amount;
        private State state = State.LOCKED;
        private LocalDate day = LocalDate.MIN;

        Lock(Money amount) {
            this.amount = amount;
        }
    }

    private final Condition condition;
    private final Map<String, Lock> locks = new LinkedHashMap<>();
    private final Set<String> batches = new HashSet<>();

    private SimulatedWallet(Condition condition) {
        this.condition = condition;
    }

    /** A wallet service whose money is released under a condition. */
    public static SimulatedWallet create(Condition condition) {
        return new SimulatedWallet(condition);
    }

    @Override
    public boolean has(String batchId) {
        return batches.contains(batchId);
    }

    /**
     * Locks a batch's money.
     *
     * @throws IllegalArgumentException when the batch is not for wallets
     */
    @Override
    public void send(PaymentBatch batch) {
        if (batch.channel() != AccountKind.ECNY) {
            throw new IllegalArgumentException("a wallet takes batches of the channel ECNY");
        }
        if (batches.add(batch.id())) {
            for (Payment payment : batch.payments()) {
                locks.put(payment.reference(), new Lock(payment.line().amount()));
            }
        }
    }

    /**
     * Somebody confirms a line.
     *
     * @return why its money is not released; empty when it is, or was before
     */
    public Optional<Message> confirm(String reference, String by, LocalDate on) {
        Lock lock = locks.get(reference);
        boolean asked = condition instanceof Condition.Confirmed confirmed
                && confirmed.by().equals(by)
                && !on.isAfter(confirmed.lastDay());
        if (lock == null || !asked || lock.state == State.RETURNED) {
            return Optional.of(DisbursementMessage.WALLET_LOCKED.with(reference));
        }
        if (lock.state == State.LOCKED) {
            settle(lock, State.RELEASED, on);
        }
        return Optional.empty();
    }

    /** A day passes: what is due by its condition is released, and what was not confirmed in time goes back. */
    public void passDay(LocalDate today) {
        boolean release = condition instanceof Condition.AtOnce
                || condition instanceof Condition.FromDay from && !today.isBefore(from.day());
        boolean giveBack = condition instanceof Condition.Confirmed confirmed && today.isAfter(confirmed.lastDay());
        for (Lock lock : locks.values()) {
            if (lock.state == State.LOCKED && (release || giveBack)) {
                settle(lock, release ? State.RELEASED : State.RETURNED, today);
            }
        }
    }

    private static void settle(Lock lock, State state, LocalDate day) {
        lock.state = state;
        lock.day = day;
    }

    /** What the service answers now, line by line in the order of sending. */
    public List<BankAnswer> answers() {
        List<BankAnswer> answers = new ArrayList<>();
        locks.forEach((reference, lock) -> {
            BankAnswer answer = BankAnswer.line(BankAnswer.Source.STATUS_REPORT, says(lock.state), reference)
                    .withAmount(lock.amount)
                    .because(AnswerReason.NOT_SAID);
            answers.add(lock.state == State.LOCKED ? answer : answer.on(lock.day));
        });
        return List.copyOf(answers);
    }

    private static BankAnswer.Says says(State state) {
        return switch (state) {
            case LOCKED -> BankAnswer.Says.ACCEPTED;
            case RELEASED -> BankAnswer.Says.PAID;
            case RETURNED -> BankAnswer.Says.RETURNED;
        };
    }

    /** What is locked. */
    public Money locked() {
        return sum(State.LOCKED);
    }

    /** What was released. */
    public Money released() {
        return sum(State.RELEASED);
    }

    /** What went back. */
    public Money returned() {
        return sum(State.RETURNED);
    }

    private Money sum(State state) {
        return locks.values().stream()
                .filter(lock -> lock.state == state)
                .map(lock -> lock.amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
