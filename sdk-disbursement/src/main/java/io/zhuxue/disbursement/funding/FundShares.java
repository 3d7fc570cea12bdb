package io.zhuxue.disbursement.funding;

import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Who bears a sum (分担): the four budgets' parts, which add up to it exactly.
 *
 * @param central 中央
 * @param province 省级
 * @param city 市级
 * @param county 县级
 */
public record FundShares(Money central, Money province, Money city, Money county) {

    /** Nobody bears anything. */
    public static final FundShares NONE = new FundShares(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /**
     * Divides a sum: the central part rounds half up to the fen, the rest is split by weights with largest remainder,
     * the province first.
     *
     * @param centralPercent 0 to 100
     */
    public static FundShares of(Money sum, int centralPercent, LocalSplit rest) {
        if (centralPercent < 0 || centralPercent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 percent");
        }
        Money central = sum.portion(centralPercent, 100);
        List<Money> local = Apportionment.split(sum.minus(central), rest.province(), rest.city(), rest.county());
        return new FundShares(central, local.get(0), local.get(1), local.get(2));
    }

    /** A sum that one budget bears alone. */
    public static FundShares only(FundSource source, Money sum) {
        return new FundShares(
                source == FundSource.CENTRAL ? sum : Money.ZERO,
                source == FundSource.PROVINCE ? sum : Money.ZERO,
                source == FundSource.CITY ? sum : Money.ZERO,
                source == FundSource.COUNTY ? sum : Money.ZERO);
    }

    /** What one budget bears. */
    public Money part(FundSource source) {
        return switch (source) {
            case CENTRAL -> central;
            case PROVINCE -> province;
            case CITY -> city;
            case COUNTY -> county;
        };
    }

    /**
     * Who bears each of several parts of the sum, such as instalments; part by part and budget by budget they add up
     * exactly.
     *
     * @param parts zero or more each, which add up to the sum
     */
    public List<FundShares> divide(List<Money> parts) {
        FundShares left = this;
        List<FundShares> shares = new ArrayList<>(parts.size());
        for (Money part : parts) {
            List<Money> split = Apportionment.split(
                    part, left.central.fen(), left.province.fen(), left.city.fen(), left.county.fen());
            FundShares borne = new FundShares(split.get(0), split.get(1), split.get(2), split.get(3));
            shares.add(borne);
            left = left.plus(borne.negated());
        }
        if (!left.total().isZero()) {
            throw new IllegalArgumentException("the parts add up to the sum");
        }
        return List.copyOf(shares);
    }

    /** The sum that is borne. */
    public Money total() {
        return central.plus(province).plus(city).plus(county);
    }

    /** These and the others together, budget by budget. */
    public FundShares plus(FundShares other) {
        return new FundShares(
                central.plus(other.central),
                province.plus(other.province),
                city.plus(other.city),
                county.plus(other.county));
    }

    /** The same parts with the other sign, as a recovery has them. */
    public FundShares negated() {
        return new FundShares(central.negated(), province.negated(), city.negated(), county.negated());
    }
}
