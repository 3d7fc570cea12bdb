package io.zhuxue.disbursement.entitlement;

import static io.zhuxue.disbursement.entitlement.ApplicantFixture.groups;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.highSchool;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.level;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.publicSchool;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.student;
import static io.zhuxue.disbursement.entitlement.ApplicantFixture.traits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.spi.PolicySource;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Trait;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Provinces, counties and vendors put their own values and programmes in place of the nation's. */
class SchoolRulesTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    record Text(String name, String yaml) implements PolicySource {
        @Override
        public List<String> files() {
            return List.of("own.yaml");
        }

        @Override
        public InputStream open(String file) {
            return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final PolicyBook LOCAL =
            ApplicantFixture.NATIONAL.with(new Text("hunan", """
                override: {level: PROVINCE, place: "43"}
                values:
                  - {id: shs.free.groups, from: 2022-AUTUMN, value: [TP, FF1, FF2, FF3, DBR, TKR, CJ, GE], document: 湘教发〔2022〕1号, checked: 2026-11-24}
                  - {id: sharing.rest.schools, from: 2022-AUTUMN, value: {province: 50, city: 20, county: 30}, document: 湘财教〔2022〕1号, checked: 2026-11-24}
                """)).with(new Text("county", """
                    override: {level: COUNTY, place: "431228"}
                    values:
                      - {id: shs.grant, from: 2022-AUTUMN, value: {SPECIAL: 2800, HARD: 2000, GENERAL: 1200}, document: 县助〔2022〕1号, checked: 2026-11-24}
                      - {id: sharing.tier.county, from: 2022-AUTUMN, value: 1, document: 比照西部政策, checked: 2026-11-24}
                    """));

    private static List<String> due(Applicant applicant) {
        return RuleBook.compile(LOCAL, TERM).decide(applicant).entitlements().stream()
                .map(e -> e.programme() + " " + e.amount() + " " + e.shares().central() + " "
                        + e.shares().province() + " " + e.shares().city() + " "
                        + e.shares().county() + " " + e.citation())
                .toList();
    }

    @Test
    void a_county_pays_its_own_tiers_and_enjoys_its_own_sharing_tier() {
        assertThat(due(level(student(Stage.SHS, publicSchool("431228")), NeedLevel.SPECIAL)))
                .containsExactly("SHS_GRANT 1400.00 1120.00 140.00 56.00 84.00 县助〔2022〕1号");
    }

    @Test
    void the_rest_of_the_province_follows_the_province_and_other_provinces_the_nation() {
        assertThat(due(groups(student(Stage.SHS, highSchool("430102", 2000)), SpecialGroup.GE)))
                .containsExactly("SHS_FREE 1000.00 600.00 200.00 80.00 120.00 财教〔2021〕310号");
        assertThat(due(groups(student(Stage.SHS, highSchool("420102", 2000)), SpecialGroup.GE)))
                .isEmpty();
    }

    @Test
    void a_vendor_adds_a_programme_in_yaml_over_traits_and_exclusions() {
        ProgrammeCatalogue own = ProgrammeCatalogue.national().with(new Text("vendor", """
            programmes:
              - code: UG_VETERAN
                title: 退役士兵助学金
                payout: PAID
                instalments: pay.instalments.monthly
                central: {by: SCHOOL_PLACE, table: sharing.central, central_schools: sharing.all}
                rest: sharing.rest.higher
                document: 财教〔2021〕310号
                rules:
                  - id: UG_VETERAN.ALL
                    when: {stage: UG, traits: VETERAN, not: {traits: [PUBLIC_TRAINEE, OVER_LENGTH]}}
                    amount: {parameter: ug.grant.veteran, share: 1/2}
            """));
        RuleBook rules = RuleBook.compile(ApplicantFixture.NATIONAL, own, TERM);
        Applicant veteran = traits(student(Stage.UG, publicSchool("430104")), Trait.VETERAN);
        assertThat(rules.decide(veteran).entitlements()).singleElement().satisfies(due -> {
            assertThat(due.programme()).isEqualTo("UG_VETERAN");
            assertThat(due.amount()).hasToString("1650.00");
        });
        Applicant trainee = traits(veteran, Trait.VETERAN, Trait.PUBLIC_TRAINEE);
        assertThat(rules.decide(trainee).entitlements()).isEmpty();
        assertThat(rules.decide(trainee).trace()).contains("UG_VETERAN：不符合排除条件：其他情况为 PUBLIC_TRAINEE、OVER_LENGTH。");
    }

    @Test
    void a_programme_file_that_cannot_be_right_is_refused_with_its_lines() {
        PolicyException refused = catchThrowableOfType(
                PolicyException.class, () -> ProgrammeCatalogue.national().with(new Text("vendor", """
                    programmes:
                      - code: X
                        title: 某项目
                        instalments: pay.instalments.once
                        central: {by: MOON, table: sharing.central}
                        rest: sharing.rest.schools
                        document: 某文
                        rules:
                          - id: X.1
                            when: {stage: KINDERGARTEN, shoe_size: 40}
                            amount: {parameter: shs.grant, share: half}
                    """)));
        assertThat(refused.problems())
                .extracting(problem -> problem.line() + " " + problem.reason().code())
                .containsExactly("5 RULE_UNKNOWN", "10 RULE_UNKNOWN", "10 RULE_UNKNOWN", "11 RULE_FRACTION");
    }

    @Test
    void a_condition_that_holds_itself_is_refused_and_ends_no_thread() {
        PolicyException refused = catchThrowableOfType(
                PolicyException.class, () -> ProgrammeCatalogue.national().with(new Text("vendor", """
                    programmes:
                      - code: X
                        title: 某项目
                        instalments: pay.instalments.once
                        central: {fixed: sharing.all}
                        rest: sharing.rest.schools
                        document: 某文
                        rules:
                          - {id: X.1, when: &self {not: *self}, amount: {parameter: shs.grant, share: 1/2}}
                    """)));
        assertThat(refused.problems())
                .extracting(problem -> problem.reason().code())
                .containsExactly("POLICY_SYNTAX");
    }

    @Test
    void a_part_of_an_amount_is_never_the_whole_before_the_part_is_in_force() {
        Text late = new Text("vendor", """
            parameters:
              - id: x.percent
                title: 走读生比例
                unit: "%"
                values:
                  - {from: 2030-AUTUMN, value: 50, document: 某文, checked: 2026-11-24}
            programmes:
              - code: X
                title: 某项目
                instalments: pay.instalments.once
                central: {fixed: sharing.all}
                rest: sharing.rest.schools
                document: 某文
                rules:
                  - id: X.1
                    when: {stage: JUN}
                    amount: {parameter: cmp.board.junior, percent: x.percent, share: 1/2}
            """);
        RuleBook rules = RuleBook.compile(
                ApplicantFixture.NATIONAL.with(late),
                ProgrammeCatalogue.national().with(late),
                TERM);
        Decision decision = rules.decide(student(Stage.JUN, publicSchool("431228")));
        assertThat(decision.entitlements()).isEmpty();
        assertThat(decision.refusals())
                .filteredOn(refusal -> refusal.programme().equals("X"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.toString()).contains("走读生比例"));
    }

    @Test
    void a_programme_of_unknown_parameters_does_not_compile() {
        ProgrammeCatalogue own = ProgrammeCatalogue.national().with(new Text("vendor", """
            programmes:
              - code: X
                title: 某项目
                instalments: pay.instalments.once
                central: {fixed: sharing.nobody}
                rest: sharing.rest.schools
                document: 某文
                rules:
                  - {id: X.1, when: {groups: {parameter: nobody.groups}}, amount: {parameter: shs.grant, share: 1/2}}
            """));
        PolicyException refused = catchThrowableOfType(
                PolicyException.class, () -> RuleBook.compile(ApplicantFixture.NATIONAL, own, TERM));
        assertThat(refused).hasMessageContaining("nobody.groups").hasMessageContaining("sharing.nobody");
    }

    @Test
    void many_schools_and_combinations_never_mix_up_what_was_worked_out_before() {
        RuleBook rules = RuleBook.compile(LOCAL, TERM);
        SchoolRules county = rules.at(highSchool("431228", 2000));
        for (int round = 0; round < 2; round++) {
            for (NeedLevel need : NeedLevel.values()) {
                for (SpecialGroup group : SpecialGroup.values()) {
                    Applicant one = groups(level(student(Stage.SHS, highSchool("431228", 2000)), need), group);
                    assertThat(county.due(one)).isEqualTo(rules.decide(one).entitlements());
                }
            }
        }
    }
}
