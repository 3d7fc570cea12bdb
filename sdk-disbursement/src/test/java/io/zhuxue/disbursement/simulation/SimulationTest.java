package io.zhuxue.disbursement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    private static final PolicyBook TODAY = PolicyBook.national();
    private static final ProgrammeCatalogue PROGRAMMES = ProgrammeCatalogue.national();
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final RuleBook RULES = RuleBook.compile(TODAY, PROGRAMMES, TERM);
    private static final School SCHOOL = School.of(
                    "3443000001", new RegionCode("431228"), Ownership.PUBLIC, Affiliation.LOCAL)
            .withFeeShs(Money.ofYuan(2000));

    private static Applicant student(Stage stage, int grade, NeedLevel level, SpecialGroup... groups) {
        return new Applicant(
                stage,
                grade,
                false,
                true,
                HomeKind.U,
                MajorKind.NONE,
                SCHOOL.region(),
                SCHOOL,
                Set.of(groups),
                level,
                Set.of(),
                true);
    }

    private static Simulation simulate(String example, Applicant... students) {
        Simulation simulation = Simulation.create(
                RULES, Reform.example(example, TODAY, PROGRAMMES).rules(TERM));
        List.of(students).forEach(simulation::add);
        return simulation;
    }

    @Test
    void urban_students_join_the_senior_high_waiver_and_the_cost_is_shared() {
        Simulation simulation = simulate(
                "urban-senior-high-waiver",
                student(Stage.SHS, 1, NeedLevel.SPECIAL, SpecialGroup.DBU),
                student(Stage.SHS, 1, NeedLevel.SPECIAL, SpecialGroup.TKU),
                student(Stage.SHS, 1, NeedLevel.SPECIAL, SpecialGroup.DBR),
                student(Stage.SHS, 1, NeedLevel.NONE));

        assertThat(simulation.students()).isEqualTo(4);
        assertThat(simulation.gainers()).isEqualTo(2);
        assertThat(simulation.losers()).isZero();
        assertThat(simulation.effects()).hasSize(2);
        Effect waiver = simulation.effects().get(0);
        assertThat(waiver.programme()).isEqualTo("SHS_FREE");
        assertThat(waiver.before().students()).isEqualTo(1);
        assertThat(waiver.after().students()).isEqualTo(3);
        assertThat(waiver.cost()).isEqualTo(Money.ofYuan(2000));
        assertThat(waiver.costs())
                .isEqualTo(new FundShares(Money.ofYuan(1200), Money.ofYuan(640), Money.ZERO, Money.ofYuan(160)));
        assertThat(simulation.effects().get(1).cost()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_programme_that_does_not_exist_today_is_pure_gain() {
        Simulation simulation = simulate(
                "free-preschool-year", student(Stage.PRE, 3, NeedLevel.NONE), student(Stage.PRE, 2, NeedLevel.NONE));
        assertThat(simulation.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.before()).isEqualTo(Effect.Side.NONE);
            assertThat(effect.after().money()).isEqualTo(Money.ofYuan(800));
            assertThat(effect.after().shares().central()).isEqualTo(Money.ofYuan(480));
            assertThat(effect.gainers()).isEqualTo(1);
        });
    }

    @Test
    void third_year_vocational_students_gain() {
        Simulation simulation = simulate(
                "third-year-vocational-grant",
                student(Stage.VOC, 3, NeedLevel.HARD),
                student(Stage.VOC, 2, NeedLevel.HARD));
        Effect grant = simulation.effects().stream()
                .filter(effect -> effect.programme().equals("VOC_GRANT"))
                .findFirst()
                .orElseThrow();
        assertThat(grant.before().students()).isEqualTo(1);
        assertThat(grant.after().students()).isEqualTo(2);
        assertThat(grant.cost()).isEqualTo(Money.ofYuan(1000));
    }

    @Test
    void a_reform_that_cuts_makes_losers(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cut.yaml"), """
                override: {level: NATION}
                values:
                  - {id: shs.grant, from: 2022-AUTUMN, value: {SPECIAL: 3000, HARD: 1500, GENERAL: 1000}, document: 方案, checked: 2026-11-24}
                """);
        Simulation simulation =
                Simulation.create(RULES, Reform.read(file, TODAY, PROGRAMMES).rules(TERM));
        simulation.add(student(Stage.SHS, 1, NeedLevel.HARD));
        simulation.add(student(Stage.SHS, 1, NeedLevel.SPECIAL));
        assertThat(simulation.losers()).isEqualTo(1);
        assertThat(simulation.effects().get(0).cost()).isEqualTo(Money.ofYuan(-250));
        assertThat(simulation.effects().get(0).losers()).isEqualTo(1);
    }

    @Test
    void a_reform_that_names_a_parameter_nobody_knows_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("odd.yaml"),
                "override: {level: NATION}\nvalues:\n  - {id: shs.gift, from: 2022-AUTUMN, value: 1, document: x, checked: 2026-11-24}\n");
        assertThatThrownBy(() -> Reform.read(file, TODAY, PROGRAMMES))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("odd.yaml")
                .hasMessageContaining("shs.gift");
    }

    @Test
    void the_two_books_are_of_the_same_term() {
        RuleBook next = RuleBook.compile(TODAY, PROGRAMMES, TERM.next());
        assertThatThrownBy(() -> Simulation.create(RULES, next)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_projection_counts_two_terms_a_year_and_the_stated_growth() {
        Simulation simulation =
                simulate("urban-senior-high-waiver", student(Stage.SHS, 1, NeedLevel.NONE, SpecialGroup.DBU));
        Projection projection = Projection.of(simulation.effects(), Map.of(Stage.SHS, new BigDecimal("-1.5")), 3);
        assertThat(projection.years())
                .extracting(year -> year.number() + " " + year.cost())
                .containsExactly("1 2000.00", "2 1970.00", "3 1940.45");
        assertThat(projection.years().get(1).byStage()).containsEntry(Stage.SHS, Money.ofYuan(1970));
    }

    @Test
    void the_picture_draws_the_dearest_counties_and_is_well_formed_xml() throws Exception {
        Simulation simulation =
                simulate("urban-senior-high-waiver", student(Stage.SHS, 1, NeedLevel.NONE, SpecialGroup.DBU));
        String svg = CostChart.draw("城市低保 <纳入>", simulation.effects(), 10);
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(svg).contains("431228").contains("1000.00 元").contains("&lt;纳入>");
    }
}
