package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a lot in a school's store (出入库流水); it is added and never edited, an error is put right by another.
 *
 * @param number its number in the school's book, from 1
 * @param school whose store
 * @param lot the lot
 * @param kind what happened
 * @param date when
 * @param grams how much, zero or more; the kind says in which direction
 * @param forMeal the meal that food was issued to or came back from; null for all else
 */
public record StockEntry(
        long number,
        SchoolCode school,
        LotId lot,
        Kind kind,
        LocalDate date,
        Grams grams,
        @Nullable MealId forMeal) {

    /** What happened to a lot. */
    public enum Kind {
        /** 入库. */
        RECEIPT(1),
        /** 出库, to a meal. */
        ISSUE(-1),
        /** 退库: raw food that a kitchen did not use comes back on the same day. */
        RETURN(1),
        /** 报损. */
        LOSS(-1),
        /** 盘盈: a count found more than the book. */
        COUNT_MORE(1),
        /** 盘亏: a count found less than the book. */
        COUNT_LESS(-1),
        /** 封存: may not be issued, say during a recall. */
        HOLD(0),
        /** 解封. */
        RELEASE(0);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }

        /** 1 into the store, -1 out of it, 0 when nothing moves. */
        public int sign() {
            return sign;
        }
    }

    public StockEntry {
        if (grams.grams() < 0) {
            throw new IllegalArgumentException("a movement has no sign of its own");
        }
        if (forMeal == null && (kind == Kind.ISSUE || kind == Kind.RETURN)) {
            throw new IllegalArgumentException("food is issued to a meal");
        }
    }

    /** The meal that food was issued to or came back from. */
    public Optional<MealId> meal() {
        return Optional.ofNullable(forMeal);
    }

    /** What the store has more for it; negative when less. */
    public Grams change() {
        return grams.times(kind.sign());
    }
}
