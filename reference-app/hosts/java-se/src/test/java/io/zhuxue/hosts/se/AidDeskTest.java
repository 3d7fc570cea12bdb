package io.zhuxue.hosts.se;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Entitlement;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AidDeskTest {
    private static final RegionCode COUNTY = new RegionCode("431225");

    @Test
    void a_child_of_a_rural_minimum_living_family_gets_the_highest_grant() {
        AidDesk desk = new AidDesk(new Term(2025, Term.Season.AUTUMN), COUNTY);
        Entitlement grant =
                desk.decide(Set.of(SpecialGroup.DBR), 35).entitlements().get(0);

        assertThat(grant.programme()).isEqualTo("SHS_GRANT");
        assertThat(grant.amount()).isEqualTo(Money.ofYuan(1750));
        assertThat(grant.shares().central()).isEqualTo(Money.ofYuan(1050));
        assertThat(grant.shares().total()).isEqualTo(grant.amount());
    }

    @Test
    void a_family_in_no_need_gets_nothing_and_hears_why() {
        AidDesk desk = new AidDesk(new Term(2025, Term.Season.AUTUMN), COUNTY);

        assertThat(desk.decide(Set.of(), 20).entitlements()).isEmpty();
        assertThat(desk.decide(Set.of(), 20).refusals()).isNotEmpty();
    }

    /** As a vendor starts it: a new process, the module path, one main class, nothing of ours on a class path. */
    @Test
    void it_runs_on_the_module_path() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath(),
                        "--module",
                        "io.zhuxue.hosts.se/io.zhuxue.hosts.se.AidDesk",
                        "2022-AUTUMN",
                        "431225")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SHS_GRANT 1500.00 = 900.00 + 480.00 + 0.00 + 120.00");
    }

    /** What is on the class path of the tests, without test classes and test libraries. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.matches(".*(junit|jqwik|assertj|opentest4j|apiguardian|byte-buddy|surefire).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
