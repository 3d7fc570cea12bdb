package io.zhuxue.server.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.NutritionMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer reads names, not codes. */
class FindingNamesTest {

    /** From here on the numbers of the room's messages are of findings; below they are of menus and tables. */
    private static final int FIRST_FINDING = 4200;

    private static List<NutritionMessage> findings() {
        return Arrays.stream(NutritionMessage.values())
                .filter(message -> message.number() >= FIRST_FINDING)
                .toList();
    }

    @Test
    void every_finding_has_a_short_name_of_its_own() {
        List<String> names = findings().stream()
                .map(message -> FindingNames.of(message.name()))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(90)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[\\p{IsHan}]{2,12}"));
    }

    @Test
    void what_has_no_name_is_called_by_its_code() {
        assertThat(FindingNames.of("NO_SUCH_CODE")).isEqualTo("NO_SUCH_CODE");
    }
}
