package io.zhuxue.flow.synthetic;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.SchoolRules;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What students are due under the national rules when all that is true of them is known. */
final class TrueDues {
    private record Seat(io.zhuxue.disbursement.entitlement.School seen, SchoolRules rules) {}

    private final LocalDate firstDay;
    private final Map<String, Seat> seats = new HashMap<>();

    TrueDues(Term term, List<School> schools) {
        this.firstDay = term.firstDay();
        RuleBook book = RuleBook.compile(PolicyBook.national(), term);
        for (School school : schools) {
            io.zhuxue.disbursement.entitlement.School seen = seen(school);
            seats.put(school.code(), new Seat(seen, book.at(seen)));
        }
    }

    List<Entitlement> of(Pupil pupil, NeedLevel level, Set<SpecialGroup> groups) {
        Seat seat = seats.get(pupil.school().code());
        if (seat == null) {
            throw new IllegalArgumentException("a pupil goes to a school of the province");
        }
        Applicant applicant = new Applicant(
                pupil.stage(),
                pupil.grade(),
                pupil.boarding(),
                pupil.fullTime(),
                pupil.rural() ? HomeKind.R : HomeKind.U,
                pupil.majorKind().isEmpty() ? MajorKind.NONE : MajorKind.valueOf(pupil.majorKind()),
                new RegionCode(pupil.homeRegion()),
                seat.seen(),
                groups,
                level,
                Set.of(),
                inSchool(pupil));
        return seat.rules().due(applicant).stream()
                .filter(due -> !due.amount().isZero())
                .toList();
    }

    private boolean inSchool(Pupil pupil) {
        return pupil.statusSince().isEmpty()
                || LocalDate.parse(pupil.statusSince()).isAfter(firstDay);
    }

    private static io.zhuxue.disbursement.entitlement.School seen(School school) {
        io.zhuxue.disbursement.entitlement.School seen = io.zhuxue.disbursement.entitlement.School.of(
                school.code(),
                new RegionCode(school.region()),
                school.isPrivate() ? Ownership.PRIVATE : Ownership.PUBLIC,
                school.central() ? Affiliation.CENTRAL : Affiliation.LOCAL);
        if (!school.feeShs().isEmpty()) {
            seen = seen.withFeeShs(Money.parse(school.feeShs()).orThrow());
        }
        if (!school.feeVoc().isEmpty()) {
            seen = seen.withFeeVoc(Money.parse(school.feeVoc()).orThrow());
        }
        return school.privateFee().isEmpty()
                ? seen
                : seen.withPrivateFee(Money.parse(school.privateFee()).orThrow());
    }
}
