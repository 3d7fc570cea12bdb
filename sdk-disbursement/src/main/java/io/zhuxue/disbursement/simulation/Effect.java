package io.zhuxue.disbursement.simulation;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.funding.FundShares;

/**
 * What a reform does to the students of a county, stage and programme in one term.
 *
 * @param county the school's county
 * @param stage the stage
 * @param programme the programme's code
 * @param before who gets what today
 * @param after who gets what under the reform
 * @param gainers students who get more than today
 * @param losers students who get less than today
 */
public record Effect(
        RegionCode county, Stage stage, String programme, Side before, Side after, long gainers, long losers) {

    /**
     * One side of the comparison.
     *
     * @param students how many get something
     * @param shares what each budget bears
     */
    public record Side(long students, FundShares shares) {

        /** Nobody gets anything. */
        public static final Side NONE = new Side(0, FundShares.NONE);

        /** Both together. */
        public Side plus(Side other) {
            return new Side(students + other.students, shares.plus(other.shares));
        }

        /** The money. */
        public Money money() {
            return shares.total();
        }
    }

    /** What the reform costs more than today; negative when it saves. */
    public Money cost() {
        return after.money().minus(before.money());
    }

    /** What the reform costs each budget more than today. */
    public FundShares costs() {
        return after.shares().plus(before.shares().negated());
    }
}
