package io.zhuxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.MessageKey;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.reporting.ReportingMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageNumbersTest {

    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of(CoreMessage.values(), 1000),
                Arguments.of(IdentificationMessage.values(), 2000),
                Arguments.of(DisbursementMessage.values(), 3000),
                Arguments.of(NutritionMessage.values(), 4000),
                Arguments.of(ReportingMessage.values(), 5000),
                Arguments.of(FlowMessage.values(), 9000));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_message_has_a_number_in_the_range_of_its_module(MessageKey[] keys, int range) {
        assertThat(keys).allSatisfy(key -> assertThat(key.number()).isBetween(range + 1, range + 999));
    }

    @Test
    void no_number_stands_for_two_messages() {
        Map<Integer, List<MessageKey>> byNumber = modules()
                .flatMap(module -> Arrays.stream((MessageKey[]) module.get()[0]))
                .collect(Collectors.groupingBy(MessageKey::number));
        assertThat(byNumber).allSatisfy((number, keys) -> assertThat(keys).hasSize(1));
    }
}
