package io.zhuxue.disbursement.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulation of many is the decision of each, and every fen has a budget in every county of the land. */
class SimulationLawsTest {

    private static final PolicyBook TODAY = PolicyBook.national();
    private static final ProgrammeCatalogue PROGRAMMES = ProgrammeCatalogue.national();
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    private static Applicant student(Random random, RegionCode place) {
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        School school = School.of(
                        "34430000" + (10 + random.nextInt(5)),
                        place,
                        random.nextInt(4) == 0 ? Ownership.PRIVATE : Ownership.PUBLIC,
                        Affiliation.LOCAL)
                .withFeeShs(Money.ofFen(random.nextInt(300_001)))
                .withFeeVoc(Money.ofFen(random.nextInt(300_001)));
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        if (random.nextBoolean()) {
            groups.add(SpecialGroup.values()[random.nextInt(SpecialGroup.values().length)]);
        }
        return new Applicant(
                stage,
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(6) > 0,
                random.nextBoolean() ? HomeKind.R : HomeKind.U,
                stage == Stage.VOC ? MajorKind.values()[random.nextInt(MajorKind.values().length)] : MajorKind.NONE,
                place,
                school,
                groups,
                NeedLevel.values()[random.nextInt(4)],
                Set.of(),
                random.nextInt(8) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban-senior-high-waiver", "free-preschool-year", "third-year-vocational-grant"})
    void a_simulation_is_every_student_decided_alone_under_both_books(String example) {
        RuleBook before = RuleBook.compile(TODAY, PROGRAMMES, TERM);
        RuleBook after = Reform.example(example, TODAY, PROGRAMMES).rules(TERM);
        Random random = new Random(example.hashCode());
        String[] places = {"431228", "430102", "440106", "510104", "310104"};
        Simulation simulation = Simulation.create(before, after);
        TreeMap<String, FundShares> cost = new TreeMap<>();
        long gainers = 0;
        long losers = 0;
        for (int i = 0; i < 3_000; i++) {
            RegionCode place = new RegionCode(places[random.nextInt(places.length)]);
            Applicant student = student(random, place);
            simulation.add(student);
            long change = 0;
            for (Entitlement due : after.decide(student).entitlements()) {
                change += due.amount().fen();
                cost.merge(place + "/" + student.stage() + "/" + due.programme(), due.shares(), FundShares::plus);
            }
            for (Entitlement due : before.decide(student).entitlements()) {
                change -= due.amount().fen();
                cost.merge(
                        place + "/" + student.stage() + "/" + due.programme(),
                        due.shares().negated(),
                        FundShares::plus);
            }
            gainers += change > 0 ? 1 : 0;
            losers += change < 0 ? 1 : 0;
        }
        TreeMap<String, FundShares> simulated = new TreeMap<>();
        for (Effect effect : simulation.effects()) {
            simulated.put(effect.county() + "/" + effect.stage() + "/" + effect.programme(), effect.costs());
        }
        assertThat(simulated).isEqualTo(cost);
        assertThat(simulation.gainers()).isEqualTo(gainers).isPositive();
        assertThat(simulation.losers()).isEqualTo(losers);
        assertThat(simulation.students()).isEqualTo(3_000);
    }

    @Test
    void in_every_county_of_the_land_the_four_budgets_bear_every_programme_to_the_fen() {
        RuleBook rules = RuleBook.compile(TODAY, PROGRAMMES, TERM);
        Random random = new Random(7);
        List<String> wrong = new ArrayList<>();
        int decided = 0;
        for (Region province : Regions.national().provinces()) {
            // Hong Kong, Macao and Taiwan lie outside the tiers.
            if (province.code().province().compareTo("71") >= 0) {
                continue;
            }
            for (Region county : Regions.national().counties(province.code())) {
                for (int i = 0; i < 6; i++) {
                    Applicant student = student(random, county.code());
                    for (Entitlement due : rules.decide(student).entitlements()) {
                        decided++;
                        FundShares shares = due.shares();
                        boolean positive = shares.central().fen() >= 0
                                && shares.province().fen() >= 0
                                && shares.city().fen() >= 0
                                && shares.county().fen() >= 0;
                        if (!shares.total().equals(due.amount()) || !positive) {
                            wrong.add(county.code() + " " + due);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(decided).isGreaterThan(3_000);
    }
}
