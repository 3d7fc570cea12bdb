package io.zhuxue.disbursement.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.policy.PolicyException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackingTest {

    private final Stacking national = Stacking.national();

    @ParameterizedTest
    @CsvSource({
        "UG_NS,UG_NES,false",
        "UG_NES,UG_NS,false",
        "UG_NS,UG_GRANT,true",
        "UG_NES,UG_GRANT,true",
        "UG_GRANT,UG_GRANT_VET,false",
        "SHS_GRANT,SHS_FREE,true",
        "VOC_GRANT,VOC_FREE,true",
        "LOAN_HOME,LOAN_CAMPUS,false",
        "UG_NS,UG_NS,true"
    })
    void programmes_stack_or_exclude_each_other_as_the_matrix_says(String one, String other, boolean stack) {
        assertThat(national.stack(one, other)).isEqualTo(stack);
    }

    @Test
    void what_a_student_holds_against_the_matrix_is_named_with_its_document() {
        assertThat(national.broken(Set.of("UG_NS", "UG_NES", "UG_GRANT")))
                .singleElement()
                .satisfies(pair -> assertThat(pair.document()).isEqualTo("财教〔2021〕310号"));
        assertThat(national.broken(List.of("UG_NS", "UG_GRANT"))).isEmpty();
    }

    @Test
    void a_pair_without_document_is_refused() {
        byte[] yaml = "exclusions:\n  - {programmes: [A, B]}\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Stacking.read("own.yaml", new ByteArrayInputStream(yaml)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("own.yaml:2");
    }
}
