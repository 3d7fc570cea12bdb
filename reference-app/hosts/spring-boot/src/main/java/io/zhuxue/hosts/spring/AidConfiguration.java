package io.zhuxue.hosts.spring;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyAnswers;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.identification.assessment.Assessment;
import io.zhuxue.identification.assessment.AssessmentRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the SDK's facades out as beans; the term is a property of the vendor's own, {@code aid.term}. */
@Configuration(proxyBeanMethods = false)
public class AidConfiguration {

    /** The policy in force, by dates. */
    @Bean
    PolicyBook policy() {
        return PolicyBook.national();
    }

    /** Who is in need. */
    @Bean
    Assessment assessment(@Value("${aid.term}") String term) {
        return Assessment.create(
                AssessmentRules.baseline(Term.parse(term).orThrow().firstDay()));
    }

    /** What is due. */
    @Bean
    RuleBook rules(PolicyBook policy, @Value("${aid.term}") String term) {
        return RuleBook.compile(policy, Term.parse(term).orThrow());
    }

    /** What families ask. */
    @Bean
    PolicyAnswers answers(PolicyBook policy) {
        return PolicyAnswers.national(policy);
    }
}
