package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happens to a student between two terms' decisions (学期中变动). */
public final class MidTermEvent {

    /** What happened; what follows from it is data. */
    public enum Kind {
        /** 休学、保留学籍. */
        LEAVE,
        /** 复学. */
        RETURN,
        /** 退学. */
        WITHDRAWAL,
        /** 死亡. */
        DEATH,
        /** 转学. */
        TRANSFER,
        /** 超出基本修业年限. */
        OVER_LENGTH,
        /** 弄虚作假. */
        FRAUD,
        /** 严重违纪. */
        DISCIPLINE,
        /** A register no longer holds the family 风险消除、退出. */
        REGISTER_ENDED,
        /** 困难等级调整. */
        LEVEL_CHANGED,
        /** 补充认定: a register's proof came late. */
        LATE_PROOF
    }

    private final Kind kind;
    private final LocalDate day;
    private final @Nullable Money newAmount;

    private MidTermEvent(Kind kind, LocalDate day, @Nullable Money newAmount) {
        this.kind = kind;
        this.day = day;
        this.newAmount = newAmount;
    }

    /** An event that leaves the term's amount as it was decided. */
    public static MidTermEvent of(Kind kind, LocalDate day) {
        return new MidTermEvent(kind, day, null);
    }

    /** An event after which the term's amount would be decided anew. */
    public static MidTermEvent of(Kind kind, LocalDate day, Money newAmount) {
        return new MidTermEvent(kind, day, newAmount);
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** When. */
    public LocalDate day() {
        return day;
    }

    /** The term's amount as it would now be decided, if the event changes it. */
    public Optional<Money> newAmount() {
        return Optional.ofNullable(newAmount);
    }
}
