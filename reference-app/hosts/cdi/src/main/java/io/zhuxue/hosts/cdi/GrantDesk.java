package io.zhuxue.hosts.cdi;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.identification.assessment.Assessment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.Set;

/** A bean of the vendor's own: the grant of a student of a university, by registers and survey. */
@Dependent
public class GrantDesk {
    private final Assessment assessment;
    private final RuleBook rules;

    /** By the container. */
    @Inject
    public GrantDesk(Assessment assessment, RuleBook rules) {
        this.assessment = assessment;
        this.rules = rules;
    }

    /** What a full-time student of the second year is due in the term. */
    public Money grant(School university, Set<SpecialGroup> groups, int score) {
        Applicant applicant = new Applicant(
                Stage.UG,
                2,
                true,
                true,
                HomeKind.U,
                MajorKind.NONE,
                university.region(),
                university,
                groups,
                assessment.assess(groups, OptionalInt.of(score)).level(),
                Set.of(),
                true);
        return rules.decide(applicant).entitlements().stream()
                .map(Entitlement::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
