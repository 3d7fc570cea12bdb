package io.zhuxue.disbursement.entitlement;

import static io.zhuxue.disbursement.entitlement.ApplicantFixture.level;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.publicSchool;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.student;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.traits;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.Standing;
import io.zhuxue.disbursement.funding.CentralShare;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Condition;
import io.zhuxue.disbursement.programme.Fraction;
import io.zhuxue.disbursement.programme.Payout;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import io.zhuxue.disbursement.programme.Trait;
import io.zhuxue.disbursement.programme.spi.ProgrammeSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a programme written in Java: the same answer as the same programme in a file. */
class ProgrammeSourceTest {

    private static final Term TERM = new Term(2024, Term.Season.AUTUMN);

    /** 退役士兵学生国家助学金, as a vendor writes it in Java. */
    private static final class Veterans implements ProgrammeSource {

        @Override
        public String name() {
            return "veterans";
        }

        @Override
        public List<Programme> programmes() {
            Condition when = new Condition.All(List.of(
                    new Condition.OneOf(Attribute.STAGE, new CodeSet.Listed(List.of("UG"))),
                    new Condition.OneOf(Attribute.TRAITS, new CodeSet.Listed(List.of("VETERAN"))),
                    new Condition.Not(
                            new Condition.OneOf(Attribute.TRAITS, new CodeSet.Listed(List.of("OVER_LENGTH"))))));
            Amount amount = new Amount.Standard("ug.grant.veteran", "", new Fraction(1, 2));
            return List.of(new Programme(
                    "UG_GRANT_VET",
                    "退役士兵学生国家助学金",
                    1,
                    Payout.PAID,
                    "pay.instalments.monthly",
                    new CentralShare.BySchoolPlace("sharing.central", "sharing.all"),
                    "sharing.rest.higher",
                    "财教〔2021〕310号",
                    List.of(new Rule("UG_GRANT_VET.ALL", when, amount)),
                    LocalDate.MIN,
                    Standing.PUBLISHED));
        }
    }

    private static final String IN_A_FILE = """
        programmes:
          - code: UG_GRANT_VET
            title: 退役士兵学生国家助学金
            payout: PAID
            instalments: pay.instalments.monthly
            central: {by: SCHOOL_PLACE, table: sharing.central, central_schools: sharing.all}
            rest: sharing.rest.higher
            document: 财教〔2021〕310号
            rules:
              - id: UG_GRANT_VET.ALL
                when: {stage: UG, traits: VETERAN, not: {traits: OVER_LENGTH}}
                amount: {parameter: ug.grant.veteran, share: 1/2}
        """;

    private static RuleBook rules(ProgrammeCatalogue catalogue) {
        return RuleBook.compile(ApplicantFixture.NATIONAL, catalogue, TERM);
    }

    @Test
    void a_programme_written_in_java_equals_the_one_in_a_file() {
        ProgrammeCatalogue java = ProgrammeCatalogue.national().with(new Veterans().programmes());
        ProgrammeCatalogue file = ProgrammeCatalogue.national().with(new SchoolRulesTest.Text("file", IN_A_FILE));
        assertThat(java).isEqualTo(file);
    }

    @Test
    void it_decides_set_wise_and_one_by_one_alike_with_its_reasons() {
        RuleBook rules = rules(ProgrammeCatalogue.national().with(new Veterans().programmes()));
        School school = publicSchool("430104");
        for (NeedLevel need : NeedLevel.values()) {
            for (Trait trait : Trait.values()) {
                Applicant one = traits(level(student(Stage.UG, school), need), trait);
                assertThat(rules.at(school).due(one))
                        .isEqualTo(rules.decide(one).entitlements());
                assertThat(rules.decide(one).entitlements().stream().map(Entitlement::programme))
                        .satisfies(
                                due -> assertThat(due.contains("UG_GRANT_VET")).isEqualTo(trait == Trait.VETERAN));
            }
        }
        Applicant over = traits(student(Stage.UG, school), Trait.VETERAN, Trait.OVER_LENGTH);
        assertThat(rules.decide(over).trace()).contains("UG_GRANT_VET：不符合排除条件：其他情况为 OVER_LENGTH。");
    }

    @Test
    void the_review_and_the_amounts_of_its_dates_hold_for_it_too() {
        ProgrammeCatalogue catalogue = ProgrammeCatalogue.national().with(new Veterans().programmes());
        assertThat(RuleReview.review(ApplicantFixture.NATIONAL, catalogue, TERM))
                .isEmpty();
        Applicant veteran = traits(student(Stage.UG, publicSchool("430104")), Trait.VETERAN);
        assertThat(rules(catalogue).decide(veteran).entitlements())
                .singleElement()
                .satisfies(due -> assertThat(due.amount()).hasToString("1850.00"));
    }

    @Test
    void a_host_without_programmes_of_its_own_has_the_national_ones() {
        assertThat(ProgrammeCatalogue.installed()).isEqualTo(ProgrammeCatalogue.national());
    }
}
