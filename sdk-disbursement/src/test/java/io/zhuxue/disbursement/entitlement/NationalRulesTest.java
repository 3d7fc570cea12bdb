package io.zhuxue.disbursement.entitlement;

import static io.zhuxue.disbursement.entitlement.ApplicantFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The national programmes, to the fen, on both sides of every change of amount. */
class NationalRulesTest {

    private static final String COUNTY = "431228";

    private static List<String> due(String term, Applicant applicant) {
        return rules(term).decide(applicant).entitlements().stream()
                .map(e -> e.programme() + " " + e.amount() + " = " + e.shares().central() + "+"
                        + e.shares().province() + "+" + e.shares().city() + "+"
                        + e.shares().county())
                .toList();
    }

    private static String amounts(String term, Applicant applicant) {
        return String.join(
                " ",
                rules(term).decide(applicant).entitlements().stream()
                        .map(e -> e.programme() + "=" + e.amount())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"PRI,2023-AUTUMN,500.00", "PRI,2024-SPRING,625.00", "JUN,2023-AUTUMN,625.00", "JUN,2024-SPRING,750.00"})
    void a_poor_boarder_of_compulsory_education_gets_half_the_base(Stage stage, String term, String amount) {
        Applicant boarder = level(boarding(student(stage, publicSchool(COUNTY))), NeedLevel.GENERAL);
        assertThat(amounts(term, boarder)).isEqualTo("CMP_BOARD=" + amount);
    }

    @ParameterizedTest
    @CsvSource({"PRI,2023-AUTUMN,250.00", "PRI,2024-SPRING,312.50", "JUN,2023-AUTUMN,312.50", "JUN,2024-SPRING,375.00"})
    void a_day_pupil_of_a_named_group_gets_half_of_a_boarder(Stage stage, String term, String amount) {
        Applicant pupil = groups(student(stage, publicSchool(COUNTY)), SpecialGroup.DBR);
        assertThat(amounts(term, pupil)).isEqualTo("CMP_DAY=" + amount);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialGroup.class,
            names = {"DBU", "TKU", "DBB", "ZC", "GE", "SS", "CJZ", "LS", "YF", "ZG"})
    void a_day_pupil_of_another_group_gets_nothing_however_poor(SpecialGroup group) {
        Applicant pupil = level(groups(student(Stage.PRI, publicSchool(COUNTY)), group), NeedLevel.SPECIAL);
        assertThat(amounts("2022-AUTUMN", pupil)).isEmpty();
    }

    @Test
    void a_boarder_never_gets_the_day_pupils_subsidy_as_well() {
        Applicant boarder =
                level(boarding(groups(student(Stage.PRI, publicSchool(COUNTY)), SpecialGroup.TP)), NeedLevel.SPECIAL);
        assertThat(amounts("2022-AUTUMN", boarder)).isEqualTo("CMP_BOARD=500.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-AUTUMN,SPECIAL,1500.00", "2024-AUTUMN,HARD,1000.00", "2024-AUTUMN,GENERAL,500.00",
        "2025-SPRING,SPECIAL,1750.00", "2025-SPRING,HARD,1150.00", "2025-SPRING,GENERAL,600.00"
    })
    void the_senior_high_grant_goes_by_level(String term, NeedLevel level, String amount) {
        assertThat(amounts(term, level(student(Stage.SHS, publicSchool(COUNTY)), level)))
                .isEqualTo("SHS_GRANT=" + amount);
    }

    @ParameterizedTest
    @CsvSource({
        "DBR,2022-AUTUMN,true",
        "DBU,2022-AUTUMN,false",
        "DBU,2023-SPRING,true",
        "TKU,2022-AUTUMN,false",
        "TKU,2023-SPRING,true",
        "CJ,2021-AUTUMN,true",
        "CJZ,2023-SPRING,false",
        "GE,2023-SPRING,false"
    })
    void the_senior_high_waiver_is_for_named_groups_and_urban_ones_joined_in_2023(
            SpecialGroup group, String term, boolean waived) {
        Applicant student = groups(student(Stage.SHS, highSchool(COUNTY, 1700)), group);
        assertThat(amounts(term, student)).isEqualTo(waived ? "SHS_FREE=850.00" : "");
    }

    @Test
    void the_verified_county_case_is_60_32_8() {
        Applicant student = groups(student(Stage.SHS, highSchool("341722", 3400)), SpecialGroup.TP);
        assertThat(due("2022-AUTUMN", student)).containsExactly("SHS_FREE 1700.00 = 1020.00+544.00+0.00+136.00");
    }

    @ParameterizedTest
    @CsvSource({"1800,1200,600.00", "1800,2600,900.00"})
    void a_private_school_waives_the_lower_of_the_local_fee_and_its_own(int local, int own, String amount) {
        Applicant student = groups(student(Stage.SHS, privateHighSchool(local, own)), SpecialGroup.TKR);
        assertThat(amounts("2022-AUTUMN", student)).isEqualTo("SHS_FREE=" + amount);
    }

    @Test
    void a_fee_of_zero_is_eligible_for_nothing_and_an_unreported_fee_is_a_refusal() {
        Applicant free = groups(student(Stage.SHS, highSchool(COUNTY, 0)), SpecialGroup.TP);
        assertThat(amounts("2022-AUTUMN", free)).isEqualTo("SHS_FREE=0.00");
        Applicant unreported = groups(student(Stage.SHS, publicSchool(COUNTY)), SpecialGroup.TP);
        assertThat(amounts("2022-AUTUMN", unreported)).isEmpty();
        assertThat(rules("2022-AUTUMN").decide(unreported).refusals())
                .filteredOn(r -> r.programme().equals("SHS_FREE"))
                .singleElement()
                .satisfies(
                        r -> assertThat(r.reasons()).extracting(m -> m.code()).containsExactly("FEE_UNKNOWN"));
    }

    @Test
    void vocational_tuition_is_free_for_rural_agricultural_opera_or_poor_full_time_students() {
        Applicant urban = student(Stage.VOC, vocationalSchool(COUNTY, 2400));
        assertThat(amounts("2022-AUTUMN", urban)).isEmpty();
        assertThat(amounts("2022-AUTUMN", home(urban, HomeKind.R, COUNTY))).isEqualTo("VOC_FREE=1200.00");
        assertThat(amounts("2022-AUTUMN", major(urban, MajorKind.OPERA))).isEqualTo("VOC_FREE=1200.00");
        assertThat(amounts("2022-AUTUMN", major(urban, MajorKind.ART))).isEmpty();
        assertThat(amounts("2022-AUTUMN", major(urban, MajorKind.AGR))).isEqualTo("VOC_FREE=1200.00 VOC_GRANT=1000.00");
        assertThat(amounts("2022-AUTUMN", level(urban, NeedLevel.GENERAL)))
                .isEqualTo("VOC_FREE=1200.00 VOC_GRANT=1000.00");
        assertThat(amounts("2022-AUTUMN", partTime(major(urban, MajorKind.AGR))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,2024-AUTUMN,1000.00", "3,2024-AUTUMN,", "3,2025-SPRING,1150.00", "4,2025-SPRING,"})
    void third_year_vocational_students_joined_the_grant_in_spring_2025(int grade, String term, String amount) {
        Applicant student = grade(level(student(Stage.VOC, publicSchool(COUNTY)), NeedLevel.HARD), grade);
        assertThat(amounts(term, student)).isEqualTo(amount == null ? "" : "VOC_GRANT=" + amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-SPRING,SPECIAL,2250.00", "2024-SPRING,HARD,1650.00", "2024-SPRING,GENERAL,1000.00",
        "2024-AUTUMN,SPECIAL,2500.00", "2024-AUTUMN,HARD,1850.00", "2024-AUTUMN,GENERAL,1250.00"
    })
    void the_university_grant_goes_by_level(String term, NeedLevel level, String amount) {
        Applicant student = level(student(Stage.UG, publicSchool("430104")), level);
        assertThat(amounts(term, student)).isEqualTo("UG_GRANT=" + amount);
        assertThat(amounts(term, partTime(student))).isEmpty();
        assertThat(rules(term).decide(student).entitlements().get(0).instalments())
                .isEqualTo(5);
    }

    @Test
    void postgraduates_get_theirs_whatever_their_need() {
        School local = publicSchool("430104");
        assertThat(due("2022-AUTUMN", student(Stage.PGM, local)))
                .containsExactly("PGM 3000.00 = 1800.00+1200.00+0.00+0.00");
        assertThat(due("2022-AUTUMN", student(Stage.PGD, local)))
                .containsExactly("PGD 6500.00 = 3900.00+2600.00+0.00+0.00");
        assertThat(due("2022-AUTUMN", student(Stage.PGD, centralUniversity())))
                .containsExactly("PGD 7500.00 = 7500.00+0.00+0.00+0.00");
        assertThat(due("2022-AUTUMN", partTime(student(Stage.PGM, local)))).isEmpty();
    }

    @Test
    void the_centre_bears_all_of_a_central_university_and_the_province_the_rest_of_a_local_one() {
        assertThat(due("2022-AUTUMN", level(student(Stage.UG, centralUniversity()), NeedLevel.HARD)))
                .containsExactly("UG_GRANT 1650.00 = 1650.00+0.00+0.00+0.00");
        assertThat(due("2022-AUTUMN", level(student(Stage.UG, publicSchool("430104")), NeedLevel.HARD)))
                .containsExactly("UG_GRANT 1650.00 = 990.00+660.00+0.00+0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "450102,80",
        "510104,80",
        "431228,60",
        "130102,60",
        "210102,50",
        "210202,30",
        "330203,30",
        "350203,30",
        "370203,30",
        "440305,30",
        "440103,30",
        "120101,30",
        "110105,10",
        "310101,10"
    })
    void the_five_tiers_share_by_the_schools_place_plan_cities_included(String region, int percent) {
        Applicant student = level(student(Stage.SHS, publicSchool(region)), NeedLevel.HARD);
        Entitlement grant = rules("2022-AUTUMN").decide(student).entitlements().get(0);
        assertThat(grant.shares().central()).isEqualTo(grant.amount().portion(percent, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "510104,110105,80", "431228,510104,80", "431228,110105,60", "431228,130102,60", "210102,510104,80",
        "210102,431228,60", "210102,110105,50", "440305,520102,80", "440305,431228,60", "440305,210102,30",
        "110105,450102,80", "110105,410102,60", "110105,110105,10", "110105,810000,10"
    })
    void vocational_money_goes_by_home_place_too(String school, String home, int percent) {
        Applicant student = home(student(Stage.VOC, vocationalSchool(school, 2000)), HomeKind.R, home);
        Entitlement waiver = rules("2022-AUTUMN").decide(student).entitlements().get(0);
        assertThat(waiver.shares().central()).isEqualTo(waiver.amount().portion(percent, 100));
    }

    @ParameterizedTest
    @CsvSource({"510104", "431228", "110105"})
    void the_centre_bears_half_of_the_living_subsidy_everywhere(String region) {
        Applicant pupil = groups(student(Stage.PRI, publicSchool(region)), SpecialGroup.CJ);
        assertThat(due("2024-SPRING", pupil)).containsExactly("CMP_DAY 312.50 = 156.25+125.00+0.00+31.25");
    }

    @Test
    void whoever_is_not_in_school_gets_nothing_and_is_told_so() {
        Decision decision =
                rules("2022-AUTUMN").decide(left(level(student(Stage.SHS, publicSchool(COUNTY)), NeedLevel.HARD)));
        assertThat(decision.entitlements()).isEmpty();
        assertThat(decision.refusals()).extracting(Refusal::programme).containsExactly("SHS_GRANT", "SHS_FREE");
        assertThat(decision.refusals())
                .allSatisfy(
                        r -> assertThat(r.reasons()).extracting(m -> m.code()).containsExactly("NOT_IN_SCHOOL"));
    }

    @Test
    void a_refusal_names_every_condition_that_is_not_met() {
        Decision decision = rules("2024-AUTUMN").decide(partTime(grade(student(Stage.VOC, publicSchool(COUNTY)), 3)));
        assertThat(decision.trace())
                .containsExactly(
                        "VOC_FREE：是否全日制须为：是。",
                        "VOC_FREE：以下条件均不满足：户口性质为 R；专业类别为 AGR、OPERA；困难等级为 一般困难、困难、特别困难",
                        "VOC_GRANT：是否全日制须为：是。",
                        "VOC_GRANT：年级须为：1、2。",
                        "VOC_GRANT：以下条件均不满足：专业类别为 AGR；困难等级为 一般困难、困难、特别困难");
    }

    @Test
    void a_school_outside_every_tier_is_refused_not_guessed() {
        School abroad = School.of("1", new RegionCode("710000"), Ownership.PUBLIC, Affiliation.LOCAL);
        Decision decision = rules("2022-AUTUMN").decide(level(student(Stage.SHS, abroad), NeedLevel.HARD));
        assertThat(decision.entitlements()).isEmpty();
        assertThat(decision.refusals().get(0).reasons())
                .extracting(m -> m.code())
                .containsExactly("NO_TIER");
    }

    @Test
    void a_term_before_a_programme_began_grants_nothing_and_says_so() {
        Decision decision = rules("2012-SPRING").decide(student(Stage.PGD, publicSchool("430104")));
        assertThat(decision.entitlements()).isEmpty();
        assertThat(decision.refusals().get(0).reasons())
                .extracting(m -> m.code())
                .containsExactly("NO_AMOUNT_IN_FORCE");
    }

    @Test
    void an_entitlement_carries_its_rule_and_its_citation() {
        Entitlement due = rules("2025-SPRING")
                .decide(level(student(Stage.SHS, publicSchool(COUNTY)), NeedLevel.SPECIAL))
                .entitlements()
                .get(0);
        assertThat(due.rule()).isEqualTo("SHS_GRANT.LEVEL@1");
        assertThat(due.citation().document()).isEqualTo("财教〔2024〕181号");
    }
}
