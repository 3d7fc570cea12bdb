package io.zhuxue.disbursement.budget;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Appropriations on their way down (指标逐级下达): each budget's money enters at its own level and is passed from office to
 * office until it lies with a county. No office passes on more than it holds, so that what all offices hold always adds up
 * to what the budgets gave.
 *
 * <p>Offices are codes of places: none for the centre, 43 for a province, 4312 for a city, 431228 for a county. Not for use
 * by several threads.
 */
public final class Transfers {

    /**
     * A document that passes money (指标文).
     *
     * @param document its number; the same document to the same office is carried out once
     * @param from the office that passes
     * @param into the office below it that receives
     * @param source whose money
     * @param programme the programme
     * @param amount more than nothing
     */
    public record Transfer(
            String document, String from, String into, FundSource source, String programme, Money amount) {}

    /** The centre, a province, a city or a county; with any other code money would lie where no county finds it. */
    private static final Pattern OFFICE = Pattern.compile("([0-9]{2}([0-9A-Z]{2}){0,2})?");

    private record Holding(String office, FundSource source, String programme) {}

    private record Done(String document, String into, FundSource source, String programme) {}

    private final Map<Holding, Money> held = new HashMap<>();
    private final Map<Done, Money> done = new HashMap<>();
    private final Map<FundSource, Money> given = new HashMap<>();

    /** Transfers of which none is made. */
    public Transfers() {}

    /**
     * A budget gives money at its own level.
     *
     * @return why it was refused; empty when it was given, or had been before
     */
    public Optional<Message> give(String document, String office, FundSource source, String programme, Money amount) {
        if (office.length() != source.codeLength() || !OFFICE.matcher(office).matches()) {
            return Optional.of(DisbursementMessage.TRANSFER_PATH.with(document, source.chineseName(), office));
        }
        return once(new Done(document, office, source, programme), amount, () -> {
            add(office, source, programme, amount);
            given.merge(source, amount, Money::plus);
        });
    }

    /**
     * An office passes money to one below it.
     *
     * @return why it was refused; empty when it was passed, or had been before
     */
    public Optional<Message> pass(Transfer transfer) {
        boolean down = transfer.into().length() > transfer.from().length()
                && transfer.into().startsWith(transfer.from())
                && OFFICE.matcher(transfer.into()).matches();
        if (!down) {
            return Optional.of(
                    DisbursementMessage.TRANSFER_PATH.with(transfer.document(), transfer.from(), transfer.into()));
        }
        Done key = new Done(transfer.document(), transfer.into(), transfer.source(), transfer.programme());
        Money holds = held(transfer.from(), transfer.source(), transfer.programme());
        if (!done.containsKey(key) && transfer.amount().compareTo(holds) > 0) {
            return Optional.of(DisbursementMessage.TRANSFER_SHORT.with(
                    transfer.document(), transfer.source().chineseName(), holds, transfer.amount()));
        }
        return once(key, transfer.amount(), () -> {
            add(
                    transfer.from(),
                    transfer.source(),
                    transfer.programme(),
                    transfer.amount().negated());
            add(transfer.into(), transfer.source(), transfer.programme(), transfer.amount());
        });
    }

    /**
     * An office passes all that it holds of a programme to offices below it, by weights; exact to the fen.
     *
     * @param weights office to weight, zero or more; in the order of the map an earlier one is rounded up first
     * @return why a part was refused, if any was
     */
    public List<Message> divide(
            String document, String from, FundSource source, String programme, Map<String, Long> weights) {
        LinkedHashMap<String, Long> ordered = new LinkedHashMap<>(weights);
        Money holds = held(from, source, programme);
        List<Money> parts = Apportionment.split(
                holds, ordered.values().stream().mapToLong(Long::longValue).toArray());
        List<Message> refused = new ArrayList<>();
        int i = 0;
        for (String into : ordered.keySet()) {
            Money part = parts.get(i++);
            if (!part.isZero()) {
                pass(new Transfer(document, from, into, source, programme, part))
                        .ifPresent(refused::add);
            }
        }
        return List.copyOf(refused);
    }

    /** What an office holds and has not passed on. */
    public Money held(String office, FundSource source, String programme) {
        return held.getOrDefault(new Holding(office, source, programme), Money.ZERO);
    }

    /** What a budget has given in all. */
    public Money given(FundSource source) {
        return given.getOrDefault(source, Money.ZERO);
    }

    /** What all offices hold of a budget's money; equals what it has given. */
    public Money heldInAll(FundSource source) {
        return held.entrySet().stream()
                .filter(holding -> holding.getKey().source() == source)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What lies with counties, ready to be committed. */
    public Map<BudgetKey, FundShares> atCounties() {
        Map<BudgetKey, FundShares> shares = new TreeMap<>();
        held.forEach((holding, money) -> {
            if (holding.office().length() == FundSource.COUNTY.codeLength() && !money.isZero()) {
                shares.merge(
                        new BudgetKey(new RegionCode(holding.office()), holding.programme()),
                        FundShares.only(holding.source(), money),
                        FundShares::plus);
            }
        });
        return shares;
    }

    private void add(String office, FundSource source, String programme, Money amount) {
        held.merge(new Holding(office, source, programme), amount, Money::plus);
    }

    private Optional<Message> once(Done key, Money amount, Runnable change) {
        if (amount.fen() <= 0) {
            throw new IllegalArgumentException("a document passes more than nothing");
        }
        Money before = done.putIfAbsent(key, amount);
        if (before == null) {
            change.run();
            return Optional.empty();
        }
        return before.equals(amount)
                ? Optional.empty()
                : Optional.of(DisbursementMessage.TRANSFER_CONFLICT.with(key.document(), key.into()));
    }
}
