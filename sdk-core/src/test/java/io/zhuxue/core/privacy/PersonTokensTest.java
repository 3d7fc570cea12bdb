package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.PersonRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonTokensTest {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "11010519491231002X";

    @Test
    void the_same_person_has_the_same_reference_under_the_same_key() {
        PersonRef ref = PersonTokens.create(KEY).of(ID);
        assertThat(ref.token()).matches("[0-9a-f]{64}");
        assertThat(PersonTokens.create(KEY.clone()).of(" 11010519491231002x ")).isEqualTo(ref);
    }

    @Test
    void another_key_or_another_kind_of_number_gives_another_reference() {
        PersonTokens tokens = PersonTokens.create(KEY);
        PersonTokens others = PersonTokens.create("another key of 25 letters".getBytes(StandardCharsets.US_ASCII));
        assertThat(others.of(ID)).isNotEqualTo(tokens.of(ID));
        assertThat(tokens.of("A", ID)).isNotEqualTo(tokens.of(ID)).isNotEqualTo(tokens.of("B", ID));
    }

    @Property
    void two_numbers_never_share_a_reference(@ForAll int one, @ForAll int two) {
        PersonTokens tokens = PersonTokens.create(KEY);
        assertThat(tokens.of("P" + one).equals(tokens.of("P" + two))).isEqualTo(one == two);
    }

    @Test
    void many_threads_at_once_get_what_one_gets_alone() {
        PersonTokens tokens = PersonTokens.create(KEY);
        List<PersonRef> alone = IntStream.range(0, 2_000)
                .mapToObj(i -> PersonTokens.create(KEY).of("P" + i))
                .toList();
        List<PersonRef> together = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> tokens.of("P" + i))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> PersonTokens.create(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }
}
