package io.zhuxue.disbursement.relief;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A freshman who enrols first and pays later (绿色通道): what is owed to the school, and by what it was settled since. Nothing
 * is edited; each settlement gives a longer record.
 *
 * @param student who, by an opaque reference
 * @param owed what was owed at enrolment
 * @param enrolled the day of enrolment
 * @param settlements what has settled it, in order
 */
public record GreenChannel(String student, Money owed, LocalDate enrolled, List<Settlement> settlements) {

    /** What settles a debt. */
    public enum By {
        /** 国家助学贷款. */
        LOAN,
        /** 助学金、困难补助. */
        GRANT,
        /** 学费减免. */
        WAIVER,
        /** 缓缴后自行缴纳. */
        FAMILY
    }

    /**
     * One settlement.
     *
     * @param by what settled it
     * @param amount more than nothing
     * @param on the day
     */
    public record Settlement(By by, Money amount, LocalDate on) {}

    public GreenChannel {
        settlements = List.copyOf(settlements);
    }

    /**
     * Enrols a freshman who cannot pay yet.
     *
     * @param freshman whether enrolled this school year; the channel is for freshmen
     * @return the record; refused for others, and where nothing is owed
     */
    public static Parsed<GreenChannel> open(String student, boolean freshman, Money owed, LocalDate day) {
        return freshman && owed.fen() > 0
                ? Parsed.accepted(new GreenChannel(student, owed, day, List.of()))
                : Parsed.refused(DisbursementMessage.CHANNEL_CLOSED.with());
    }

    /** Settles a part; refused when it is more than is still owed, which would have to be paid back. */
    public Parsed<GreenChannel> settle(By by, Money amount, LocalDate on) {
        if (amount.fen() <= 0 || amount.compareTo(open()) > 0) {
            return Parsed.refused(DisbursementMessage.CHANNEL_TOO_MUCH.with(amount, open()));
        }
        List<Settlement> all = new ArrayList<>(settlements);
        all.add(new Settlement(by, amount, on));
        return Parsed.accepted(new GreenChannel(student, owed, enrolled, all));
    }

    /** What is still owed. */
    public Money open() {
        return owed.minus(settlements.stream().map(Settlement::amount).reduce(Money.ZERO, Money::plus));
    }
}
