package io.zhuxue.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyAnswers;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.identification.assessment.Assessment;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class AidConfigurationTest {

    private static ConfigurableApplicationContext start(String term) {
        return new SpringApplicationBuilder(AidConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("aid.term=" + term, "spring.main.banner-mode=off")
                .run();
    }

    @Test
    void the_facades_of_the_sdk_are_spring_beans_of_the_vendors_term() {
        try (ConfigurableApplicationContext vendor = start("2025-AUTUMN")) {
            Assessment assessment = vendor.getBean(Assessment.class);
            assertThat(assessment
                            .assess(Set.of(SpecialGroup.DBR), OptionalInt.empty())
                            .level())
                    .isEqualTo(NeedLevel.SPECIAL);
            assertThat(vendor.getBean(RuleBook.class)).isNotNull();
        }
    }

    @Test
    void questions_of_policy_are_answered_inside_the_vendors_application() {
        try (ConfigurableApplicationContext vendor = start("2025-AUTUMN")) {
            PolicyAnswers answers = vendor.getBean(PolicyAnswers.class);
            assertThat(answers.ask("国家励志奖学金多少钱", LocalDate.of(2025, 10, 1), Place.NATION)
                            .map(Answer::text))
                    .hasValue("国家励志奖学金：6000元/年。");
        }
    }

    @Test
    void a_term_that_there_is_not_stops_the_start_with_the_reason() {
        assertThatThrownBy(() -> start("2025-WINTER"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("2025-WINTER");
    }
}
