package io.zhuxue.disbursement.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FundSharesTest {

    private static final LocalSplit SCHOOLS = new LocalSplit(80, 0, 20);

    @Test
    void the_verified_vector_of_1700_yuan_is_1020_544_136() {
        FundShares shares = FundShares.of(Money.ofYuan(1700), 60, SCHOOLS);
        assertThat(shares)
                .isEqualTo(new FundShares(Money.ofYuan(1020), Money.ofYuan(544), Money.ZERO, Money.ofYuan(136)));
    }

    @Test
    void the_central_share_rounds_half_up_and_the_province_takes_an_equal_remainder_first() {
        FundShares shares = FundShares.of(Money.ofFen(1), 50, SCHOOLS);
        assertThat(shares.central()).isEqualTo(Money.ofFen(1));
        FundShares rest = FundShares.of(Money.ofFen(3), 0, new LocalSplit(50, 0, 50));
        assertThat(rest.province()).isEqualTo(Money.ofFen(2));
        assertThat(rest.county()).isEqualTo(Money.ofFen(1));
    }

    @Property
    void the_parts_always_add_up_to_the_sum(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long fen,
            @ForAll @IntRange(min = 0, max = 100) int central,
            @ForAll @IntRange(min = 0, max = 100) int province,
            @ForAll @IntRange(min = 0, max = 100) int city,
            @ForAll @IntRange(min = 1, max = 100) int county) {
        FundShares shares = FundShares.of(Money.ofFen(fen), central, new LocalSplit(province, city, county));
        assertThat(shares.total()).isEqualTo(Money.ofFen(fen));
        assertThat(FundShares.of(Money.ofFen(-fen), central, new LocalSplit(province, city, county)))
                .isEqualTo(shares.negated());
    }

    @Test
    void a_share_beyond_the_whole_is_no_share() {
        assertThatThrownBy(() -> FundShares.of(Money.ofYuan(1), 101, SCHOOLS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_allocation_gives_each_county_exactly_what_its_students_are_due() {
        AllocationTally tally = new AllocationTally();
        RegionCode first = new RegionCode("431228");
        RegionCode second = new RegionCode("430102");
        tally.add(first, "SHS_GRANT", FundShares.of(Money.ofFen(100_001), 60, SCHOOLS));
        tally.add(first, "SHS_GRANT", FundShares.of(Money.ofFen(50_000), 60, SCHOOLS));
        tally.add(second, "CMP_DAY", FundShares.of(Money.ofFen(31_250), 50, SCHOOLS));
        List<AllocationRow> rows = tally.rows();
        assertThat(rows)
                .extracting(row -> row.county() + " " + row.programme() + " " + row.quota() + " " + row.money())
                .containsExactly("430102 CMP_DAY 1 312.50", "431228 SHS_GRANT 2 1500.01");
        assertThat(tally.appropriation()).isEqualTo(Money.ofFen(181_251));
    }
}
