package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Citation;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyValue;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.Sharing;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.Fraction;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.Programme;
import java.time.LocalDate;
import java.util.Optional;

/** Works out what a rule that is met grants: the amount, who bears it, and where it stands. */
final class Grants {

    private record Due(Money amount, Citation citation) {}

    private final PolicyBook policy;
    private final Term term;
    private final Sharing sharing;

    Grants(PolicyBook policy, Term term, Sharing sharing) {
        this.policy = policy;
        this.term = term;
        this.sharing = sharing;
    }

    /** What is granted; refused when no amount is in force, a fee is unknown or the place is in no tier. */
    Parsed<Entitlement> grant(CompiledRule compiled, School school, NeedLevel level, int homeTier) {
        Parsed<Due> due = compiled.rule().amount() instanceof Amount.Standard standard
                ? standard(standard, school.place(), level)
                : fee((Amount.LocalFee) compiled.rule().amount(), school, compiled.programme());
        Optional<Due> found = due.value();
        if (found.isEmpty()) {
            return Parsed.refused(due.refusal().orElseThrow());
        }
        Programme programme = compiled.programme();
        Optional<FundShares> shares = sharing.share(
                found.get().amount(),
                programme.central(),
                programme.rest(),
                school.place(),
                school.affiliation() == Affiliation.CENTRAL,
                homeTier);
        if (shares.isEmpty()) {
            return Parsed.refused(DisbursementMessage.NO_TIER.with());
        }
        int instalments = policy.find(programme.instalments(), term, school.place())
                .map(Resolved::whole)
                .orElse(1);
        return Parsed.accepted(new Entitlement(
                programme.code(),
                found.get().amount(),
                shares.get(),
                compiled.rule().id() + "@" + programme.version(),
                found.get().citation(),
                programme.payout(),
                instalments));
    }

    private Parsed<Due> standard(Amount.Standard standard, Place place, NeedLevel level) {
        Optional<Resolved> found = policy.find(standard.parameter(), term, place);
        Optional<Money> year = found.flatMap(resolved -> resolved.chosen().value() instanceof PolicyValue.Table
                ? resolved.yuan(level.name())
                : Optional.of(resolved.yuan()));
        if (year.isEmpty()) {
            return Parsed.refused(noAmount(standard.parameter()));
        }
        Optional<Integer> percent = standard.percent().isEmpty()
                ? Optional.of(100)
                : policy.find(standard.percent(), term, place).map(Resolved::whole);
        if (percent.isEmpty()) {
            // A part of an amount, of which the part is not in force: never the whole of it.
            return Parsed.refused(noAmount(standard.percent()));
        }
        Citation citation = found.orElseThrow().citation();
        return Parsed.accepted(new Due(standard.share().of(year.get(), percent.get()), citation));
    }

    private static Parsed<Due> fee(Amount.LocalFee fee, School school, Programme programme) {
        Optional<Money> local = fee.fee() == Amount.Fee.SHS ? school.feeShs() : school.feeVoc();
        if (local.isEmpty()) {
            return Parsed.refused(DisbursementMessage.FEE_UNKNOWN.with());
        }
        Money year = school.ownership() == Ownership.PRIVATE
                ? school.privateFee().map(charged -> charged.min(local.get())).orElse(local.get())
                : local.get();
        Fraction share = fee.share();
        // A fee is set locally; what stands in a document is that it is waived.
        Citation citation = new Citation(programme.document(), "", "", true, LocalDate.EPOCH);
        return Parsed.accepted(new Due(share.of(year, 100), citation));
    }

    private Message noAmount(String parameter) {
        return DisbursementMessage.NO_AMOUNT_IN_FORCE.with(
                policy.parameter(parameter).orElseThrow().title());
    }
}
