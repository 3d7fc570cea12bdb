package io.zhuxue.disbursement.relief;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.relief.GreenChannel.By;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GreenChannelTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 1);

    @Test
    void a_freshman_enrols_first_and_is_settled_by_loan_grant_and_family() {
        GreenChannel channel =
                GreenChannel.open("s1", true, Money.ofYuan(6200), DAY).orThrow();
        GreenChannel settled = channel.settle(By.LOAN, Money.ofYuan(5000), DAY.plusDays(70))
                .orThrow()
                .settle(By.GRANT, Money.ofYuan(1000), DAY.plusDays(75))
                .orThrow()
                .settle(By.FAMILY, Money.ofYuan(200), DAY.plusDays(80))
                .orThrow();
        assertThat(channel.open()).isEqualTo(Money.ofYuan(6200));
        assertThat(settled.open()).isEqualTo(Money.ZERO);
        assertThat(settled.settlements()).hasSize(3);
    }

    @Test
    void nobody_else_uses_the_channel_and_nothing_is_settled_twice() {
        assertThat(GreenChannel.open("s1", false, Money.ofYuan(1), DAY).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("CHANNEL_CLOSED"));
        assertThat(GreenChannel.open("s1", true, Money.ZERO, DAY).refusal()).isPresent();
        GreenChannel channel =
                GreenChannel.open("s1", true, Money.ofYuan(100), DAY).orThrow();
        assertThat(channel.settle(By.WAIVER, Money.ofYuan(101), DAY).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.text()).contains("101.00", "100.00"));
        assertThat(channel.settle(By.WAIVER, Money.ZERO, DAY).refusal()).isPresent();
    }
}
