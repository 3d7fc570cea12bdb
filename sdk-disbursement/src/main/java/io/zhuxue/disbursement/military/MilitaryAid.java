package io.zhuxue.disbursement.military;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Citation;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.DisbursementMessage;
import java.util.Optional;

/**
 * What a student is due for military service (应享服兵役资助): the real fee of each year, at most the cap of the decisive day,
 * for one normal length of study.
 *
 * <p>For service entered after study the sum repays loans first (贷款代偿), and the rest is compensation (学费补偿). For study
 * after service it is a yearly reduction (学费减免).
 */
public final class MilitaryAid {

    private final PolicyBook policy;

    private MilitaryAid(PolicyBook policy) {
        this.policy = policy;
    }

    /** The aid by a book of policy: {@code mil.ug}, {@code mil.pg}, {@code mil.graduates}. */
    public static MilitaryAid create(PolicyBook policy) {
        return new MilitaryAid(policy);
    }

    /**
     * What is due.
     *
     * @param loanRepaid the part that goes to the lender
     * @param compensated the part that is paid out
     * @param waivedPerYear what the fee is reduced by in each year that is left
     * @param years how many years count
     * @param cap the cap of a year
     * @param citation where the cap stands
     */
    public record Award(
            Money loanRepaid, Money compensated, Money waivedPerYear, int years, Money cap, Citation citation) {

        /** All of it together. */
        public Money total() {
            return loanRepaid.plus(compensated).plus(waivedPerYear.times(years));
        }
    }

    /** Decides a case; refused with the reason when nothing is due. */
    public Parsed<Award> decide(ServiceCase service) {
        Optional<Message> refusal = refusal(service);
        if (refusal.isPresent()) {
            return Parsed.refused(refusal.get());
        }
        String parameter = service.postgraduate() ? "mil.pg" : "mil.ug";
        Optional<Resolved> cap = policy.find(parameter, service.day(), Place.NATION);
        if (cap.isEmpty()) {
            return Parsed.refused(DisbursementMessage.NO_AMOUNT_IN_FORCE.with(parameter));
        }
        Money yearly = service.yearlyFee().min(cap.get().yuan());
        Citation citation = cap.get().citation();
        int years = service.kind().once()
                ? Math.min(service.yearsPaid(), service.studyLength())
                : Math.max(0, service.studyLength() - service.yearsPaid());
        if (!service.kind().once()) {
            return Parsed.accepted(
                    new Award(Money.ZERO, Money.ZERO, yearly, years, cap.get().yuan(), citation));
        }
        Money sum = yearly.times(years);
        Money toLender = sum.min(service.loan());
        return Parsed.accepted(new Award(
                toLender, sum.minus(toLender), Money.ZERO, years, cap.get().yuan(), citation));
    }

    private Optional<Message> refusal(ServiceCase service) {
        if (!service.conscripted()) {
            return Optional.of(DisbursementMessage.SERVICE_KIND.with());
        }
        if (service.feesWaived()) {
            return Optional.of(DisbursementMessage.SERVICE_WAIVED.with());
        }
        if (service.training() == ServiceCase.Training.COMMISSIONED) {
            return Optional.of(DisbursementMessage.SERVICE_TRAINING.with());
        }
        int earliest = policy.find("mil.graduates", service.day(), Place.NATION)
                .flatMap(found -> found.row(service.kind().name()))
                .map(java.math.BigDecimal::intValueExact)
                .orElse(0);
        boolean tooEarly = service.graduationYear() != 0 && service.graduationYear() < earliest;
        return tooEarly ? Optional.of(DisbursementMessage.SERVICE_GRADUATED.with(earliest)) : Optional.empty();
    }
}
