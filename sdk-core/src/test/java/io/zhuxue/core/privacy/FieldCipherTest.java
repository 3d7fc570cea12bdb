package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.privacy.spi.KeyProvider;
import io.zhuxue.core.privacy.spi.NonceSource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final FieldPlace PLACE = new FieldPlace("student", "id_no", "1143000001/G1");
    private static final FieldKey OLD = key("2025", 1);
    private static final FieldKey NEW = key("2026", 2);

    private final FieldCipher cipher = FieldCipher.create(keys(OLD), counting());

    @Property(tries = 300)
    void what_is_sealed_opens_again(@ForAll @StringLength(max = 60) String text) {
        String clean = text.codePoints().allMatch(c -> c < 0xD800 || c > 0xDFFF) ? text : "";
        String sealed = cipher.seal(PLACE, clean);
        assertThat(sealed).startsWith("s1.2025.").doesNotContain(clean.isEmpty() ? "\n" : clean + clean);
        assertThat(cipher.open(PLACE, sealed).orThrow()).isEqualTo(clean);
    }

    @Property(tries = 300)
    void one_character_changed_anywhere_opens_nothing(@ForAll @IntRange(max = 69) int at) {
        String sealed = cipher.seal(PLACE, "11010519491231002X");
        assertThat(sealed.length()).isGreaterThan(69);
        StringBuilder altered = new StringBuilder(sealed);
        altered.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
        assertThat(cipher.open(PLACE, altered.toString()).value()).isEmpty();
    }

    @Test
    void a_text_moved_to_another_place_does_not_open() {
        String sealed = cipher.seal(PLACE, "secret");
        for (FieldPlace other : List.of(
                new FieldPlace("student", "id_no", "1143000001/G2"),
                new FieldPlace("student", "phone", "1143000001/G1"),
                new FieldPlace("studenti", "d_no", "1143000001/G1"))) {
            assertRefused(cipher.open(other, sealed), CoreMessage.SEAL_BROKEN);
        }
    }

    @Test
    void the_same_text_gives_another_seal_each_time() {
        assertThat(cipher.seal(PLACE, "x")).isNotEqualTo(cipher.seal(PLACE, "x"));
    }

    @Test
    void after_rotation_old_texts_open_and_are_known_to_be_outdated() {
        String sealed = cipher.seal(PLACE, "secret");
        FieldCipher rotated = FieldCipher.create(keys(NEW, OLD), counting());
        assertThat(rotated.open(PLACE, sealed).orThrow()).isEqualTo("secret");
        assertThat(rotated.outdated(sealed)).isTrue();
        assertThat(rotated.outdated(rotated.seal(PLACE, "secret"))).isFalse();
    }

    @Test
    void without_the_key_or_the_form_nothing_opens() {
        String sealed = cipher.seal(PLACE, "secret");
        assertRefused(FieldCipher.create(keys(NEW), counting()).open(PLACE, sealed), CoreMessage.SEAL_KEY);
        assertRefused(
                FieldCipher.create(keys(key("2025", 9)), counting()).open(PLACE, sealed), CoreMessage.SEAL_BROKEN);
        assertRefused(cipher.open(PLACE, "secret"), CoreMessage.SEAL_FORM);
        assertRefused(cipher.open(PLACE, "s1.2025.AAAA"), CoreMessage.SEAL_FORM);
        assertRefused(cipher.open(PLACE, "s1.2025.***"), CoreMessage.SEAL_FORM);
    }

    @Test
    void a_key_shows_its_name_and_never_its_secret() {
        assertThat(OLD).hasToString("FieldKey[2025]");
        assertThatThrownBy(() -> new FieldKey("k", new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldKey("k.1", new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Parsed<String> outcome, CoreMessage reason) {
        assertThat(outcome.refusal().orElseThrow().key()).isEqualTo(reason);
    }

    private static FieldKey key(String id, int fill) {
        byte[] secret = new byte[16];
        Arrays.fill(secret, (byte) fill);
        return new FieldKey(id, secret);
    }

    private static KeyProvider keys(FieldKey... keys) {
        return new KeyProvider() {
            @Override
            public FieldKey current() {
                return keys[0];
            }

            @Override
            public Optional<FieldKey> byId(String id) {
                return Arrays.stream(keys).filter(key -> key.id().equals(id)).findFirst();
            }
        };
    }

    /** A counter never repeats; a host takes a strong random generator. */
    private static NonceSource counting() {
        AtomicLong count = new AtomicLong();
        return () -> ByteBuffer.allocate(12).putLong(count.incrementAndGet()).array();
    }
}
