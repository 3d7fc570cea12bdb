package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.Trait;
import java.util.Set;

/** Students and schools in the words of the tests; Hunan (tier two) unless said. */
final class ApplicantFixture {

    private ApplicantFixture() {}

    static final PolicyBook NATIONAL = PolicyBook.national();

    static RuleBook rules(String term) {
        return RuleBook.compile(NATIONAL, Term.parse(term).orThrow());
    }

    static School publicSchool(String region) {
        return School.of("2143000001", new RegionCode(region), Ownership.PUBLIC, Affiliation.LOCAL);
    }

    static School highSchool(String region, int feeYuan) {
        return publicSchool(region).withFeeShs(Money.ofYuan(feeYuan));
    }

    static School vocationalSchool(String region, int feeYuan) {
        return publicSchool(region).withFeeVoc(Money.ofYuan(feeYuan));
    }

    static School privateHighSchool(int localFee, int ownFee) {
        return School.of("3443000002", new RegionCode("431228"), Ownership.PRIVATE, Affiliation.LOCAL)
                .withFeeShs(Money.ofYuan(localFee))
                .withPrivateFee(Money.ofYuan(ownFee));
    }

    static School centralUniversity() {
        return School.of("4143010532", new RegionCode("430104"), Ownership.PUBLIC, Affiliation.CENTRAL);
    }

    /** A student without any need, from the school's own county. */
    static Applicant student(Stage stage, School school) {
        return new Applicant(
                stage,
                1,
                false,
                true,
                HomeKind.U,
                stage == Stage.VOC ? MajorKind.GEN : MajorKind.NONE,
                school.region(),
                school,
                Set.of(),
                NeedLevel.NONE,
                Set.of(),
                true);
    }

    static Applicant boarding(Applicant a) {
        return new Applicant(
                a.stage(),
                a.grade(),
                true,
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant level(Applicant a, NeedLevel level) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                level,
                a.traits(),
                a.inSchool());
    }

    static Applicant groups(Applicant a, SpecialGroup... groups) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                Set.of(groups),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant grade(Applicant a, int grade) {
        return new Applicant(
                a.stage(),
                grade,
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant home(Applicant a, HomeKind kind, String region) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                kind,
                a.majorKind(),
                new RegionCode(region),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant major(Applicant a, MajorKind major) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                major,
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant partTime(Applicant a) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                false,
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                a.inSchool());
    }

    static Applicant left(Applicant a) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                a.traits(),
                false);
    }

    static Applicant traits(Applicant a, Trait... traits) {
        return new Applicant(
                a.stage(),
                a.grade(),
                a.boarding(),
                a.fullTime(),
                a.homeKind(),
                a.majorKind(),
                a.homeRegion(),
                a.school(),
                a.groups(),
                a.level(),
                Set.of(traits),
                a.inSchool());
    }
}
