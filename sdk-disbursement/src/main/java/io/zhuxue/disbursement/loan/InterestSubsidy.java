package io.zhuxue.disbursement.loan;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.LocalSplit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The interest that the state pays while the borrower studies (在校期间财政贴息): at the prime rate of the same term (LPR) less
 * the points of the day of the contract, and who bears it.
 */
public final class InterestSubsidy {

    private final PolicyBook policy;

    private InterestSubsidy(PolicyBook policy) {
        this.policy = policy;
    }

    /** By a book of policy: {@code loan.rate}, {@code loan.year.days}, {@code loan.interest.central}. */
    public static InterestSubsidy create(PolicyBook policy) {
        return new InterestSubsidy(policy);
    }

    /** Where the borrower studies, on which it depends who bears the interest. */
    public enum Where {
        /** At a school of a central department. */
        CENTRAL_SCHOOL,
        /** At a local school of another province than the home's. */
        OTHER_PROVINCE,
        /** At a local school of the home province. */
        OWN_PROVINCE
    }

    /**
     * The yearly rate, in hundredths of a percent (basis points).
     *
     * @param primeRate the LPR in force, in basis points, such as 350 for 3.50 %
     * @param contract the day of the contract
     */
    public int rate(int primeRate, LocalDate contract) {
        int less = policy.find("loan.rate", contract, Place.NATION)
                .map(Resolved::whole)
                .orElse(0);
        return Math.max(0, primeRate - less);
    }

    /**
     * The interest from one day up to another, rounded half up to the fen.
     *
     * @param rate in basis points a year
     * @param until the first day that no longer counts
     */
    public Money interest(Money principal, int rate, LocalDate from, LocalDate until) {
        if (until.isBefore(from) || principal.fen() < 0) {
            throw new IllegalArgumentException("interest runs forward, on no less than nothing");
        }
        long days = ChronoUnit.DAYS.between(from, until);
        int year = policy.find("loan.year.days", from, Place.NATION)
                .map(Resolved::whole)
                .orElse(360);
        BigInteger twice = BigInteger.valueOf(principal.fen())
                .multiply(BigInteger.valueOf(days))
                .multiply(BigInteger.valueOf(2L * rate));
        BigInteger divisor = BigInteger.valueOf(10_000L * year);
        return Money.ofFen(twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact());
    }

    /** Who bears the interest: the centre's part, and the rest the home province's. */
    public FundShares shares(Money interest, Where where, LocalDate day) {
        int central = policy.find("loan.interest.central", day, Place.NATION)
                .flatMap(found -> found.row(where.name()))
                .map(BigDecimal::intValueExact)
                .orElse(0);
        return FundShares.of(interest, central, new LocalSplit(100, 0, 0));
    }
}
