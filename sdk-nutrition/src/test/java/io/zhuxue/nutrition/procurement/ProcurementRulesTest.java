package io.zhuxue.nutrition.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.safety.SafetyRules;
import io.zhuxue.nutrition.surveillance.WatchRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcurementRulesTest {

    @Test
    void the_law_gives_twenty_days_five_members_and_two_thirds() {
        ProcurementRules rules = ProcurementRules.national(LocalDate.of(2022, 9, 1));
        assertThat(rules.tenderDays()).isEqualTo(20);
        assertThat(rules.committeeMembers()).isEqualTo(5);
        assertThat(rules.expertsPermille()).isEqualTo(666);
        assertThat(rules.leastBids()).isEqualTo(3);
        assertThat(rules.splitLimit()).isEqualTo(Money.ofYuan(50_000));
    }

    @Test
    void two_thirds_in_thousandths_let_no_committee_through_that_the_law_does_not() {
        int permille = ProcurementRules.national(LocalDate.of(2022, 9, 1)).expertsPermille();
        for (int members = 5; members < 300; members += 2) {
            for (int experts = 0; experts <= members; experts++) {
                assertThat(experts * 1000 >= members * permille)
                        .as("%d of %d", experts, members)
                        .isEqualTo(experts * 3 >= members * 2);
            }
        }
    }

    @Test
    void before_there_was_a_rule_there_is_none() {
        assertThatThrownBy(() -> ProcurementRules.national(LocalDate.of(1999, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nut.tender.days");
    }

    @Test
    void a_day_that_somebody_names_is_refused_when_there_was_no_rule_yet() {
        LocalDate first = LocalDate.of(2017, 12, 28);
        assertThat(ProcurementRules.find(first)).isEqualTo(Parsed.accepted(ProcurementRules.national(first)));
        assertThat(ProcurementRules.find(first.minusDays(1)).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("NO_RULES"));
        assertThat(SafetyRules.find(LocalDate.of(2011, 1, 1)).refusal()).isPresent();
        assertThat(SafetyRules.find(first)).isEqualTo(Parsed.accepted(SafetyRules.national(first)));
        assertThat(WatchRules.find(LocalDate.of(2011, 1, 1)).refusal()).isPresent();
        assertThat(WatchRules.find(first)).isEqualTo(Parsed.accepted(WatchRules.national(first)));
    }

    @Test
    void the_rules_are_part_of_the_national_book() {
        assertThat(PolicyBook.national().find("nut.committee.members", LocalDate.of(2022, 9, 1), Place.NATION))
                .hasValueSatisfying(found -> assertThat(found.whole()).isEqualTo(5));
    }

    @Test
    void a_file_that_is_not_there_is_an_error() {
        assertThat(new ProcurementPolicy().files()).isEqualTo(List.of("procurement.yaml"));
        assertThatThrownBy(() -> new ProcurementPolicy().open("nothing.yaml")).isInstanceOf(IOException.class);
    }
}
