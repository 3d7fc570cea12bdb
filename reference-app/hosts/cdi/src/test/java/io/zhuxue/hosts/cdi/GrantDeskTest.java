package io.zhuxue.hosts.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.Ownership;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrantDeskTest {
    private static final School UNIVERSITY =
            School.of("4143010001", new RegionCode("430104"), Ownership.PUBLIC, Affiliation.LOCAL);

    private static SeContainer container;

    @BeforeAll
    static void start_a_container_with_the_vendors_beans() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(AidBeans.class, GrantDesk.class)
                .initialize();
    }

    @AfterAll
    static void stop_it() {
        container.close();
    }

    @Test
    void the_facades_of_the_sdk_are_injected_through_proxies() {
        GrantDesk desk = container.select(GrantDesk.class).get();

        assertThat(desk.grant(UNIVERSITY, Set.of(SpecialGroup.TP), 0)).isEqualTo(Money.ofYuan(2500));
        assertThat(desk.grant(UNIVERSITY, Set.of(), 45)).isEqualTo(Money.ofYuan(1250));
        assertThat(desk.grant(UNIVERSITY, Set.of(), 40)).isEqualTo(Money.ZERO);
    }
}
