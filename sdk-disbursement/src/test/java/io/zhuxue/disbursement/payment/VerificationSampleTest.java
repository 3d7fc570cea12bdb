package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.VerificationSample.Confidence.NINETY;
import static io.zhuxue.disbursement.payment.VerificationSample.Confidence.NINETY_FIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationSampleTest {

    private static List<String> lines(String county, int count) {
        return IntStream.range(0, count).mapToObj(i -> county + "-" + i).toList();
    }

    private static final Map<String, List<String>> STRATA = strata();

    private static Map<String, List<String>> strata() {
        Map<String, List<String>> strata = new LinkedHashMap<>();
        strata.put("large", lines("large", 5000));
        strata.put("small", lines("small", 20));
        strata.put("none", List.of());
        strata.put("one", lines("one", 1));
        return strata;
    }

    @ParameterizedTest
    @CsvSource({"1000000,385", "10000,370", "1000,278", "100,80", "1,1", "0,0"})
    void the_size_for_five_percent_at_95_percent_confidence_is_that_of_the_textbooks(long population, int size) {
        assertThat(VerificationSample.sizeFor(population, NINETY_FIVE, 50)).isEqualTo(size);
    }

    @Property
    void a_sample_is_never_larger_than_its_population(@ForAll @LongRange(min = 1, max = 100_000_000) long population) {
        int size = VerificationSample.sizeFor(population, NINETY, 50);
        assertThat((long) size).isBetween(1L, population).isLessThanOrEqualTo(271);
    }

    @Test
    void every_stratum_with_lines_is_asked_in_proportion_to_them() {
        VerificationSample sample = VerificationSample.draw(STRATA, NINETY_FIVE, 50, "seed");
        assertThat(sample.drawn().get("none")).isEmpty();
        assertThat(sample.drawn().get("one")).hasSize(1);
        assertThat(sample.drawn().get("small")).hasSizeBetween(1, 3);
        assertThat(sample.drawn().values().stream().mapToInt(List::size).sum()).isEqualTo(sample.size());
        assertThat(STRATA.get("large")).containsAll(sample.drawn().get("large"));
        assertThat(sample.drawn().get("large")).doesNotHaveDuplicates();
    }

    @Test
    void the_seed_alone_decides_who_is_drawn() {
        VerificationSample sample = VerificationSample.draw(STRATA, NINETY_FIVE, 50, "seed");
        assertThat(VerificationSample.draw(STRATA, NINETY_FIVE, 50, "seed")).isEqualTo(sample);
        assertThat(VerificationSample.draw(STRATA, NINETY_FIVE, 50, "other")
                        .drawn()
                        .get("large"))
                .isNotEqualTo(sample.drawn().get("large"));
    }
}
