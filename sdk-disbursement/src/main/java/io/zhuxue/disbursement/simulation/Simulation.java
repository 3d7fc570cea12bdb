package io.zhuxue.disbursement.simulation;

import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.RuleBook;
import java.util.List;

/**
 * A simulation under way (政策仿真): every student added is decided under both books of rules.
 *
 * <p>Memory grows with counties and programmes and not with students. Not for use by several threads.
 */
public interface Simulation {

    /**
     * A simulation without students.
     *
     * @throws IllegalArgumentException when the two books are of different terms
     */
    static Simulation create(RuleBook before, RuleBook after) {
        return new DefaultSimulation(before, after);
    }

    /** Adds a student. */
    void add(Applicant applicant);

    /** The effects so far, in the order of county, stage and programme; also those where nothing changes. */
    List<Effect> effects();

    /** How many students get more in all than today. */
    long gainers();

    /** How many students get less in all than today. */
    long losers();

    /** How many students were added. */
    long students();
}
